package org.rathaus.service.ideacontest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.api.identity.Permission;
import org.rathaus.web.Field;
import org.rathaus.web.Html;
import org.rathaus.web.HtmlDeskPage;
import org.rathaus.web.Kern;

/** A page about a contest for staff: the one that the address names, else the one that begins last. */
abstract class ContestDeskPage extends HtmlDeskPage {

    static final String CONTEST = "contest";

    private static final long serialVersionUID = 1L;

    ContestDeskPage(PageParameters parameters, Permission toChange) {
        super(parameters, Permission.READ_CASES, toChange);
    }

    final IdeaContest service() {
        return service(IdeaContest.class);
    }

    final String town() {
        return offer().town().id();
    }

    final Optional<Contest> findContest() {
        List<Contest> all = service().contests().all(town());
        String wanted = request().parameter(CONTEST);
        return wanted.isEmpty() ? service().contests().current(town(), offer().now()).or(() -> all.stream().findFirst())
                : all.stream().filter(it -> it.id().toString().equals(wanted)).findFirst();
    }

    final String title(Contest contest) {
        return contest.word("title", language());
    }

    /** The address of a page about the contest. */
    final String contestLink(String path, Contest contest) {
        return deskLink(path) + "?" + CONTEST + "=" + contest.id();
    }

    /** Has it in the town's audit log that the member has done it. */
    final void log(String action, String about) {
        service().desk().audit().write(member(), action, about);
    }

    /** What the page is called, and then, where the town has several contests, the choice of the one that it is about. */
    final void head(String title, String lead, Contest contest, Html html) {
        new Kern(html).heading(title, lead);
        writeChoice(contest, html);
    }

    /** What stands on it about a contest; it begins with {@link #head}. */
    abstract void write(Contest contest, Html html);

    @Override
    protected void write(Html html) {
        Optional<Contest> contest = findContest();
        if (contest.isEmpty()) {
            new Kern(html).heading(pageTitle(), serviceText("desk.noContest"));
        } else {
            write(contest.get(), html);
        }
    }

    private void writeChoice(Contest chosen, Html html) {
        Map<String, String> titles = new LinkedHashMap<>();
        service().contests().all(town()).forEach(it -> titles.put(it.id().toString(), title(it)));
        if (titles.size() > 1) {
            new Kern(html).filter(request().path()).field(Field.of(CONTEST, serviceText("desk.contest"), chosen.id().toString()).options(titles))
                    .endFilter(serviceText("desk.choose"));
        }
    }
}
