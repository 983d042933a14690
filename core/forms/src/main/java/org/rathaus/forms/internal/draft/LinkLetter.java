package org.rathaus.forms.internal.draft;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.rathaus.api.delivery.Mail;
import org.rathaus.api.form.DateQuestion;
import org.rathaus.api.service.Offer;
import org.rathaus.api.service.Texts;
import org.rathaus.api.town.Contact;
import org.rathaus.api.town.Town;
import org.rathaus.kernel.form.Drafts;
import org.rathaus.kernel.service.ServiceCatalog;
import org.rathaus.kernel.service.ServiceTerms;

/**
 * What a citizen reads about a draft: never its code, and nothing of what was typed.
 *
 * @param town    the town that writes
 * @param catalog the services
 * @param portal  the address of the town's pages
 * @param savedAt when the draft was last stored
 */
record LinkLetter(Town town, ServiceCatalog catalog, String portal, Instant savedAt) {

    private static final Texts TEXTS = Texts.of(LinkLetter.class);

    Mail about(StoredLink link, Instant now) {
        Locale language = town.languages().contains(link.language()) ? link.language() : town.languages().get(0);
        ServiceTerms terms = ServiceTerms.at(now, catalog, town, link.service(), language);
        String end = day(savedAt.plus(Drafts.LIFE), language);
        String kind = link.isNotice() ? "notice" : "link";
        List<String> parts = new ArrayList<>();
        parts.add(TEXTS.get(language, kind + ".body", terms.title(), end, day(link.madeAt(), language)));
        if (!link.isNotice()) {
            parts.add(portal + "/" + link.service() + "/resume/" + link.mailSecret());
            parts.add(TEXTS.get(language, "link.code"));
        }
        parts.add(contact(terms.contact(), language));
        parts.add("-- \n" + town.officialName() + "\n" + String.join("\n", town.address()) + "\n\n" + TEXTS.get(language, "automatic"));
        String key = link.id() + (link.isNotice() ? "-" + savedAt.toEpochMilli() : "");
        return new Mail(key, link.email(), TEXTS.get(language, kind + ".subject", terms.title(), end),
                String.join("\n\n", parts) + "\n", language, terms.contact().email());
    }

    private static String day(Instant moment, Locale language) {
        return DateQuestion.write(LocalDate.ofInstant(moment, Offer.LEGAL_ZONE), language);
    }

    private static String contact(Contact contact, Locale language) {
        return Stream.of(TEXTS.get(language, "contact"), contact.name(), contact.role(language), contact.phone(), contact.email())
                .filter(line -> !line.isBlank()).distinct().collect(Collectors.joining("\n"));
    }
}
