package org.rathaus.devmode.internal.people;

import java.time.Clock;
import java.time.Duration;

import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rathaus.api.identity.Role;
import org.rathaus.api.identity.StaffMember;
import org.rathaus.devmode.internal.Settings;
import org.rathaus.kernel.identity.Client;
import org.rathaus.kernel.identity.SecondFactors;
import org.rathaus.kernel.identity.StaffAccounts;

/** Makes accounts of staff and operators, in the same way as an invitation does. */
@Component(service = Staff.class)
public final class Staff {

    private static final Client NOBODY = new Client("127.0.0.1", "");
    /** A code counts once: this one is old, and the present one is still unused then. */
    private static final Duration BEFORE = Duration.ofSeconds(30);

    private final StaffAccounts accounts;
    private final SecondFactors factors;
    private final Clock clock;
    private final Keys keys;

    /** With the data folder, which has the keys of second factors. */
    @Activate
    public Staff(@Reference StaffAccounts accounts, @Reference SecondFactors factors, @Reference Clock clock, BundleContext context) {
        this.accounts = accounts;
        this.factors = factors;
        this.clock = clock;
        keys = new Keys(Settings.of(context).data().resolve("sample-factors.properties"));
    }

    /** Whoever runs the installation, who is there afterwards. */
    Person operator(String login, String name) {
        return member(StaffMember.INSTALLATION, login, name, Role.OPERATOR, "/operator");
    }

    /** Somebody of a town, who is there afterwards. */
    Person of(String town, String login, String name, Role role) {
        return member(town, login, name, role, "/" + town + "/staff");
    }

    private Person member(String place, String login, String name, Role role, String address) {
        String owner = place + "." + login;
        boolean isThere = accounts.list(place).stream().anyMatch(it -> it.login().equals(login) && accounts.find(place, it.id()).isPresent());
        if (!isThere) {
            StaffMember member = accounts.accept(place, accounts.invite(place, login, name, role), People.PASSWORD);
            if (role.needsSecondFactor()) {
                keys.put(owner, factorOf(member));
            }
        }
        return new Person(Person.Kind.valueOf(role.name()), address, login, keys.get(owner));
    }

    private String factorOf(StaffMember member) {
        SecondFactors.Owner owner = SecondFactors.Owner.of(member);
        String key = factors.begin(owner);
        factors.confirm(owner, Code.of(key, clock.instant().minus(BEFORE)), NOBODY);
        return key;
    }
}
