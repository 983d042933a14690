package org.rathaus.service.lostandfound;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.api.cases.CaseDesk;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.web.Html;
import org.rathaus.web.Kern;

/** What online reports of citizens need next: what fits a loss, who claims what, what somebody has found. */
final class MatchesPage extends LostAndFoundDesk {

    static final String PATH = "matches";

    private static final long serialVersionUID = 1L;
    private static final int MOST = 50;

    MatchesPage(PageParameters parameters) {
        super(parameters);
    }

    private List<CaseFile> in(String... statuses) {
        return Stream.of(statuses).flatMap(it -> office().cases().inStatus(townId(), it, Optional.empty(), MOST).stream()).limit(MOST).toList();
    }

    @Override
    protected void write(Html html) {
        heading(html, "desk.matches.title");
        new Kern(html).lead(serviceText("matches.lead"));
        handOvers(html, office().items().closed(townId(), MOST));
        section(html, "claims", LostAndFound.CLAIMED, LostAndFound.CONFIRMED);
        section(html, "losses", LostAndFound.CANDIDATE, LostAndFound.OPEN);
        section(html, "finds", LostAndFound.REPORTED);
    }

    /** Of more than {@link CaseDesk#MOST_COUNTED} in a status one more is counted. */
    private int count(String... statuses) {
        return Stream.of(statuses).mapToInt(it -> office().desk().count(member(), new CaseDesk.Query(LostAndFound.ID, it, "", 1))).sum();
    }

    private void handOvers(Html html, List<FoundItem> items) {
        if (!items.isEmpty()) {
            Kern kern = new Kern(html).section("handOvers", serviceText("matches.handOvers", items.size())).body(serviceText("matches.handOvers.text"));
            new ItemTable(html, words(), this::serviceText).write(items, "matches.handOvers.table", it -> deskLink("item/" + it.id()), ItemTable.CLOSED);
            kern.endSection();
        }
    }

    private void section(Html html, String key, String... statuses) {
        List<CaseFile> files = in(statuses);
        int all = count(statuses);
        new Kern(html).section(key, serviceText("matches." + key, all > CaseDesk.MOST_COUNTED ? CaseDesk.MOST_COUNTED + "+" : String.valueOf(all)));
        if (files.isEmpty()) {
            html.element("p", "kern-body portal-empty", serviceText("matches.none"));
        } else if (all > files.size()) {
            new Kern(html).body(serviceText("matches.first", files.size()));
        }
        html.open("ul", "portal-notes");
        files.forEach(it -> write(html, it));
        html.close("ul").close("section");
    }

    private void write(Html html, CaseFile file) {
        html.open("li").open("h3", "kern-title").open("a", "kern-link").with("href", caseLink(file.id())).text(file.reference()).close("a")
                .text(" " + file.subject() + ", " + serviceText("status." + file.status())).close("h3");
        html.open("ul", "kern-list kern-list--bullet");
        List<Matching.Candidate> fitting = office().matching().of(townId(), file.answers());
        new Explanation(office().items(), office().matching(), words()).of(file, fitting).forEach(it -> html.element("li", "", it));
        fitting.forEach(it -> html.open("li").open("a", "kern-link")
                .with("href", deskLink("item/" + it.item().id())).text(serviceText("matches.open", it.item().number())).close("a").close("li"));
        office().items().byNumber(townId(), file.answers().raw(LossForm.ITEM.id())).ifPresent(it -> html.open("li").open("a", "kern-link")
                .with("href", deskLink("item/" + it.id())).text(serviceText("matches.open", it.number())).close("a").close("li"));
        html.close("ul");
        if (file.status().equals(LostAndFound.REPORTED) && mayChange()) {
            new Kern(html).button(deskLink(TakeInPage.PATH) + "?case=" + file.id(), "secondary", serviceText("matches.take"));
        }
        html.close("li");
    }

    @Override
    protected String pageTitle() {
        return serviceText("desk.matches.title");
    }
}
