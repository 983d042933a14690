package org.rathaus.auth.internal;

import java.util.List;
import java.util.function.Supplier;

import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rathaus.api.identity.Role;
import org.rathaus.api.identity.StaffMember;
import org.rathaus.kernel.identity.StaffAccounts;

/**
 * Announces how the first operator signs in, as long as no operator has a password. It speaks to whoever started the
 * installation, on their own machine; the link goes into no log.
 */
@Component(service = Supplier.class, immediate = true, property = "rathaus.announcement:Integer=20")
public final class FirstOperator implements Supplier<List<String>> {

    static final String LOGIN = "admin";
    static final String NAME = "Administration";

    private final StaffAccounts accounts;
    private final String address;
    private String secret = "";

    @Activate
    public FirstOperator(@Reference StaffAccounts accounts, BundleContext context) {
        this(accounts, OperatorAddress.of(context::getProperty));
    }

    FirstOperator(StaffAccounts accounts, String address) {
        this.accounts = accounts;
        this.address = address;
    }

    /** One line with a link that ends the links of former starts; the same link until it is used up. */
    @Override
    public synchronized List<String> get() {
        if (hasOperator()) {
            return List.of();
        }
        if (accounts.invited(StaffMember.INSTALLATION, secret).isEmpty() && !renew()) {
            return List.of("No operator can sign in: ./rathaus admin reset");
        }
        return List.of("Administrator sign-in, once: " + OperatorAddress.invitation(address, secret));
    }

    /** Somebody may have locked this account and then reset the last other one. */
    private boolean renew() {
        try {
            secret = accounts.invite(StaffMember.INSTALLATION, LOGIN, NAME, Role.OPERATOR);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private boolean hasOperator() {
        return accounts.list(StaffMember.INSTALLATION).stream()
                .anyMatch(it -> accounts.find(StaffMember.INSTALLATION, it.id()).isPresent());
    }
}
