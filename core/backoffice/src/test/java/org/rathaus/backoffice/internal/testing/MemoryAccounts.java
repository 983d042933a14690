package org.rathaus.backoffice.internal.testing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.rathaus.api.identity.Duties;
import org.rathaus.api.identity.Role;
import org.rathaus.api.identity.StaffMember;
import org.rathaus.backoffice.internal.Identities;
import org.rathaus.kernel.identity.AccountDesk;
import org.rathaus.kernel.identity.Client;
import org.rathaus.kernel.identity.SecondFactors.Owner;
import org.rathaus.kernel.identity.StaffAccounts;
import org.rathaus.kernel.testing.MemoryAuditTrail;
import org.rathaus.kernel.testing.MemoryFactors;
import org.rathaus.kernel.testing.MemoryProviders;

/**
 * Accounts in memory, for whoever asks, so that pages show that they ask first; a password is right when it is
 * {@link #PASSWORD}, and the third wrong one is one too many.
 */
public final class MemoryAccounts implements StaffAccounts, AccountDesk {

    public static final String PASSWORD = "drei grüne Fahrräder";
    private static final int ALLOWED = 2;

    public final MemoryProviders providers = new MemoryProviders();
    public final MemoryFactors factors = new MemoryFactors();
    public final MemoryAuditTrail audit = new MemoryAuditTrail();

    private final List<StaffMember> members = new ArrayList<>();
    private final List<StaffMember> deactivated = new ArrayList<>();
    private final Map<String, StaffMember> invitations = new HashMap<>();
    private int refused;
    private String recognised = "";

    /** With second factors and a log. */
    public Identities identities() {
        return new Identities(this, this, factors, audit, providers);
    }

    /** An account in force. */
    public StaffMember add(String townId, String login, String name) {
        return add(townId, login, name, townId.equals(StaffMember.INSTALLATION) ? Role.OPERATOR : Role.CLERK);
    }

    /** An account in force with duties. */
    public StaffMember add(String townId, String login, String name, Role role, String... services) {
        StaffMember member = new StaffMember(UUID.randomUUID().toString(), townId, login, name, role, Set.of(services));
        members.add(member);
        return member;
    }

    /** The account ends. */
    public void remove(StaffMember member) {
        members.remove(member);
    }

    @Override
    public Attempt signIn(String townId, String login, String password, Client client) {
        recognised = client.recognition();
        Optional<StaffMember> member = members.stream()
                .filter(it -> it.townId().equals(townId) && it.login().equals(login) && password.equals(PASSWORD))
                .findFirst();
        return member.map(it -> new Attempt(Outcome.SIGNED_IN, it)).orElseGet(() ->
                new Attempt(++refused > ALLOWED ? Outcome.TOO_MANY_ATTEMPTS : Outcome.REFUSED, null));
    }

    /** What the browser brought along that signed in last. */
    public String recognised() {
        return recognised;
    }

    @Override
    public String recognition(StaffMember member) {
        return "sealed-" + member.login();
    }

    @Override
    public Optional<StaffMember> find(String townId, String accountId) {
        return members.stream().filter(it -> it.townId().equals(townId) && it.id().equals(accountId)).findFirst();
    }

    @Override
    public List<StaffMember> list(String townId) {
        List<StaffMember> all = new ArrayList<>(members);
        all.addAll(invitations.values());
        all.addAll(deactivated);
        return all.stream().filter(it -> it.townId().equals(townId)).toList();
    }

    @Override
    public List<Entry> list(StaffMember by, String place) {
        return list(place).stream().map(it -> new Entry(it, state(it), factors.isSet(Owner.of(it)))).toList();
    }

    private State state(StaffMember member) {
        if (deactivated.contains(member)) {
            return State.DEACTIVATED;
        }
        return members.contains(member) ? State.IN_FORCE : State.INVITED;
    }

    @Override
    public String invite(StaffMember by, String place, String login, String name, Duties duties) {
        return invite(place, login, name, duties.role(), duties.services());
    }

    @Override
    public String invite(String townId, String login, String name, Role role) {
        return invite(townId, login, name, role, Set.of());
    }

    private String invite(String townId, String login, String name, Role role, Set<String> services) {
        if (!login.matches("[a-z0-9._-]{2,60}")) {
            throw new IllegalArgumentException("login.invalid");
        }
        String secret = "secret-" + login;
        invitations.put(secret, new StaffMember(UUID.randomUUID().toString(), townId, login, name, role, services));
        return secret;
    }

    @Override
    public void assign(StaffMember by, String place, String accountId, Duties duties) {
        StaffMember old = other(by, place, accountId);
        members.set(members.indexOf(old), new StaffMember(old.id(), old.townId(), old.login(), old.name(), duties.role(), duties.services()));
    }

    private StaffMember other(StaffMember by, String place, String accountId) {
        if (accountId.equals(by.id())) {
            throw new IllegalArgumentException("account.own");
        }
        return list(place).stream().filter(it -> it.id().equals(accountId)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("account.unknown"));
    }

    @Override
    public void deactivate(StaffMember by, String place, String accountId) {
        StaffMember member = other(by, place, accountId);
        members.remove(member);
        deactivated.add(member);
    }

    @Override
    public void reactivate(StaffMember by, String place, String accountId) {
        StaffMember member = other(by, place, accountId);
        deactivated.remove(member);
        members.add(member);
    }

    @Override
    public String renew(StaffMember by, String place, String accountId) {
        return "again-" + other(by, place, accountId).login();
    }

    @Override
    public void removeFactor(StaffMember by, String place, String accountId) {
        factors.remove(Owner.of(other(by, place, accountId)), null);
    }

    @Override
    public Optional<StaffMember> invited(String townId, String secret) {
        return Optional.ofNullable(invitations.get(secret)).filter(it -> it.townId().equals(townId));
    }

    @Override
    public StaffMember accept(String townId, String secret, String password) {
        StaffMember member = invited(townId, secret)
                .orElseThrow(() -> new IllegalArgumentException("invitation.expired"));
        requireLong(password);
        invitations.remove(secret);
        members.add(member);
        return member;
    }

    private static void requireLong(String password) {
        if (password.length() < 10) {
            throw new IllegalArgumentException("password.tooShort");
        }
    }

    @Override
    public void changePassword(StaffMember member, String current, String wanted, Client client) {
        if (!current.equals(PASSWORD)) {
            throw new IllegalArgumentException("password.wrong");
        }
        requireLong(wanted);
    }
}
