package org.rathaus.notification.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.rathaus.api.cases.CaseEvent;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.delivery.DeliveryItem;
import org.rathaus.api.form.Answers;
import org.rathaus.api.service.OfferedService;
import org.rathaus.api.service.Texts;
import org.rathaus.api.town.Town;
import org.rathaus.kernel.service.PluginState;
import org.rathaus.kernel.service.ServiceCatalog;

class LetterTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    private static Letter letter(Locale language, ServiceCatalog catalog) {
        CaseEvent event = new CaseEvent(1, "received", "", "citizen", NOW);
        CaseFile file = new CaseFile(UUID.randomUUID(), "hamlet", "dog-tax", "WEI-7F3K-9QXM", "", 1, Answers.none(),
                language, NOW, List.of(event));
        return Letter.about(new DeliveryItem("key", file, event, ""), Hamlet.TOWN, catalog, "https://link");
    }

    @Test
    void hasAllItsWordsInBothLanguages() {
        Texts texts = Texts.of(Letter.class);
        assertEquals(texts.keys(Locale.GERMAN), texts.keys(Locale.ENGLISH));
    }

    @Test
    void speaksTheTownsLanguageToWhomItDoesNotUnderstand() {
        assertTrue(letter(Locale.FRENCH, new DogTax()).body().startsWith("Guten Tag"));
    }

    @Test
    void isWrittenThoughThePluginIsGone() {
        String body = letter(Locale.GERMAN, new Gone()).body();
        assertTrue(body.contains("„dog-tax“") && body.contains("WEI-7F3K-9QXM"), body);
    }

    private static final class Gone implements ServiceCatalog {

        @Override
        public List<OfferedService> offeredIn(Town town) {
            return List.of();
        }

        @Override
        public Optional<OfferedService> find(String serviceId) {
            return Optional.empty();
        }

        @Override
        public List<PluginState> plugins() {
            return List.of();
        }
    }
}
