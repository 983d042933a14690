package org.rathaus.web.internal.form;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.apache.wicket.markup.html.link.ExternalLink;
import org.apache.wicket.markup.html.panel.Panel;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.web.Element;
import org.rathaus.web.Html;
import org.rathaus.web.HtmlPart;
import org.rathaus.web.Kern;

/** Offers what else is to be done on the same occasion; takes only what somebody has ticked. Not there when there is nothing. */
final class BasketPanel extends Panel {

    private static final long serialVersionUID = 1L;
    private static final String TAKE = "take";
    private static final String BEGUN = "begun";
    private static final String PAGE = "apply/confirmation";

    private final transient FormVisit visit;
    private final transient Basket basket;
    private boolean isNothingTicked;

    /** Leads on when something was ticked. */
    BasketPanel(String id, FormVisit visit, CaseFile file) {
        super(id);
        this.visit = visit;
        this.basket = new Basket(visit, file);
        setRenderBodyOnly(true);
        setVisible(!basket.suggestions().isEmpty());
        if (visit.request().isPost()) {
            take();
        }
    }

    private void take() {
        List<Basket.Suggestion> begun = basket.begin(Set.copyOf(Arrays.asList(visit.request().parameters(TAKE))));
        if (begun.size() == 1) {
            throw visit.request().seeOther(visit.request().link(begun.get(0).id()) + "?" + ServicePage.TAKEN_OVER);
        }
        if (!begun.isEmpty()) {
            throw visit.goTo(PAGE + "?" + String.join("&", begun.stream().map(it -> BEGUN + "=" + it.id()).toList()) + "#basket");
        }
        isNothingTicked = true;
    }

    /** Whether somebody sent it without having ticked anything. */
    boolean isNothingTicked() {
        return isNothingTicked;
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        List<String> ids = Arrays.asList(visit.request().parameters(BEGUN));
        List<Basket.Suggestion> begun = basket.suggestions().stream().filter(it -> ids.contains(it.id())).toList();
        List<Basket.Suggestion> left = basket.suggestions().stream().filter(it -> !begun.contains(it)).toList();
        List<Basket.Suggestion> fitting = left.stream().filter(it -> !it.pieces().isEmpty()).toList();
        List<Basket.Suggestion> others = left.stream().filter(it -> it.pieces().isEmpty()).toList();
        add(new Element("begun").with(new HtmlPart("links", html -> begun.forEach(it -> link(it, html)))).when(!begun.isEmpty()));
        add(new Element("form").attribute("action", visit.link(PAGE) + "#basket").with(new Element("error").when(isNothingTicked),
                new HtmlPart("services", html -> fitting.forEach(it -> write(it, html))),
                new ExternalLink("privacy", visit.request().link("legal/privacy"))).when(!fitting.isEmpty()));
        add(new Element("others").with(new HtmlPart("links", html -> others.forEach(it -> link(it, html)))).when(!others.isEmpty()));
    }

    private void link(Basket.Suggestion to, Html html) {
        html.open("li").open("a", "kern-link kern-link--no-visited-state").with("href", visit.request().link(to.id()))
                .text(to.words().text("service.title"), to.words().foreign("service.title")).close("a").close("li");
    }

    private void write(Basket.Suggestion offered, Html html) {
        String id = "basket-" + offered.id();
        html.open("fieldset", "kern-fieldset").with("aria-describedby", id + "-lead").open("legend", "kern-label kern-label--large")
                .text(offered.words().text("service.title"), offered.words().foreign("service.title")).close("legend")
                .open("div", "kern-hint").with("id", id + "-lead").text(offered.words().text("service.lead"), offered.words().foreign("service.lead"))
                .close("div").open("div", "kern-fieldset__body");
        offered.pieces().forEach(piece -> write(offered, piece, id + "-" + piece.key(), html));
        html.close("div").close("fieldset");
    }

    private static void write(Basket.Suggestion offered, Handover.Piece piece, String id, Html html) {
        String label = piece.label() + ": " + String.join(", ", piece.value().lines().toList());
        new Kern(html).box(id, TAKE, offered.name(piece), label, false);
    }
}
