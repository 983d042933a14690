package org.rathaus.notification.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.rathaus.api.cases.CaseEvent;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.delivery.DeliveryItem;
import org.rathaus.api.service.Texts;
import org.rathaus.api.town.Contact;
import org.rathaus.api.town.Town;
import org.rathaus.kernel.service.ServiceCatalog;
import org.rathaus.kernel.service.ServiceTerms;

/**
 * What a citizen reads when a case was received or its status has changed: in the citizen's language, in the service's
 * words where it has some, and with nothing of what the citizen sent.
 *
 * @param subject one line
 * @param body    plain text
 * @param language the language
 * @param replyTo whom an answer reaches
 */
record Letter(String subject, String body, Locale language, String replyTo) {

    private static final Texts TEXTS = Texts.of(Letter.class);

    /**
     * About an event.
     *
     * @param link the address of the status page
     */
    static Letter about(DeliveryItem item, Town town, ServiceCatalog catalog, String link) {
        CaseFile file = item.file();
        Locale language = town.languages().contains(file.language()) ? file.language() : town.languages().get(0);
        ServiceTerms terms = ServiceTerms.of(file, catalog, town, language);
        Wording wording = new Wording(terms, file, item.event());
        List<String> parts = new ArrayList<>();
        parts.add(wording.text("body"));
        if (!item.event().note().isBlank()) {
            parts.add(TEXTS.get(language, "note") + "\n" + item.event().note().strip());
        }
        parts.add(TEXTS.get(language, "link") + "\n" + link);
        parts.add(contact(terms.contact(), language));
        parts.add(signature(town, language));
        String body = String.join("\n\n", parts) + "\n";
        return new Letter(wording.text("subject"), body, language, terms.contact().email());
    }

    private static String contact(Contact contact, Locale language) {
        return Stream.of(TEXTS.get(language, "contact"), contact.name(), contact.role(language), contact.phone(),
                contact.email(), contact.hours(language)).filter(line -> !line.isBlank())
                .distinct().collect(Collectors.joining("\n"));
    }

    private static String signature(Town town, Locale language) {
        return "-- \n" + town.officialName() + "\n" + String.join("\n", town.address()) + "\n\n"
                + TEXTS.get(language, "automatic");
    }

    /** The service's texts for a status, else the general ones. */
    private record Wording(ServiceTerms terms, CaseFile file, CaseEvent event) {

        private String text(String part) {
            Object[] values = {file.reference(), terms.title(), terms.statusName(event.status())};
            if (file.isMessage(event)) {
                return TEXTS.get(terms.language(), "message." + part, values);
            }
            String key = "mail." + event.status() + "." + part;
            return terms.has(key) ? terms.text(key, values)
                    : TEXTS.get(terms.language(), (event.number() == 1 ? "received." : "changed.") + part, values);
        }
    }
}
