package org.rathaus.web.internal.form;

import org.apache.wicket.AttributeModifier;
import org.apache.wicket.markup.html.WebMarkupContainer;
import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.link.ExternalLink;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.identity.LevelOfAssurance;
import org.rathaus.kernel.form.Draft;
import org.rathaus.kernel.service.AnsweredSteps;
import org.rathaus.kernel.service.ServiceTerms;
import org.rathaus.web.Element;
import org.rathaus.web.Html;
import org.rathaus.web.HtmlPart;

/** The acknowledgement. It reads the stored case, so it cannot be shown before the case is durable. A post begins what else is to be done. */
public final class ConfirmationPage extends FormPage {

    private static final long serialVersionUID = 1L;

    private final transient CaseFile file;
    private final String secret;
    private final BasketPanel basket;

    /** Leads to the start when nothing was sent from this browser. */
    public ConfirmationPage(PageParameters parameters) {
        super(parameters);
        file = visit().sentCase().orElseThrow(() -> visit().goTo("apply"));
        keepOut();
        secret = visit().draftId().map(Draft::statusSecretOf).orElseThrow();
        basket = new BasketPanel("basket", visit(), file);
    }

    /** What somebody signed in has sent in such a form is shown to nobody else. */
    private void keepOut() {
        if (visit().gate().isThere() && file.assurance() != LevelOfAssurance.NONE) {
            String account = visit().account().orElseThrow(() -> visit().gate().signIn(LevelOfAssurance.LOW, "apply/confirmation"));
            ServiceApplication.current().cases().ofAccount(visit().town(), account, file.id()).orElseThrow(() -> visit().goTo(""));
        }
    }

    @Override
    String pageTitle() {
        return (basket.isNothingTicked() ? getString("errorPrefix") : "") + getString("received");
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        String status = "status/" + secret;
        String absolute = request().absolute(status);
        add(new Label("reference", file.reference()));
        add(new ExternalLink("statusLink", request().link(status)));
        add(new WebMarkupContainer("address").add(AttributeModifier.replace("value", absolute)));
        add(new WebMarkupContainer("copy").add(AttributeModifier.replace("data-copied", getString("copied"))));
        add(new ExternalLink("receipt", request().link(status + "/receipt")));
        String key = visit().wording().has("confirmation.next") ? "confirmation.next" : "service.next";
        add(new TextList("next", visit().wording(), key));
        String late = "status." + file.status() + ".text";
        add(new Label("status", visit().wording().has(late) ? service(late) : service("status." + file.status())));
        add(basket);
        add(new ExternalLink("home", request().link("")));
        add(new Element("counter").with(new ExternalLink("case", request().link("staff/case/" + file.id())),
                new Element("again").attribute("action", visit().link(""))).when(visit().isAtCounter()));
        boolean mailed = visit().town().mailing().isPresent() && visit().form().answeredEmail(file.answers()).isPresent();
        add(new WebMarkupContainer("mailed").setVisible(mailed));
        boolean inAccount = visit().account()
                .flatMap(it -> ServiceApplication.current().cases().ofAccount(visit().town(), it, file.id())).isPresent();
        add(new WebMarkupContainer("inAccount").add(new ExternalLink("account", request().link("account"))).setVisible(inAccount));
        ServiceTerms terms = ServiceTerms.of(file, request().core().catalog(), visit().town(), visit().language());
        add(new HtmlPart("answers", html -> AnsweredSteps.withNotes(file.answers(), terms).forEach(it -> write(it, html))));
    }

    /** On paper the page is complete without the receipt. */
    private static void write(AnsweredSteps.Section section, Html html) {
        html.element("h3", "kern-heading-small", section.title()).open("dl", "kern-description-list");
        section.answers().forEach(it -> html.open("div", "kern-description-list-item")
                .element("dt", "kern-description-list-item__key", it.label()).open("dd", "kern-description-list-item__value").lines(it.value())
                .close("dd").close("div"));
        html.close("dl");
    }
}
