package org.rathaus.auth.internal.citizen;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.rathaus.api.delivery.Mail;
import org.rathaus.api.service.Texts;
import org.rathaus.api.town.Contact;
import org.rathaus.api.town.Town;

/**
 * What the owner of an address reads about an account.
 *
 * @param town    the town that writes
 * @param portal  the address of the town's pages
 * @param waiting the mail
 */
record AccountLetter(Town town, String portal, WaitingMail waiting) {

    private static final Texts TEXTS = Texts.of(AccountLetter.class);

    /** With a link that proves the address. */
    Mail link(String secret) {
        String kind = kind();
        return mail(kind, text(kind + ".body"), portal + "/account/link/" + secret, text(kind + ".until"));
    }

    /** The address has an account already. */
    Mail known() {
        return mail("known", text("known.body"), portal + "/account/sign-in", text("known.forgotten"), portal + "/account/recover");
    }

    /** Something has changed. Where somebody else may know the password, a link to this address helps. */
    Mail notice() {
        return switch (waiting.kind()) {
            case PASSWORD_CHANGED, FACTOR_SET, FACTOR_REMOVED, RECOVERY_USED -> mail(kind(), text(kind() + ".body"),
                    text("passwordChanged.other"), portal + "/account/recover");
            default -> mail(kind(), text(kind() + ".body"));
        };
    }

    private Mail mail(String kind, String... said) {
        List<String> parts = new ArrayList<>(List.of(said));
        Contact contact = town.contact("*");
        parts.add(Stream.of(text("contact"), contact.name(), contact.role(language()), contact.phone(), contact.email())
                .filter(line -> !line.isBlank()).distinct().collect(Collectors.joining("\n")));
        parts.add("-- \n" + town.officialName() + "\n" + String.join("\n", town.address()) + "\n\n" + text("automatic"));
        return new Mail(waiting.id().toString(), waiting.email(), text(kind + ".subject"), String.join("\n\n", parts) + "\n", language(),
                contact.email());
    }

    private Locale language() {
        return town.languages().contains(waiting.language()) ? waiting.language() : town.languages().get(0);
    }

    private String text(String key) {
        return TEXTS.get(language(), key, town.name());
    }

    private String kind() {
        return switch (waiting.kind()) {
            case REGISTER -> "register";
            case RECOVER -> "recover";
            case EMAIL -> "email";
            case PASSWORD_CHANGED -> "passwordChanged";
            case EMAIL_CHANGED -> "emailChanged";
            case DELETED -> "deleted";
            case FACTOR_SET -> "factorSet";
            case FACTOR_REMOVED -> "factorRemoved";
            case RECOVERY_USED -> "recoveryUsed";
            case PASSKEY_ADDED -> "passkeyAdded";
            case PASSKEY_REMOVED -> "passkeyRemoved";
        };
    }
}
