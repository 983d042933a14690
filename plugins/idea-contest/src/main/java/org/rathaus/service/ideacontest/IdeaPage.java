package org.rathaus.service.ideacontest;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.api.town.Mailing;
import org.rathaus.web.Html;
import org.rathaus.web.Kern;
import org.rathaus.web.NotFoundException;

/** An idea, to read and to share. */
final class IdeaPage extends ContestPublicPage {

    private static final long serialVersionUID = 1L;
    private static final int DESCRIPTION = 160;

    private final transient Idea idea;

    /** Of the idea whose id is the last part of the address. */
    IdeaPage(PageParameters parameters) {
        super(parameters);
        idea = service().ideas().findShown(town(), parameters.get("id").toString("")).orElseThrow(NotFoundException::new);
    }

    @Override
    protected boolean isSameForReaders() {
        return true;
    }

    @Override
    protected String pageTitle() {
        return idea.title();
    }

    @Override
    protected String description() {
        return IdeasPage.excerpt(idea.text().body(), DESCRIPTION);
    }

    /** How a state is shown. */
    static String tone(IdeaState state) {
        return switch (state) {
            case ACCEPTED, DONE -> "success";
            case IN_PROGRESS, SHORTLISTED -> "info";
            case REJECTED, HIDDEN -> "danger";
            case SUBMITTED -> "warning";
            default -> "";
        };
    }

    @Override
    protected void write(Html html) {
        Kern parts = new Kern(html).back(serviceLink(IdeasPage.PATH), serviceText("page.ideas.title")).heading(idea.title(), "");
        parts.badge(tone(idea.state()), serviceText("idea.state." + idea.state().key()));
        html.open("div", "portal-prose").open("p", "kern-body").lines(idea.text().body()).close("p").close("div");
        idea.merged().ifPresent(it -> writeMerged(it, html));
        if (!idea.answer().isEmpty()) {
            parts.section("answer", serviceText("idea.answer"));
            html.open("div", "portal-prose").open("p", "kern-body").lines(idea.answer()).close("p").close("div");
            parts.endSection();
        }
        parts.facts(facts());
        if (idea.state().takesSupport()) {
            parts.actions().button(serviceLink(SupportPage.PATH + "/" + idea.id()), "primary", serviceText("idea.support")).endActions();
        }
        writeShare(html);
    }

    private void writeMerged(UUID other, Html html) {
        html.open("p", "kern-body").text(serviceText("idea.merged") + " ");
        new Kern(html).link(serviceLink(IdeasPage.PATH + "/" + other), service().ideas().find(town(), other.toString()).map(Idea::title).orElse(""));
        html.close("p");
    }

    private Map<String, String> facts() {
        Map<String, String> facts = new LinkedHashMap<>();
        service().contests().find(town(), idea.contest().toString())
                .ifPresent(it -> facts.put(serviceText("ideaCategory.label"), ContestTexts.area(it, idea.text().category(), language())));
        if (!idea.text().place().isEmpty()) {
            facts.put(serviceText("ideaPlace.label"), idea.text().place());
        }
        facts.put(serviceText("idea.submitted"), Moments.day(idea.submittedAt(), language()));
        facts.put(serviceText("idea.support.count"), String.valueOf(idea.supports()));
        return facts;
    }

    /** Names no host but the town's own: what a request claims would be kept for others. */
    private void writeShare(Html html) {
        String path = serviceLink(IdeasPage.PATH + "/" + idea.id());
        String address = offer().town().mailing().map(Mailing::portal).filter(it -> !it.isEmpty())
                .map(it -> it + path.substring(request().link("").length() - 1)).orElse(path);
        new Kern(html).section("share", serviceText("idea.share"));
        html.open("div", "portal-copy").open("label", "kern-sr-only").with("for", "shareAddress").text(serviceText("idea.share.address")).close("label")
                .open("input", "kern-form-input__input").with("id", "shareAddress").with("type", "text").with("readonly", true).with("value", address)
                .open("button", "kern-btn kern-btn--secondary").with("type", "button").with("hidden", true).with("data-copy", "shareAddress")
                .with("data-copied", serviceText("idea.share.copied")).element("span", "kern-label", serviceText("idea.share.copy")).close("button").close("div");
        new Kern(html).endSection();
    }
}
