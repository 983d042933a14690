package org.rathaus.backoffice.internal;

import java.util.List;

import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.link.ExternalLink;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.api.identity.Audience;
import org.rathaus.api.identity.Permission;
import org.rathaus.kernel.audit.AuditTrail.AccountEvent;
import org.rathaus.kernel.identity.Session;
import org.rathaus.kernel.identity.Sessions;
import org.rathaus.web.Element;
import org.rathaus.web.NotFoundException;

/** What everybody looks after themselves: the password and where they are signed in. A post says in {@code op} what to do. */
public final class OwnAccountPage extends MemberPage {

    static final String PATH = "account";

    private static final long serialVersionUID = 1L;
    private static final String DONE = "done";
    private static final int LOGGED = 30;

    private String problem = "";

    /** Does what the form that was sent is for. */
    public OwnAccountPage(PageParameters parameters) {
        super(parameters, Permission.OWN_ACCOUNT, Permission.OWN_ACCOUNT);
        if (request().isPost()) {
            act(request().parameter("op"));
        }
    }

    private void act(String operation) {
        try {
            switch (operation) {
                case "password" -> changePassword();
                case "end" -> end(request().parameter("session"));
                case "endAll" -> endOthers();
                default -> throw new NotFoundException();
            }
        } catch (IllegalArgumentException e) {
            problem = e.getMessage();
            return;
        }
        throw request().seeOther(areaLink(PATH) + "?" + DONE + "=" + operation);
    }

    /** Whoever changes it may have seen somebody else use it. */
    private void changePassword() {
        area().accounts().changePassword(member(), request().parameter("current"), request().parameter("password"),
                request().client(Audience.STAFF));
        sessions().endAll(member().townId(), Audience.STAFF, member().id(), session().id());
    }

    private void end(String id) {
        sessions().end(member().townId(), Audience.STAFF, member().id(), id);
        note();
    }

    private void endOthers() {
        sessions().endAll(member().townId(), Audience.STAFF, member().id(), session().id());
        note();
    }

    private void note() {
        area().identities().audit().write(member().townId(), member().id(), AccountEvent.SESSIONS_ENDED, member().id(), "");
    }

    private Sessions sessions() {
        return request().core().sessions();
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        List<Session> sessions = sessions().list(member().townId(), Audience.STAFF, member().id());
        add(new ErrorNote("error", problem.isEmpty() ? "" : getString(problem)));
        add(new ExternalLink("back", areaLink("")));
        add(saved());
        add(new Label("role", getString("role." + member().role())));
        add(new Label("factor", factors().isSet(owner())
                ? getString("factor.set").replace("{0}", String.valueOf(factors().recoveryLeft(owner()))) : getString("factor.none")));
        add(new ExternalLink("authenticator", areaLink(AuthenticatorPage.PATH)));
        boolean hasPassword = area().accounts().hasPassword(member());
        add(new Element("passwordSection").with(new Element("login").attribute("value", member().login())).when(hasPassword));
        add(new Element("elsewhere").when(!hasPassword));
        add(new SessionTable("sessions", sessions, session()));
        add(new SignInLog("log", area().identities().audit().ofOwn(member(), LOGGED)));
        add(new Element("endAll").when(sessions.size() > 1));
    }

    private Element saved() {
        String done = request().parameter(DONE);
        boolean known = List.of("password", "end", "endAll").contains(done);
        return new Element("saved").with(new Label("what", known ? getString("done." + done) : "")).when(known && problem.isEmpty());
    }

    @Override
    protected List<String> titleParts() {
        return List.of((problem.isEmpty() ? "" : getString("errorPrefix")) + getString("title"), getString(area().path() + "Area"));
    }
}
