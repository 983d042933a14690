package org.rathaus.service.ideacontest;

import java.util.List;
import java.util.Optional;

import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.web.Html;
import org.rathaus.web.Kern;

/** What a contest has brought, once it is over. */
final class ResultsPage extends ContestPublicPage {

    static final String PATH = "results";

    private static final long serialVersionUID = 1L;
    private static final int BEST = 5;

    ResultsPage(PageParameters parameters) {
        super(parameters);
    }

    @Override
    protected boolean isSameForReaders() {
        return true;
    }

    @Override
    protected String pageTitle() {
        return serviceText("page.results.title");
    }

    @Override
    protected void write(Html html) {
        Kern parts = new Kern(html).back(serviceLink(""), serviceText("page.back"));
        if (findContest().isEmpty()) {
            parts.heading(pageTitle(), serviceText("page.none"));
            return;
        }
        parts.heading(pageTitle(), word("title"));
        if (contest().isOver(offer().now())) {
            writeResults(html);
        } else {
            parts.body(serviceText("results.later", Moments.write(contest().ends(), language())));
        }
        writeOthers(PATH, html);
    }

    private void writeResults(Html html) {
        Tallies tallies = service().desk().results().of(town(), contest().id());
        Kern parts = new Kern(html).body(serviceText("results.entries", tallies.entries()));
        Charts charts = new Charts(contest(), tallies, language(), this::serviceText);
        charts.writeAreas(html);
        charts.writeChannels(html);
        List<Idea> best = service().ideas().shelf(town(), contest().id()).find(new Shelf.Wish("", "", Optional.empty(), Shelf.Order.SUPPORT));
        parts.section("best", serviceText("results.best"));
        html.open("ol", "kern-list kern-list--number");
        best.stream().limit(BEST).forEach(it -> {
            html.open("li");
            parts.link(serviceLink(IdeasPage.PATH + "/" + it.id()), it.title());
            html.text(" (" + serviceText(it.supports() == 1 ? "idea.supports.one" : "idea.supports", it.supports()) + ")").close("li");
        });
        html.close("ol");
        parts.endSection();
    }
}
