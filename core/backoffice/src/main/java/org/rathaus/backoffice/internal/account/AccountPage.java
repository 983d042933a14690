package org.rathaus.backoffice.internal.account;

import java.util.List;

import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.link.ExternalLink;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.api.identity.Duties;
import org.rathaus.backoffice.internal.ErrorNote;
import org.rathaus.kernel.identity.AccountDesk.Entry;
import org.rathaus.kernel.identity.AccountDesk.State;
import org.rathaus.web.Element;
import org.rathaus.web.NotFoundException;

/** One account: what it is for and what can be done about it; a post says in {@code op} what to do. */
public final class AccountPage extends AccountPages {

    private static final long serialVersionUID = 1L;
    private static final String DONE = "done";
    private static final String ASSIGN = "assign";

    private final transient Entry entry;
    private String problem = "";
    private String secret = "";

    /** The id of the account is the last part of the address. */
    public AccountPage(PageParameters parameters) {
        super(parameters);
        String id = parameters.get("id").toString("");
        entry = desk().list(member(), place().id()).stream().filter(it -> it.member().id().equals(id)).findFirst()
                .orElseThrow(NotFoundException::new);
        if (request().isPost()) {
            act(request().parameter("op"));
        }
    }

    private String id() {
        return entry.member().id();
    }

    private void act(String operation) {
        try {
            change(operation);
        } catch (IllegalArgumentException e) {
            problem = e.getMessage();
            return;
        }
        if (secret.isEmpty()) {
            throw request().seeOther(listLink() + "/" + id() + "?" + DONE + "=" + operation);
        }
    }

    private void change(String operation) {
        switch (operation) {
            case ASSIGN -> desk().assign(member(), place().id(), id(), sentDuties());
            case "deactivate" -> desk().deactivate(member(), place().id(), id());
            case "reactivate" -> desk().reactivate(member(), place().id(), id());
            case "removeFactor" -> desk().removeFactor(member(), place().id(), id());
            case "renew" -> secret = desk().renew(member(), place().id(), id());
            default -> throw new NotFoundException();
        }
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        add(new ErrorNote("error", problem.isEmpty() ? "" : getString(problem)));
        add(new ExternalLink("back", listLink()));
        add(new Label("login", entry.member().login()));
        add(new Label("name", entry.member().name()));
        add(saved());
        add(new LinkPanel("link", entry.member().name(), secret.isEmpty() ? "" : place().invitation(request(), area(), secret)));
        add(new Label("role", AccountTable.role(entry, this)));
        add(AccountTable.badge("state", entry.state(), this));
        add(new Label("factor", getString(entry.hasSecondFactor() ? "factor.set" : "factor.none")));
        boolean own = id().equals(member().id());
        add(new Element("own").with(new ExternalLink("account", areaLink("account"))).when(own));
        add(actions().when(!own));
    }

    private Element saved() {
        String done = request().parameter(DONE);
        boolean known = List.of(ASSIGN, "deactivate", "reactivate", "removeFactor").contains(done);
        return new Element("saved").with(new Label("what", known ? getString("done." + done) : ""))
                .when(known && problem.isEmpty() && secret.isEmpty());
    }

    private Element actions() {
        Duties had = new Duties(entry.member().role(), entry.member().services());
        Duties shown = request().parameter("op").equals(ASSIGN) ? sentDuties() : had;
        boolean active = entry.state() != State.DEACTIVATED;
        return new Element("actions").with(
                new Element("duties").with(new DutiesPanel("choice", roles(), services(had.services()), shown))
                        .when(roles().size() > 1),
                new Element("renew").when(active),
                new Element("removeFactor").when(entry.hasSecondFactor()),
                new Element("deactivate").when(active),
                new Element("reactivate").when(!active));
    }

    @Override
    protected List<String> titleParts() {
        return List.of(prefix(problem) + entry.member().name(), getString("title"), getString(area().path() + "Area"));
    }
}
