package org.rathaus.backoffice.internal.operator;

import java.util.Locale;
import java.util.Optional;

import org.rathaus.api.identity.Role;
import org.rathaus.api.identity.StaffAccounts;
import org.rathaus.api.town.Towns;
import org.rathaus.web.PortalRequest;

/** An invitation of a clerk as the operator sent it, and what became of it. */
final class Invitation {

    private final String townId;
    private final String login;
    private final String name;
    private String problem = "";
    private String secret = "";

    private Invitation(String townId, String login, String name) {
        this.townId = townId;
        this.login = login;
        this.name = name;
    }

    static Invitation of(PortalRequest request) {
        return new Invitation(request.parameter("town"),
                request.parameter("login").strip().toLowerCase(Locale.ROOT), request.parameter("name").strip());
    }

    void send(Towns towns, StaffAccounts accounts) {
        if (towns.find(townId).isEmpty()) {
            problem = "town.missing";
        } else if (name.isEmpty()) {
            problem = "name.invalid";
        } else {
            invite(accounts);
        }
    }

    private void invite(StaffAccounts accounts) {
        try {
            secret = accounts.invite(townId, login, name, Role.CLERK);
        } catch (IllegalArgumentException e) {
            problem = e.getMessage();
        }
    }

    String townId() {
        return townId;
    }

    String login() {
        return login;
    }

    String name() {
        return name;
    }

    /** The text key of what is wrong. */
    Optional<String> problem() {
        return Optional.of(problem).filter(it -> !it.isEmpty());
    }

    /** The link to hand over, if there is one. */
    Optional<String> address(PortalRequest request) {
        return Optional.of(secret).filter(it -> !it.isEmpty())
                .map(it -> request.absolute(townId + "/staff/invitation/" + it));
    }
}
