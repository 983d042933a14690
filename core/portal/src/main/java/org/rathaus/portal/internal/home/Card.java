package org.rathaus.portal.internal.home;

import java.util.List;
import java.util.Locale;
import java.util.Set;
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
 * @param occasions    the occasions in life to which it belongs by itself or the town
 * @param subjects     what it is about, folded: its name and what it is also called
 * @param words        under which it is found, folded
 */
record Card(String id, Category category, String title, String lead, Availability availability,
        Set<String> occasions, List<String> subjects, List<String> words) {

    static Card of(OfferedService service, Offer offer, Locale language) {
        return new Card(service.id(), service.descriptor().category(), service.text(offer, language, "service.title"),
                service.text(offer, language, "service.lead"), service.availability(offer), service.occasions(offer.town()),
                words(service, offer, Stream.of("service.title", "service.keywords")),
                words(service, offer, Stream.of("service.title", "service.lead", "service.keywords")));
    }

    /** In all languages of the town: who reads English may know the German word only, and the reverse. */
    private static List<String> words(OfferedService service, Offer offer, Stream<String> keys) {
        return keys.flatMap(key -> offer.town().languages().stream()
                        .filter(language -> service.hasText(offer, language, key))
                        .map(language -> service.text(offer, language, key)))
                .flatMap(text -> Words.of(text).stream()).distinct().toList();
    }
}
