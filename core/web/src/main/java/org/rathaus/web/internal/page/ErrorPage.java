package org.rathaus.web.internal.page;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.apache.wicket.markup.html.WebMarkupContainer;
import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.link.ExternalLink;
import org.apache.wicket.model.ResourceModel;
import org.apache.wicket.request.http.WebResponse;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.api.service.Texts;
import org.rathaus.api.town.Contact;
import org.rathaus.api.town.Town;
import org.rathaus.web.Element;
import org.rathaus.web.HtmlPart;
import org.rathaus.web.area.AreaPage;

/** Says in the town's dress what is wrong and what to do. */
public final class ErrorPage extends AreaPage {

    private static final long serialVersionUID = 1L;

    /** What can be wrong. */
    public enum Kind {
        /** Nothing is at the address. */
        NOT_FOUND(404),
        /** The town offers the service, but its plugin is gone. */
        REMOVED(404),
        /** There is such a service, but not, or not any more, in this town. */
        NOT_OFFERED(404),
        /** The service may come back in a moment. */
        UNAVAILABLE(503),
        /** The database cannot be reached. */
        STORAGE(503),
        /** Neither reading nor sending a form. */
        METHOD(405),
        /** What was sent is no text. */
        UNREADABLE(400),
        /** What was sent is too large. */
        TOO_LARGE(413),
        /** The request came from a foreign site, or its address is malformed. */
        REFUSED(403),
        /** A clerk fills in a form for somebody, and is not signed in any more. */
        SIGNED_OUT(403),
        /** Whoever is signed in may not do this. */
        FORBIDDEN(403),
        /** A defect. */
        DEFECT(500);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Whether what was sent may be sent again as it was. */
        boolean isWorthAnotherTry() {
            return this == UNAVAILABLE || this == SIGNED_OUT || this == REMOVED || this == DEFECT;
        }

        /** Whether somebody came for a service that is not there. */
        boolean leadsOn() {
            return this == REMOVED || this == NOT_OFFERED;
        }
    }

    private final Kind kind;

    /** For what went wrong inside a page. */
    public ErrorPage(Kind kind) {
        super(new PageParameters());
        this.kind = kind;
    }

    /** For the dispatcher: the kind is the last part of the address. Whoever names the class instead finds nothing. */
    public ErrorPage(PageParameters parameters) {
        super(parameters);
        this.kind = Kind.valueOf(parameters.get("kind").toString("NOT_FOUND"));
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        add(new Label("title", title()));
        // what is too large or unreadable cannot be read here either
        SentAgain again = kind.isWorthAnotherTry() ? SentAgain.of(request()) : SentAgain.NOTHING;
        boolean lost = again.isForm();
        add(new Label("text", new ResourceModel((lost && kind != Kind.SIGNED_OUT ? "lost" : kind.key()) + ".text")));
        add(new Element("signIn").with(new ExternalLink("desk", request().link("staff/counter"))).when(kind == Kind.SIGNED_OUT));
        add(new Element("again").attribute("action", again.address()).when(lost)
                .with(new WebMarkupContainer("files").setVisible(again.hasFiles()), new HtmlPart("fields", again::write)));
        add(instead());
        add(new ExternalLink("home", request().link("")));
    }

    private String title() {
        return Texts.fill(getString(kind.key() + ".title"), request().town().map(Town::name).orElse(""));
    }

    private Element instead() {
        Optional<LikeServices> others = request().town().filter(it -> kind.leadsOn()).map(it -> new LikeServices(request(), it, service()))
                .filter(it -> !it.isEmpty());
        return new Element("instead").with(new HtmlPart("services", html -> others.ifPresent(it -> it.write(html)))).when(others.isPresent());
    }

    /** The service that the address names, if it names one. */
    private String service() {
        return request().firstSegment();
    }

    /** Who knows the service knows how to help without it. */
    @Override
    protected Optional<Contact> contact(Town town) {
        String id = service();
        String category = request().core().catalog().find(id).map(it -> it.descriptor().category().key()).orElse("*");
        return Optional.of(town.services().contains(id) || kind.leadsOn() ? town.contact(id, category, "*") : town.contact("*"));
    }

    @Override
    protected List<String> titleParts() {
        return List.of(title());
    }

    @Override
    protected void setHeaders(WebResponse response) {
        super.setHeaders(response);
        response.setStatus(kind.status);
        Optional.of(kind.status).filter(it -> it == 503).ifPresent(it -> response.setHeader("Retry-After", "10"));
    }

    @Override
    public boolean isErrorPage() {
        return true;
    }
}
