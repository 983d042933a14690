package org.rathaus.portal.internal.account;

import java.util.List;
import java.util.Optional;

import org.apache.wicket.Page;
import org.apache.wicket.protocol.http.WebApplication;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.town.Town;
import org.rathaus.kernel.cases.Cases;
import org.rathaus.kernel.cases.Correspondence;
import org.rathaus.kernel.cases.PersonalRecords;
import org.rathaus.kernel.form.AccountDrafts;
import org.rathaus.kernel.form.Draft;
import org.rathaus.kernel.identity.AccountLinks;
import org.rathaus.kernel.identity.CitizenAccount;
import org.rathaus.kernel.identity.CitizenAccounts;
import org.rathaus.kernel.identity.ExternalSignIn;
import org.rathaus.kernel.identity.Passkeys;
import org.rathaus.kernel.identity.SecondFactors;
import org.rathaus.web.PortalRequest;
import org.rathaus.web.area.AreaApplication;
import org.rathaus.web.area.Elsewhere;
import org.rathaus.web.area.WebArea;

/** Citizens' accounts: opening one, signing in, and what its owner finds there. */
@Component(service = WebArea.class)
public final class AccountArea implements WebArea {

    private final CitizenAccounts accounts;
    private final AccountLinks links;
    private final Passkeys passkeys;
    private final Cases cases;
    private final AccountDrafts drafts;
    private final PersonalRecords records;
    private final ExternalSignIn external;
    private final SecondFactors factors;
    private final Correspondence correspondence;

    /** With what knows accounts, and what was sent and begun with them. */
    @Activate
    public AccountArea(@Reference CitizenAccounts accounts, @Reference AccountLinks links, @Reference Passkeys passkeys,
            @Reference Cases cases, @Reference AccountDrafts drafts, @Reference PersonalRecords records, @Reference ExternalSignIn external,
            @Reference SecondFactors factors, @Reference Correspondence correspondence) {
        this.accounts = accounts;
        this.links = links;
        this.passkeys = passkeys;
        this.cases = cases;
        this.drafts = drafts;
        this.records = records;
        this.external = external;
        this.factors = factors;
        this.correspondence = correspondence;
    }

    static AccountArea current() {
        return AreaApplication.area(AccountArea.class);
    }

    CitizenAccounts accounts() {
        return accounts;
    }

    AccountLinks links() {
        return links;
    }

    SecondFactors factors() {
        return factors;
    }

    Passkeys passkeys() {
        return passkeys;
    }

    /** Where the browser is, if it can have passkeys there. */
    Optional<Passkeys.Site> site() {
        return passkeys.site(PortalRequest.current().requireTown(), PortalRequest.current().origin());
    }

    /** The owner has seen the messages of a case of the town in work. */
    void seen(CaseFile file) {
        correspondence.read(PortalRequest.current().requireTown(), file);
    }

    Cases cases() {
        return cases;
    }

    AccountDrafts drafts() {
        return drafts;
    }

    /** Sign-in with providers of identities. */
    ExternalSignIn external() {
        return external;
    }

    /** What was begun with an account of the town in work and not sent: a sent draft goes a moment later. */
    List<Draft> draftsOf(CitizenAccount account) {
        Town town = PortalRequest.current().requireTown();
        return drafts.ofAccount(town.id(), account.id()).stream()
                .filter(it -> cases.byKey(town, it.serviceId(), it.key()).isEmpty()).toList();
    }

    /** What was written to an account of the town in work. */
    Inbox inbox(CitizenAccount account) {
        return Inbox.of(cases.ofAccount(PortalRequest.current().requireTown(), account.id()), accounts.readUntil(account));
    }

    /** All that is kept of an account of the town in work. */
    AccountExport export(CitizenAccount account) {
        Town town = PortalRequest.current().requireTown();
        return new AccountExport(town, account, accounts.profile(account), accounts.verified(account), accounts.events(account),
                passkeys.list(account), draftsOf(account), cases.ofAccount(town, account.id()), records);
    }

    @Override
    public Scope scope() {
        return Scope.TOWN;
    }

    @Override
    public String path() {
        return "account";
    }

    @Override
    public Class<? extends Page> homePage() {
        return OverviewPage.class;
    }

    @Override
    public boolean isForServers(String rest) {
        return LogoutTokenReference.ADDRESS.matcher(rest).matches();
    }

    @Override
    public void mount(WebApplication application) {
        application.mountPage("/sign-in", SignInPage.class);
        application.mountPage("/sign-out", SignOutPage.class);
        application.mountPage("/second-factor", SecondFactorPage.class);
        application.mountPage("/authenticator", AuthenticatorPage.class);
        application.mountPage("/register", RegisterPage.class);
        application.mountPage("/recover", RecoverPage.class);
        application.mountPage("/inbox", InboxPage.class);
        application.mountPage("/profile", ProfilePage.class);
        application.mountPage("/security", SecurityPage.class);
        application.mountResource("/passkey-question", new PasskeyQuestion());
        application.mountPage("/passkeys/new", NewPasskeyPage.class);
        application.mountPage("/passkeys/${id}", PasskeyPage.class);
        application.mountPage("/data", DataPage.class);
        application.mountResource("/data/export", new ExportReference());
        application.mountPage("/link/${secret}", LinkPage.class);
        application.mountPage("/" + Elsewhere.DEPART + "${provider}", DeparturePage.class);
        application.mountPage("/" + Elsewhere.RETURN + "${provider}", ReturnPage.class);
        application.mountResource("/" + LogoutTokenReference.PATH + "/${provider}", new LogoutTokenReference());
    }
}
