package org.rathaus.api.delivery;

import org.osgi.annotation.versioning.ProviderType;
import org.rathaus.api.town.Town;

/** The way out for mails that belong to no case. Whoever sends one keeps it until it is acknowledged. */
@ProviderType
public interface Mails {

    /** The address of the town's pages for links in mails, without a slash at its end; never what a request claims. */
    String portal(Town town);

    /**
     * Hands a mail over to the mail server.
     *
     * @return what became of it, under its key
     * @throws DeliveryException if no mail can be sent at present, or the town sends none
     */
    DeliveryReport send(Town town, Mail mail);
}
