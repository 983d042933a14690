package org.rathaus.web.internal.page;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.link.ExternalLink;
import org.apache.wicket.model.ResourceModel;
import org.apache.wicket.request.http.WebResponse;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.web.TownPage;

/** Says in the town's dress what is wrong and what to do. */
public final class ErrorPage extends TownPage {

    private static final long serialVersionUID = 1L;

    /** What can be wrong. */
    public enum Kind {
        /** Nothing is at the address. */
        NOT_FOUND(404),
        /** The town offers the service, but its plugin is gone. */
        REMOVED(404),
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
        /** A defect. */
        DEFECT(500);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        String key() {
            return name().toLowerCase(Locale.ROOT);
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
        add(new Label("title", new ResourceModel(kind.key() + ".title")));
        add(new Label("text", new ResourceModel(kind.key() + ".text")));
        add(new ExternalLink("home", request().link("")));
    }

    @Override
    protected List<String> titleParts() {
        return List.of(getString(kind.key() + ".title"));
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
