package org.rathaus.web.internal.form;

import java.util.Optional;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletResponse;
import org.apache.wicket.Component;
import org.apache.wicket.markup.html.WebMarkupContainer;
import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.basic.MultiLineLabel;
import org.apache.wicket.markup.html.link.ExternalLink;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.api.service.Availability;
import org.rathaus.api.service.Texts;
import org.rathaus.kernel.form.Draft;
import org.rathaus.web.Element;
import org.rathaus.web.Html;
import org.rathaus.web.HtmlPart;
import org.rathaus.web.area.CoreRequest;
import org.rathaus.web.area.Counter;
import org.rathaus.web.area.NoticesPanel;
import org.rathaus.web.area.Preview;
import org.rathaus.web.internal.page.LikeServices;

/** What the service is, who can use it until when, what to have at hand; and the way into the form. */
public final class ServicePage extends FormPage {

    private static final long serialVersionUID = 1L;
    private static final String START = "service.start";
    /** In the address of whoever comes with answers of another service. */
    static final String TAKEN_OVER = "takenOver";
    private static final String TAKE_OVER = "_takeOver";

    /** At the address of the service itself. */
    public ServicePage(PageParameters parameters) {
        super(parameters);
        if (request().isPost() && visit().isPreview() && !request().parameter(Preview.END).isEmpty()) {
            Preview.end(request(), visit().service().id());
            throw request().seeOther(request().link("staff/services/" + visit().service().id()));
        }
        if (request().isPost() && !request().parameter(TAKE_OVER).isEmpty()) {
            visit().handedOver().ifPresent(this::takeOver);
        }
        if (request().isPost() && visit().isAtCounter() && !request().parameter(Counter.END).isEmpty()) {
            endAtCounter(request().parameter(Counter.END).equals(Counter.NEXT));
        }
    }

    /** Whoever has begun before has decided for what another service hands over. */
    private void takeOver(Draft handedOver) {
        visit().draft().filter(it -> !it.id().equals(handedOver.id())).ifPresent(visit()::discard);
        visit().remember(handedOver.id());
        throw request().seeOther(visit().link("") + "?" + TAKEN_OVER);
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

    /** Links to what a town no longer offers are to be taken away (RFC 9110, 15.5.11); whoever follows one reads why, and where to go on. */
    @Override
    int status() {
        return isOver() ? HttpServletResponse.SC_GONE : HttpServletResponse.SC_OK;
    }

    private boolean isOver() {
        return !visit().isPreview() && !visit().isAtCounter() && visit().town().offerPeriod(visit().service().id()).isOver(visit().offer().now());
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
        boolean waits = draft.isPresent() && visit().handedOver().filter(it -> !it.id().equals(draft.get().id())).isPresent();
        add(new Element("takenOver").when(draft.isPresent() && !waits && !getPageParameters().get(TAKEN_OVER).isNull()));
        add(new Element("handedOver").attribute("action", visit().link("")).when(waits));
        add(text("who"), text("legal"), text("cost"));
        Stream.of("deadlines", "need", "next", "otherWays").forEach(name -> add(new TextList(name, visit().wording(), "service." + name)));
        SignInNeed need = SignInNeed.of(visit());
        add(new SignInPanel("signIn", visit(), need, contact(visit().town()).orElseThrow()));
        add(new AvailabilityPanel("availability", availability));
        add(new AvailabilityPanel.Sentence("deadline", availability));
        String minutes = Texts.fill(getString("minutes"), visit().service().descriptor().minutes());
        add(new Label("minutes", minutes));
        add(new ExternalLink("start", visit().link(visit().firstPage())).add(new HtmlPart("text", this::start))
                .setVisible(opens && draft.isEmpty() && (visit().isPreview() || need.isReachable())));
        add(new HtmlPart("ownPages", new OwnPageLinks(visit())::write));
        add(new ExternalLink("continue", visit().link("apply/check")).setVisible(draft.isPresent()));
        add(instead());
        add(person());
    }

    /** Not everything that citizens do online is applied for. */
    private void start(Html html) {
        if (visit().wording().has(START)) {
            html.text(visit().wording().text(START), visit().wording().foreign(START));
        } else {
            html.text(getString("start"));
        }
    }

    private Component instead() {
        Optional<LikeServices> others = isOver()
                ? Optional.of(new LikeServices(request(), visit().town(), visit().service().id())).filter(it -> !it.isEmpty()) : Optional.empty();
        return new Element("instead").with(new HtmlPart("services", html -> others.ifPresent(it -> it.write(html)))).when(others.isPresent());
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
                .add(new Label("role", contact.role(CoreRequest.current().language())))
                .add(new ExternalLink("phone", "tel:" + contact.phone().replaceAll("[^+0-9]", ""), contact.phone()));
    }
}
