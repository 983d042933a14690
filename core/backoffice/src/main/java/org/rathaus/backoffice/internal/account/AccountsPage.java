package org.rathaus.backoffice.internal.account;

import java.util.List;
import java.util.Locale;

import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.link.ExternalLink;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.api.identity.Duties;
import org.rathaus.backoffice.internal.ErrorNote;
import org.rathaus.web.Element;

/** The accounts of a place; a post invites somebody. */
public final class AccountsPage extends AccountPages {

    private static final long serialVersionUID = 1L;

    private final transient Duties duties;
    private String problem = "";
    private String secret = "";

    /** Invites when a form was sent. */
    public AccountsPage(PageParameters parameters) {
        super(parameters);
        duties = sentDuties();
        if (request().isPost()) {
            invite();
        }
    }

    private void invite() {
        try {
            secret = desk().invite(member(), place().id(), login(), name(), duties);
        } catch (IllegalArgumentException e) {
            problem = e.getMessage();
        }
    }

    private String login() {
        return request().parameter("login").strip().toLowerCase(Locale.ROOT);
    }

    private String name() {
        return request().parameter("name").strip();
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        boolean again = !problem.isEmpty();
        add(new ErrorNote("error", again ? getString(problem) : ""));
        add(new ExternalLink("back", areaLink("")));
        add(new Label("place", place().name()).setVisible(!place().name().isEmpty()));
        add(new Label("lead", getString("lead." + roles().get(roles().size() - 1))));
        add(new LinkPanel("link", name(), secret.isEmpty() ? "" : place().invitation(request(), area(), secret)));
        add(new AccountTable("accounts", desk().list(member(), place().id()), listLink()));
        add(new Element("form")
                .attribute("action", listLink())
                .with(new Element("login").attribute("value", again ? login() : ""))
                .with(new Element("name").attribute("value", again ? name() : ""))
                .with(new DutiesPanel("duties", roles(), services(duties.services()), again ? duties : null)));
    }

    @Override
    protected List<String> titleParts() {
        return List.of(prefix(problem) + getString("title"), getString(area().path() + "Area"));
    }
}
