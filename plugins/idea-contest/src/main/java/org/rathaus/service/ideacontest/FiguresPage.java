package org.rathaus.service.ideacontest;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.api.identity.Permission;
import org.rathaus.web.FileDownload;
import org.rathaus.web.Html;
import org.rathaus.web.Kern;

/** What was rated so far, with a table for other programs. Nothing in it says who. */
final class FiguresPage extends ContestDeskPage {

    static final String PATH = "figures";

    private static final long serialVersionUID = 1L;
    private static final String CSV = "csv";

    /** The address may ask for the table. */
    FiguresPage(PageParameters parameters) {
        super(parameters, Permission.WORK_ON_CASES);
        if (request().parameter("format").equals(CSV)) {
            findContest().ifPresent(it -> {
                throw FileDownload.csv("results-" + it.id(), List.of("kind", "area", "value", "count"), rows(it, tallies(it), language()));
            });
        }
    }

    @Override
    protected String pageTitle() {
        return serviceText("desk.figures.title");
    }

    @Override
    void write(Contest contest, Html html) {
        Tallies tallies = tallies(contest);
        head(pageTitle(), title(contest), contest, html);
        Kern parts = new Kern(html).body(serviceText("results.entries", tallies.entries()));
        parts.actions().button(contestLink(PATH, contest) + "&format=" + CSV, "secondary", serviceText("results.csv")).endActions();
        Charts charts = new Charts(contest, tallies, language(), this::serviceText);
        charts.writeAreas(html);
        charts.writeChannels(html);
    }

    private Tallies tallies(Contest contest) {
        return service().desk().results().of(town(), contest.id());
    }

    /** A row for each area and rating, then one for each way. */
    static Stream<List<String>> rows(Contest contest, Tallies tallies, Locale language) {
        Stream<List<String>> ratings = contest.terms().words().areas().stream().flatMap(area -> Arrays.stream(Importance.values())
                .map(it -> List.of("rating", ContestTexts.area(contest, area, language), it.key(), String.valueOf(tallies.of(area, it)))));
        return Stream.concat(ratings, tallies.channels().entrySet().stream().map(it -> List.of("channel", "", it.getKey(), String.valueOf(it.getValue()))));
    }
}
