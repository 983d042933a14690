package org.rathaus.portal.internal.account;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

import org.apache.wicket.Component;
import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.link.ExternalLink;
import org.apache.wicket.markup.repeater.RepeatingView;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.api.form.DateQuestion;
import org.rathaus.api.identity.Audience;
import org.rathaus.api.service.Texts;
import org.rathaus.kernel.identity.AccountEvent;
import org.rathaus.kernel.identity.CitizenAccounts.Outcome;
import org.rathaus.kernel.identity.Session;
import org.rathaus.kernel.identity.Sessions;
import org.rathaus.web.Element;
import org.rathaus.web.Field;
import org.rathaus.web.PortalRequest;

/** Password and address of the account, where its owner is signed in, and what happened. */
public final class SecurityPage extends OwnPage {

    private static final long serialVersionUID = 1L;
    private static final String PATH = "security";
    private static final String CURRENT = "current";
    private static final String CHOSEN = "newPassword";
    private static final String EMAIL = "newEmail";
    private static final String EMAIL_PASSWORD = "emailPassword";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    /** Does what is posted to it. */
    public SecurityPage(PageParameters parameters) {
        super(parameters, PATH);
        if (request().isPost()) {
            switch (request().parameter("op")) {
                case "password" -> changePassword();
                case "email" -> changeEmail();
                case "end" -> end(request().parameter("session"));
                case "others" -> {
                    sessions().endAll(town(), Audience.CITIZENS, account().id(), session().id());
                    done("ended");
                }
                default -> throw request().seeOther(areaLink(PATH));
            }
        }
    }

    private Sessions sessions() {
        return request().core().sessions();
    }

    private void done(String note) {
        throw request().seeOther(areaLink(PATH + "?" + note));
    }

    private void changePassword() {
        try {
            Outcome outcome = area().accounts().changePassword(account(), request().parameter(CURRENT), request().parameter(CHOSEN),
                    session().id(), client());
            judge(outcome, CURRENT);
        } catch (IllegalArgumentException e) {
            wrong(CHOSEN, e.getMessage());
        }
        if (isFine()) {
            done("changed");
        }
    }

    private void changeEmail() {
        Optional<String> email = AskPage.address(request().parameter(EMAIL));
        if (email.isEmpty()) {
            wrong(EMAIL, "email.invalid");
            return;
        }
        if (account().hasPassword()) {
            judge(area().accounts().askForEmail(account(), request().parameter(EMAIL_PASSWORD), email.get(), client()), EMAIL_PASSWORD);
        } else if (!area().accounts().askForEmail(account(), session(), email.get())) {
            wrong(EMAIL, "signInAgain");
        }
        if (isFine()) {
            done("asked");
        }
    }

    private void end(String id) {
        sessions().end(town(), Audience.CITIZENS, account().id(), id);
        done("ended");
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        add(new Note("note", getPageParameters(), "changed", "asked", "ended", "confirmed", "factorRemoved",
                "passkeyAdded", "passkeyRenamed", "passkeyRemoved"));
        add(new Element("elsewhere").with(new Label("provider", getString("elsewhere.text").replace("{0}", providerName())))
                .when(account().isOfProvider()));
        add(new Element("own").with(own()).when(!account().isOfProvider()));
        List<Session> open = sessions().list(town(), Audience.CITIZENS, account().id());
        add(sessions(open));
        add(new Element("others").attribute("action", areaLink(PATH)).when(open.size() > 1));
        add(events());
    }

    /** What only accounts have whose owners sign in here. */
    private Component[] own() {
        boolean again = mustSignInAgain();
        return new Component[] {
            new Element("passwordForm").attribute("action", areaLink(PATH))
                .with(fields("passwordFields", new AccountField(CURRENT, Field.Kind.PASSWORD, "current-password", ""), AccountField.newPassword()))
                .when(account().hasPassword()),
            new Element("noPassword").with(new ExternalLink("recover", areaLink("recover"))).when(!account().hasPassword()),
            new PasskeyList("passkeys", area().passkeys().list(account()), area().site().isPresent()),
            new FactorPanel("factor", account()).setVisible(account().hasPassword()),
            new Label("email", getString("email.now").replace("{0}", account().email())),
            new SignInAgain("signInAgain", PATH).setVisible(again),
            new Element("emailForm").attribute("action", areaLink(PATH)).with(fields("emailFields", emailFields())).when(!again)
        };
    }

    private AccountField[] emailFields() {
        AccountField email = new AccountField(EMAIL, Field.Kind.EMAIL, "email", request().parameter(EMAIL));
        return account().hasPassword() ? new AccountField[] {email, new AccountField(EMAIL_PASSWORD, Field.Kind.PASSWORD, "current-password", "")}
                : new AccountField[] {email};
    }

    private Component sessions(List<Session> open) {
        RepeatingView rows = new RepeatingView("session");
        open.forEach(it -> {
            boolean here = it.id().equals(session().id());
            rows.add(new Element(rows.newChildId()).with(text("device", device(it.device())), text("used", moment(it.usedAt())),
                    text("here", getString("here")).setVisible(here), new Element("form").attribute("action", areaLink(PATH))
                            .with(new Element("id").attribute("value", it.id()), new Element("end").attribute("aria-label",
                                    getString("end") + ": " + device(it.device()) + ", " + moment(it.usedAt()))).when(!here)));
        });
        return rows;
    }

    private Component events() {
        RepeatingView rows = new RepeatingView("event");
        List<AccountEvent> events = area().accounts().events(account());
        events.forEach(it -> rows.add(new Element(rows.newChildId()).with(text("at", moment(it.at())),
                text("what", getString("event." + it.kind())), text("device", device(it.device())))));
        return rows;
    }

    private static Label text(String id, String text) {
        Label label = new Label(id, text);
        label.setRenderBodyOnly(true);
        return label;
    }

    private String device(String named) {
        return named.isEmpty() ? getString("unknownDevice") : named;
    }

    private String moment(Instant moment) {
        ZonedDateTime local = PortalRequest.local(moment);
        return Texts.fill(getString("moment"), DateQuestion.write(local.toLocalDate(), language()), TIME.format(local));
    }
}
