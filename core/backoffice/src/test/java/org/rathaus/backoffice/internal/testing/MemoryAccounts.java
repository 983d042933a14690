package org.rathaus.backoffice.internal.testing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.rathaus.api.identity.Role;
import org.rathaus.api.identity.StaffAccounts;
import org.rathaus.api.identity.StaffMember;

/** Accounts in memory; a password is right when it is {@link #PASSWORD}, and the third wrong one is one too many. */
public final class MemoryAccounts implements StaffAccounts {

    public static final String PASSWORD = "drei grüne Fahrräder";
    private static final int ALLOWED = 2;

    private final List<StaffMember> members = new ArrayList<>();
    private final Map<String, StaffMember> invitations = new HashMap<>();
    private int refused;

    /** An account in force. */
    public StaffMember add(String townId, String login, String name) {
        Role role = townId.equals(StaffMember.INSTALLATION) ? Role.OPERATOR : Role.CLERK;
        StaffMember member = new StaffMember(UUID.randomUUID().toString(), townId, login, name, role);
        members.add(member);
        return member;
    }

    /** The account ends. */
    public void remove(StaffMember member) {
        members.remove(member);
    }

    @Override
    public Attempt signIn(String townId, String login, String password, String clientAddress) {
        Optional<StaffMember> member = members.stream()
                .filter(it -> it.townId().equals(townId) && it.login().equals(login) && password.equals(PASSWORD))
                .findFirst();
        return member.map(it -> new Attempt(Outcome.SIGNED_IN, it)).orElseGet(() ->
                new Attempt(++refused > ALLOWED ? Outcome.TOO_MANY_ATTEMPTS : Outcome.REFUSED, null));
    }

    @Override
    public Optional<StaffMember> find(String townId, String accountId) {
        return members.stream().filter(it -> it.townId().equals(townId) && it.id().equals(accountId)).findFirst();
    }

    @Override
    public List<StaffMember> list(String townId) {
        List<StaffMember> all = new ArrayList<>(members);
        all.addAll(invitations.values());
        return all.stream().filter(it -> it.townId().equals(townId)).toList();
    }

    @Override
    public String invite(String townId, String login, String name, Role role) {
        if (!login.matches("[a-z0-9._-]{2,60}")) {
            throw new IllegalArgumentException("login.invalid");
        }
        String secret = "secret-" + login;
        invitations.put(secret, new StaffMember(UUID.randomUUID().toString(), townId, login, name, role));
        return secret;
    }

    @Override
    public Optional<StaffMember> invited(String townId, String secret) {
        return Optional.ofNullable(invitations.get(secret)).filter(it -> it.townId().equals(townId));
    }

    @Override
    public StaffMember accept(String townId, String secret, String password) {
        StaffMember member = invited(townId, secret)
                .orElseThrow(() -> new IllegalArgumentException("invitation.expired"));
        if (password.length() < 10) {
            throw new IllegalArgumentException("password.tooShort");
        }
        invitations.remove(secret);
        members.add(member);
        return member;
    }
}
