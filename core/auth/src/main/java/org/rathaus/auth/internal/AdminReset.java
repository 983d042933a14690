package org.rathaus.auth.internal;

import java.io.PrintStream;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.persistence.EntityManager;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rathaus.api.identity.Duties;
import org.rathaus.api.identity.Role;
import org.rathaus.api.identity.StaffMember;
import org.rathaus.api.storage.EntityStore;
import org.rathaus.kernel.audit.AuditTrail;
import org.rathaus.kernel.audit.AuditTrail.AccountEvent;
import org.rathaus.kernel.operation.OperatorCommand;

/**
 * {@code admin reset}: lets an operator in again who has lost password or second factor. Whoever may run it has access to
 * the machine and so to everything already.
 */
@Component
public final class AdminReset implements OperatorCommand {

    private final EntityStore store;
    private final Clock clock;
    private final AuditTrail audit;
    private final String address;

    @Activate
    public AdminReset(@Reference(target = "(model=auth)") EntityStore store, @Reference Clock clock, @Reference AuditTrail audit,
            BundleContext context) {
        this(store, clock, audit, OperatorAddress.of(context::getProperty));
    }

    AdminReset(EntityStore store, Clock clock, AuditTrail audit, String address) {
        this.store = store;
        this.clock = clock;
        this.audit = audit;
        this.address = address;
    }

    @Override
    public String name() {
        return "admin reset";
    }

    @Override
    public String usage() {
        return "[LOGIN] prints a new one-time link for an operator (admin), and ends their password, second factor and sessions";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        if (arguments.size() > 1) {
            out.println(usage());
            return USAGE;
        }
        String login = arguments.isEmpty() ? FirstOperator.LOGIN : arguments.get(0);
        String secret = OneTimeSecret.make();
        if (!store.write(StaffMember.INSTALLATION, entities -> reset(entities, login, secret, arguments.isEmpty()))) {
            out.println("there is no operator " + login);
            return FAILED;
        }
        out.println("Sign-in of " + login + ", once: " + OperatorAddress.invitation(address, secret));
        return DONE;
    }

    /** Without a login the first operator is made where there is none. */
    private boolean reset(EntityManager entities, String login, String secret, boolean orMake) {
        StoredAccounts accounts = new StoredAccounts(entities);
        Optional<Account> account = accounts.byLogin(login);
        account.ifPresent(it -> {
            it.reactivate();
            it.setPasswordHash(null);
            accounts.endFactor(StaffMember.INSTALLATION, it);
            accounts.renew(it, secret, clock.instant().plus(JpaStaffAccounts.INVITATION));
        });
        Optional<Account> reset = account.or(() -> Optional.of(login).filter(it -> orMake).map(it -> accounts.invite(it,
                FirstOperator.NAME, new Duties(Role.OPERATOR, Set.of()), secret, clock.instant().plus(JpaStaffAccounts.INVITATION))));
        entities.flush();
        reset.ifPresent(it -> audit.write(StaffMember.INSTALLATION, AuditTrail.COMMAND, AccountEvent.LINK_RENEWED, it.id().toString(), ""));
        return reset.isPresent();
    }
}
