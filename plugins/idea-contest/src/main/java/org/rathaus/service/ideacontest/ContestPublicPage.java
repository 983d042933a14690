package org.rathaus.service.ideacontest;

import java.util.List;
import java.util.Optional;

import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.web.Html;
import org.rathaus.web.HtmlPublicPage;
import org.rathaus.web.Kern;
import org.rathaus.web.NotFoundException;

/** A page about a contest for everybody: the one that the address names, else the current one. */
abstract class ContestPublicPage extends HtmlPublicPage {

    static final String CONTEST = "contest";

    private static final long serialVersionUID = 1L;

    ContestPublicPage(PageParameters parameters) {
        super(parameters);
    }

    final IdeaContest service() {
        return service(IdeaContest.class);
    }

    final String town() {
        return offer().town().id();
    }

    /** Those that have begun, the newest first. */
    final List<Contest> begun() {
        return service().contests().published(town()).stream().filter(it -> it.hasBegun(offer().now())).toList();
    }

    final Optional<Contest> findContest() {
        String wanted = request().parameter(CONTEST);
        return wanted.isEmpty() ? begun().stream().findFirst() : begun().stream().filter(it -> it.id().toString().equals(wanted)).findFirst();
    }

    /** @throws NotFoundException if there is none to show */
    final Contest contest() {
        return findContest().orElseThrow(NotFoundException::new);
    }

    final String word(String key) {
        return contest().word(key, language());
    }

    /** The address of another page about the same contest. */
    final String contestLink(String path) {
        return serviceLink(path) + "?" + CONTEST + "=" + contest().id();
    }

    /** The ways to the same page of other contests. */
    final void writeOthers(String path, Html html) {
        List<Contest> others = begun().stream().filter(it -> !it.id().equals(contest().id())).toList();
        if (others.isEmpty()) {
            return;
        }
        Kern parts = new Kern(html).section("others", serviceText("page.others"));
        html.open("ul", "kern-list kern-list--bullet");
        others.forEach(it -> {
            html.open("li");
            parts.link(serviceLink(path) + "?" + CONTEST + "=" + it.id(), it.word("title", language()));
            html.close("li");
        });
        html.close("ul");
        parts.endSection();
    }
}
