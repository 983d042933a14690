package org.rathaus.service.ideacontest;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

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
                // with a mark by which spreadsheets know UTF-8
                throw FileDownload.of("results-" + it.id() + ".csv", "text/csv; charset=utf-8", ("\uFEFF" + csv(it)).getBytes(StandardCharsets.UTF_8));
            });
        }
    }

    @Override
    protected String pageTitle() {
        return serviceText("desk.figures.title");
    }

    @Override
    void write(Contest contest, Html html) {
        Tallies tallies = service().desk().results().of(town(), contest.id());
        head(pageTitle(), title(contest), contest, html);
        Kern parts = new Kern(html).body(serviceText("results.entries", tallies.entries()));
        parts.actions().button(contestLink(PATH, contest) + "&format=" + CSV, "secondary", serviceText("results.csv")).endActions();
        Charts charts = new Charts(contest, tallies, language(), this::serviceText);
        charts.writeAreas(html);
        charts.writeChannels(html);
    }

    private String csv(Contest contest) {
        return csv(contest, service().desk().results().of(town(), contest.id()), language());
    }

    /** A row for each area and rating, then one for each way. */
    static String csv(Contest contest, Tallies tallies, Locale language) {
        String ratings = contest.terms().words().areas().stream().flatMap(area -> Arrays.stream(Importance.values())
                .map(it -> row("rating", ContestTexts.area(contest, area, language), it.key(), tallies.of(area, it)))).collect(Collectors.joining());
        String channels = tallies.channels().entrySet().stream().map((Map.Entry<String, Long> it) -> row("channel", "", it.getKey(), it.getValue()))
                .collect(Collectors.joining());
        return "kind;area;value;count\r\n" + ratings + channels;
    }

    private static String row(String kind, String area, String value, long count) {
        String safe = area.matches("[=+\\-@\\t\\r].*") ? "'" + area : area;
        return kind + ";\"" + safe.replace("\"", "\"\"") + "\";" + value + ";" + count + "\r\n";
    }
}
