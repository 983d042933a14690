package org.rathaus.web.internal.form;

import java.util.Optional;
import java.util.stream.Stream;

import org.apache.wicket.Component;
import org.apache.wicket.markup.html.WebMarkupContainer;
import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.basic.MultiLineLabel;
import org.apache.wicket.markup.html.link.ExternalLink;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.api.form.Draft;
import org.rathaus.api.service.Availability;
import org.rathaus.api.service.Texts;
import org.rathaus.web.Counter;
import org.rathaus.web.NoticesPanel;
import org.rathaus.web.PortalRequest;
import org.rathaus.web.Preview;

/** What the service is, who can use it until when, what to have at hand; and the way into the form. */
public final class ServicePage extends FormPage {

    private static final long serialVersionUID = 1L;

    /** At the address of the service itself. */
    public ServicePage(PageParameters parameters) {
        super(parameters);
        if (request().isPost() && visit().isPreview() && !request().parameter(Preview.END).isEmpty()) {
            Preview.end(request(), visit().service().id());
            throw request().seeOther(request().link("staff/services/" + visit().service().id()));
        }
        if (request().isPost() && visit().isAtCounter() && !request().parameter(Counter.END).isEmpty()) {
            endAtCounter(request().parameter(Counter.END).equals(Counter.NEXT));
        }
    }

    /** What was typed for somebody goes with them. */
    private void endAtCounter(boolean isNext) {
        visit().draft().ifPresent(visit()::discard);
        visit().forget();
        if (isNext) {
            throw visit().goTo(visit().firstPage());
        }
        Counter.end(request());
        throw request().seeOther(request().link("staff/counter"));
    }

    @Override
    String pageTitle() {
        return service("service.title");
    }

    @Override
    protected boolean isSameForReaders() {
        return !visit().isPreview() && !visit().isAtCounter();
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        Availability availability = visit().isPreview() ? Availability.open() : visit().service().availability(visit().offer());
        boolean opens = availability.isOpen() || visit().isAtCounter();
        Optional<Draft> draft = opens ? visit().draft() : Optional.empty();
        add(new ExternalLink("back", request().link("")));
        add(new WebMarkupContainer("saved").setVisible(!getPageParameters().get("saved").isNull()));
        add(new WebMarkupContainer("deleted").setVisible(!getPageParameters().get("deleted").isNull()));
        add(new WebMarkupContainer("previewed").setVisible(visit().isPreview() && !getPageParameters().get("previewed").isNull()));
        add(draft.map(it -> CheckPage.extending(visit(), it)).orElseGet(() -> new WebMarkupContainer("extending").setVisible(false)));
        add(new SpokenLabel("title", visit().wording(), "service.title"), new SpokenLabel("lead", visit().wording(), "service.lead"));
        add(NoticesPanel.about("notices", visit().town(), visit().service().id()));
        add(text("who"), text("legal"), text("cost"));
        Stream.of("need", "next", "otherWays").forEach(name -> add(new TextList(name, visit().wording(), "service." + name)));
        SignInNeed need = SignInNeed.of(visit());
        add(new SignInPanel("signIn", visit(), need, contact(visit().town()).orElseThrow()));
        add(new AvailabilityPanel("availability", availability));
        add(new AvailabilityPanel.Sentence("deadline", availability));
        String minutes = Texts.fill(getString("minutes"), visit().service().descriptor().minutes());
        add(new Label("minutes", minutes));
        add(new ExternalLink("start", visit().link(visit().firstPage())).setVisible(opens && draft.isEmpty() && (visit().isPreview() || need.isReachable())));
        add(new ExternalLink("continue", visit().link("apply/check")).setVisible(draft.isPresent()));
        add(person());
    }

    private Component text(String name) {
        String key = "service." + name;
        boolean there = visit().wording().has(key);
        return new WebMarkupContainer(name).add(new MultiLineLabel("text", there ? service(key) : ""))
                .setVisible(there);
    }

    private Component person() {
        var contact = contact(visit().town()).orElseThrow();
        return new WebMarkupContainer("person")
                .add(new Label("name", contact.name()))
                .add(new Label("role", contact.role(PortalRequest.current().language())))
                .add(new ExternalLink("phone", "tel:" + contact.phone().replaceAll("[^+0-9]", ""), contact.phone()));
    }
}
