package org.rathaus.service.ideacontest;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.api.identity.Permission;
import org.rathaus.web.Field;
import org.rathaus.web.Html;
import org.rathaus.web.Kern;
import org.rathaus.web.NotFoundException;

/** What a member of staff makes of an idea, with the answer of the town. */
final class DecisionPage extends ContestDeskPage {

    private static final long serialVersionUID = 1L;
    private static final int ALIKE = 4;
    private static final String MERGED = "merged";

    private final transient Idea idea;
    private final transient IdeaDecision typed;
    private String problem = "";

    /** A post decides. */
    DecisionPage(PageParameters parameters) {
        super(parameters, Permission.WORK_ON_CASES);
        idea = service().ideas().find(town(), parameters.get("id").toString("")).orElseThrow(NotFoundException::new);
        typed = request().isPost() ? sent() : new IdeaDecision(idea.state(), idea.reason(), idea.answer(), idea.merged());
        if (request().isPost()) {
            decide();
        }
    }

    private IdeaDecision sent() {
        IdeaState state = IdeaState.find(request().parameter("state")).orElse(idea.state());
        Optional<UUID> merged = state == IdeaState.MERGED ? id(request().parameter(MERGED)) : Optional.empty();
        return new IdeaDecision(state, state == IdeaState.HIDDEN ? request().parameter("reason").strip() : "", request().parameter("answer").strip(), merged);
    }

    /** Does not return when all is well. */
    private void decide() {
        problem = typed.problem(idea).orElse("");
        if (problem.isEmpty() && service().ideas().decide(town(), idea.id(), seen(), typed, offer().now())) {
            log("decideIdea", idea.id() + "/" + typed.state().key());
            throw request().seeOther(deskLink(ModerationPage.PATH) + "?" + CONTEST + "=" + idea.contest() + "&decided=yes");
        }
        if (problem.isEmpty()) {
            problem = "changed";
        }
    }

    private Instant seen() {
        try {
            return Instant.parse(request().parameter("seen"));
        } catch (DateTimeException e) {
            return Instant.EPOCH;
        }
    }

    @Override
    protected String pageTitle() {
        return idea.title();
    }

    @Override
    protected boolean isWrong() {
        return !problem.isEmpty();
    }

    private Contest contest() {
        return service().contests().find(town(), idea.contest().toString()).orElseThrow(NotFoundException::new);
    }

    @Override
    protected void write(Html html) {
        write(contest(), html);
    }

    @Override
    void write(Contest contest, Html html) {
        Kern parts = new Kern(html);
        if (!problem.isEmpty()) {
            String field = List.of("reason", "answer", MERGED).contains(problem) ? problem : "state";
            parts.errors(serviceText("errorTitle"), Map.of(field, serviceText("moderation.error." + problem)));
        }
        parts.back(contestLink(ModerationPage.PATH, contest), serviceText("desk.ideas.title")).heading(idea.title(), "");
        parts.badge(IdeaPage.tone(idea.state()), serviceText("idea.state." + idea.state().key()));
        html.open("div", "portal-prose").open("p", "kern-body").lines(idea.text().body()).close("p").close("div");
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(serviceText("ideaCategory.label"), ContestTexts.area(contest, idea.text().category(), language()));
        facts.put(serviceText("ideaPlace.label"), idea.text().place().isEmpty() ? "–" : idea.text().place());
        facts.put(serviceText("idea.submitted"), Moments.write(idea.submittedAt(), language()));
        facts.put(serviceText("idea.support.count"), String.valueOf(idea.supports()));
        parts.facts(facts);
        writeForm(contest, html);
    }

    private void writeForm(Contest contest, Html html) {
        Kern parts = new Kern(html).form(request().path()).hidden("seen", idea.changedAt().toString());
        Map<String, String> states = new LinkedHashMap<>();
        Stream.concat(Stream.of(idea.state()), idea.state().next().stream()).forEach(it -> states.put(it.key(), serviceText("idea.state." + it.key())));
        parts.field(Field.of("state", serviceText("moderation.state"), typed.state().key()).options(states));
        parts.field(field("reason", typed.reason(), IdeaDecision.LONGEST_REASON));
        parts.field(field("answer", typed.answer(), IdeaDecision.LONGEST));
        Map<String, String> others = others(contest);
        if (idea.state().next().contains(IdeaState.MERGED) && !others.isEmpty()) {
            Map<String, String> options = new LinkedHashMap<>(Map.of("", serviceText("moderation.choose")));
            options.putAll(others);
            parts.field(Field.of(MERGED, serviceText("moderation.merged"), typed.merged().map(UUID::toString).orElse("")).options(options));
        }
        parts.actions().submit("", "primary", serviceText("moderation.decide")).endActions().endForm();
    }

    private Field field(String name, String value, int most) {
        return Field.of(name, serviceText("moderation." + name), value).as(Field.Kind.LINES).most(most).hint(serviceText("moderation." + name + ".hint"))
                .wrong(problem.equals(name) ? serviceText("moderation.error." + name) : "");
    }

    /** First those that are alike, then those with the most support. */
    private Map<String, String> others(Contest contest) {
        Shelf shelf = service().ideas().shelf(town(), contest.id());
        Map<String, String> others = new LinkedHashMap<>();
        Stream.concat(shelf.alike(idea.title(), ALIKE).stream(),
                        shelf.find(new Shelf.Wish("", "", Optional.empty(), Shelf.Order.SUPPORT)).stream())
                .filter(it -> !it.id().equals(idea.id())).limit(100).forEach(it -> others.putIfAbsent(it.id().toString(), it.title()));
        return others;
    }
}
