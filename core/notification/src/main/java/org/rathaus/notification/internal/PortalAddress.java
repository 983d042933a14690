package org.rathaus.notification.internal;

import java.util.Optional;
import java.util.function.UnaryOperator;

import org.rathaus.api.delivery.DeliveryException;
import org.rathaus.api.town.Mailing;
import org.rathaus.api.town.Town;

/**
 * Where the pages of towns are, for links in mails.
 *
 * @param settings of the installation
 */
record PortalAddress(UnaryOperator<String> settings) {

    /** How the town writes mails. */
    static Mailing mailing(Town town) {
        return town.mailing().orElseThrow(() -> new DeliveryException("town.json has no mail.from any more"));
    }

    /** Without a slash at its end. */
    String of(Town town) {
        String own = town.mailing().map(Mailing::portal).orElse("");
        return own.isEmpty() ? installation() + "/" + town.id() : own;
    }

    private String installation() {
        return Optional.ofNullable(settings.apply("rathaus.address")).filter(it -> !it.isBlank())
                .map(it -> it.strip().replaceAll("/+$", ""))
                .orElseGet(() -> settings.apply("rathaus.origin"));
    }
}
