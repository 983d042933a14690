package org.rathaus.portal.internal.account;

import java.util.Optional;

import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.api.identity.Audience;
import org.rathaus.kernel.identity.CitizenAccount;
import org.rathaus.kernel.identity.Session;

/** A page of the owner of an account; anybody else is led to the sign-in. */
public abstract class OwnPage extends AccountPage {

    private static final long serialVersionUID = 1L;

    /** The field for the password of the account. */
    protected static final String PASSWORD = "password";

    private final transient Session session;
    private final transient CitizenAccount account;

    /** At this path below the account. */
    protected OwnPage(PageParameters parameters, String path) {
        super(parameters);
        Optional<Session> signedIn = request().session(Audience.CITIZENS);
        Optional<CitizenAccount> found = signedIn.flatMap(it -> area().accounts().find(town(), it.accountId()));
        if (found.isEmpty()) {
            String way = signedIn.isEmpty() && request().begunSession(Audience.CITIZENS).isPresent() ? "second-factor" : "sign-in";
            throw request().seeOther(areaLink(way + "?to=account" + (path.isEmpty() ? "" : "/" + path)));
        }
        session = signedIn.get();
        account = found.get();
    }

    /** Who is signed in. */
    protected final CitizenAccount account() {
        return account;
    }

    /** What people call the provider that the owner signs in with; empty if they sign in here. */
    protected final String providerName() {
        return request().requireTown().identityProviders().stream().filter(it -> it.id().equals(account.provider())).findFirst()
                .map(it -> it.name(language())).orElse(account.provider());
    }

    /** Since when and where. */
    protected final Session session() {
        return session;
    }

    /** Whether only a new sign-in can show that it is the owner: there is no password to ask for. */
    protected final boolean mustSignInAgain() {
        return !account.hasPassword() && !area().accounts().isFresh(account, session);
    }

    /** The field to {@linkplain #confirm confirm} by, if there is a password. */
    protected final AccountField[] passwordIfAny() {
        return account.hasPassword() ? new AccountField[] {AccountField.password()} : new AccountField[0];
    }

    /** Makes sure that it is the owner: by the password, or by a sign-in a moment ago where there is none. */
    protected final void confirm() {
        if (account.hasPassword()) {
            judge(area().accounts().confirm(account, request().parameter(PASSWORD), request().client()), PASSWORD);
        } else if (mustSignInAgain()) {
            wrong(PASSWORD, "signInAgain");
        }
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        add(new AccountMenu("menu", getClass()));
    }
}
