package org.rathaus.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;

import org.osgi.annotation.versioning.ProviderType;
import org.rathaus.api.service.Offer;
import org.rathaus.api.town.Town;
import org.rathaus.web.area.CoreRequest;

/** The request in work, as the pages of a service see it: what was asked for and sent, in which town and language, and how it is answered. */
@ProviderType
public interface PortalRequest {

    /** The request that the current thread works on. */
    static PortalRequest current() {
        return CoreRequest.current();
    }

    /** A moment in the legal time zone. */
    static ZonedDateTime local(Instant moment) {
        return moment.atZone(Offer.LEGAL_ZONE);
    }

    /**
     * The town of a page that exists in towns only.
     *
     * @throws IllegalStateException outside a town
     */
    Town requireTown();

    /** The language of the page. */
    Locale language();

    /** The moment. */
    Instant now();

    /** The calendar day in the legal time zone. */
    default LocalDate today() {
        return LocalDate.ofInstant(now(), Offer.LEGAL_ZONE);
    }

    /** The address, without host, of a path below the town (or the installation): {@code dog-tax/apply}. */
    String link(String path);

    /** The full address of a path below the town, to keep or to send. */
    default String absolute(String path) {
        return origin() + link(path);
    }

    /** Scheme, host and, if it is not the usual one, port, as the client asks for them. */
    String origin();

    /** The path as asked for, without the query. */
    String path();

    /** The query of the address as sent, or an empty string. */
    String query();

    /** Whether a form was sent. */
    boolean isPost();

    /** A parameter of the address or the form, or an empty string. */
    String parameter(String name);

    /** Which page of a list is asked for by the parameter {@code page}, from 1 to 99,999; the first where it says nothing else. */
    default int page() {
        String asked = parameter("page");
        return asked.matches("[1-9][0-9]{0,4}") ? Integer.parseInt(asked) : 1;
    }

    /** All values of a parameter. */
    String[] parameters(String name);

    /** The files that were sent in a field, in the order of the form. */
    List<SentFile> files(String field);

    /** The address of the client, for limits only. */
    String clientAddress();

    /**
     * Sets a header of the answer.
     *
     * @throws IllegalArgumentException if it sets a cookie
     */
    void header(String name, String value);

    /** Ends the request with "see other" (303), so that reloading the next page sends nothing again. */
    default RuntimeException seeOther(String address) {
        return new SeeOther(address);
    }
}
