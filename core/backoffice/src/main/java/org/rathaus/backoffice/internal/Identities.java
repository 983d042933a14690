package org.rathaus.backoffice.internal;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rathaus.kernel.audit.AuditTrail;
import org.rathaus.kernel.identity.AccountDesk;
import org.rathaus.kernel.identity.ExternalSignIn;
import org.rathaus.kernel.identity.SecondFactors;
import org.rathaus.kernel.identity.StaffAccounts;

/** What areas behind a sign-in need to know who is there, and to write down what they do. */
@Component(service = Identities.class)
public final class Identities {

    private final StaffAccounts accounts;
    private final AccountDesk desk;
    private final SecondFactors factors;
    private final AuditTrail audit;
    private final ExternalSignIn external;

    @Activate
    public Identities(@Reference StaffAccounts accounts, @Reference AccountDesk desk, @Reference SecondFactors factors,
            @Reference AuditTrail audit, @Reference ExternalSignIn external) {
        this.accounts = accounts;
        this.desk = desk;
        this.factors = factors;
        this.audit = audit;
        this.external = external;
    }

    /** Who may sign in. */
    public StaffAccounts accounts() {
        return accounts;
    }

    /** Where accounts are looked after. */
    public AccountDesk desk() {
        return desk;
    }

    /** What beside a password shows who somebody is. */
    public SecondFactors factors() {
        return factors;
    }

    /** Sign-in with providers of identities. */
    public ExternalSignIn external() {
        return external;
    }

    /** Who did what. */
    public AuditTrail audit() {
        return audit;
    }
}
