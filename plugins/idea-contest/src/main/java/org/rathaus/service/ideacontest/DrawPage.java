package org.rathaus.service.ideacontest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.wicket.markup.head.IHeaderResponse;
import org.apache.wicket.markup.head.JavaScriptHeaderItem;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.apache.wicket.request.resource.JavaScriptResourceReference;
import org.rathaus.web.Field;
import org.rathaus.web.Html;
import org.rathaus.web.Kern;

/** The protocol of a draw; the browser can do the draw again. */
final class DrawPage extends ContestPublicPage {

    static final String PATH = "draw";

    private static final long serialVersionUID = 1L;

    DrawPage(PageParameters parameters) {
        super(parameters);
    }

    @Override
    protected String pageTitle() {
        return serviceText("page.draw.title");
    }

    @Override
    public void renderHead(IHeaderResponse response) {
        super.renderHead(response);
        response.render(JavaScriptHeaderItem.forReference(new JavaScriptResourceReference(DrawPage.class, "verify.js")).setDefer(true));
    }

    @Override
    protected void write(Html html) {
        Kern parts = new Kern(html).back(serviceLink(""), serviceText("page.back"));
        Optional<Contest> contest = findContest();
        Optional<Draw> draw = contest.flatMap(it -> service().desk().draws().find(town(), it.id()));
        if (draw.isEmpty()) {
            parts.heading(pageTitle(), serviceText("page.none"));
            return;
        }
        parts.heading(pageTitle(), word("title")).body(serviceText("draw.lead", contest().terms().winners(), contest().terms().alternates()));
        parts.facts(facts(draw.get()));
        if (draw.get().drawnAt().isPresent()) {
            writeDrawn(html);
        }
        if (draw.get().fixedAt().isPresent()) {
            writeCheck(html);
        }
        parts.section("how", serviceText("draw.how")).items(serviceText("draw.how.steps").lines().toList());
        parts.endSection();
        writeOthers(PATH, html);
    }

    private Map<String, String> facts(Draw draw) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(serviceText("draw.commitment"), draw.commitment() + "\n" + serviceText("draw.since", Moments.write(draw.committedAt(), language())));
        facts.put(serviceText("draw.tickets"), draw.fixedAt().isPresent() ? String.valueOf(draw.tickets().size()) : serviceText("draw.notYet"));
        facts.put(serviceText("draw.listHash"), draw.listHash().flatMap(hash -> draw.fixedAt()
                .map(at -> hash + "\n" + serviceText("draw.since", Moments.write(at, language())))).orElseGet(() -> serviceText("draw.notYet")));
        facts.put(serviceText("draw.outside"), draw.outside().isEmpty() ? serviceText("draw.outside.none") : draw.outside());
        facts.put(serviceText("draw.seed"), draw.revealedSeed().flatMap(seed -> draw.drawnAt()
                .map(at -> seed + "\n" + serviceText("draw.since", Moments.write(at, language())))).orElseGet(() -> serviceText("draw.notYet")));
        draw.clearedAt().ifPresent(at -> facts.put(serviceText("draw.cleared"), Moments.write(at, language())));
        return facts;
    }

    private void writeDrawn(Html html) {
        List<Winner> winners = service().desk().draws().winners(town(), contest().id());
        Kern parts = new Kern(html).section("drawn", serviceText("draw.drawn"));
        html.open("ol", "kern-list kern-list--number");
        winners.forEach(it -> html.open("li", "portal-finding").text(it.ticketHash() + " ("
                + serviceText(it.place() <= contest().terms().winners() ? "draw.winner" : "draw.alternate") + ")").close("li"));
        html.close("ol");
        parts.endSection();
    }

    private void writeCheck(Html html) {
        Kern parts = new Kern(html).section("check", serviceText("draw.check")).body(serviceText("draw.check.text"));
        html.open("noscript").element("p", "kern-body", serviceText("draw.check.noScript")).close("noscript");
        html.open("div").with("data-verify", contestLink(DrawDataPage.PATH));
        for (String text : List.of("running", "right", "wrong", "early", "insecure", "in", "out", "failed")) {
            html.with("data-" + text, serviceText("draw.check." + text));
        }
        parts.field(Field.of("ticketNumber", serviceText("draw.check.ticket"), "").hint(serviceText("draw.check.ticket.hint")).most(30)).actions();
        html.open("button", "kern-btn kern-btn--primary").with("type", "button").with("hidden", true).with("data-verify-start", true)
                .element("span", "kern-label", serviceText("draw.check.start")).close("button");
        parts.button(contestLink(DrawDataPage.PATH), "secondary", serviceText("draw.data")).endActions();
        html.open("div").with("role", "status").open("ul", "kern-list kern-list--bullet").with("data-verify-result", true).close("ul").close("div").close("div");
        parts.endSection();
    }
}
