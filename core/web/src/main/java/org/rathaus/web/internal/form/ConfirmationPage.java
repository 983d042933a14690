package org.rathaus.web.internal.form;

import org.apache.wicket.AttributeModifier;
import org.apache.wicket.markup.html.WebMarkupContainer;
import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.link.ExternalLink;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.form.Draft;

/** The acknowledgement. It reads the stored case, so it cannot be shown before the case is durable. */
public final class ConfirmationPage extends FormPage {

    private static final long serialVersionUID = 1L;

    private final transient CaseFile file;
    private final String secret;

    /** Leads to the start when nothing was sent from this browser. */
    public ConfirmationPage(PageParameters parameters) {
        super(parameters);
        file = visit().sentCase().orElseThrow(() -> visit().goTo("apply"));
        secret = visit().draftId().map(Draft::statusSecretOf).orElseThrow();
    }

    @Override
    String pageTitle() {
        return getString("received");
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
        add(new ExternalLink("home", request().link("")));
    }
}
