package org.rathaus.portal.internal.home;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.rathaus.api.service.Availability;
import org.rathaus.api.service.Category;
import org.rathaus.api.service.Offer;
import org.rathaus.api.service.OfferedService;
import org.rathaus.portal.internal.search.Words;

/**
 * What the town's home tells of a service; read from the plugin once, so that showing it cannot fail.
 *
 * @param id           the service
 * @param category     its subject
 * @param title        its name
 * @param lead         what it is for
 * @param availability whether one can begin
 * @param words        under which it is found, folded
 */
record Card(String id, Category category, String title, String lead, Availability availability,
        List<String> words) {

    static Card of(OfferedService service, Offer offer, Locale language) {
        return new Card(service.id(), service.descriptor().category(), service.text(offer, language, "service.title"),
                service.text(offer, language, "service.lead"), service.availability(offer),
                words(service, offer));
    }

    /** In all languages of the town: who reads English may know the German word only, and the reverse. */
    private static List<String> words(OfferedService service, Offer offer) {
        return offer.town().languages().stream()
                .flatMap(language -> Stream.of("service.title", "service.lead", "service.keywords")
                        .filter(key -> service.hasText(offer, language, key))
                        .map(key -> service.text(offer, language, key)))
                .flatMap(text -> Words.of(text).stream()).distinct().toList();
    }
}
