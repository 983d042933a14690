package org.rathaus.attachments.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttachmentSettingsTest {

    private static AttachmentSettings of(Map<String, String> properties) {
        return AttachmentSettings.of(properties::get);
    }

    @Test
    void keepsFilesBesideTheDataAndScansNothingUnlessTold() {
        AttachmentSettings settings = of(Map.of("rathaus.data", "/data"));
        assertEquals(Path.of("/data/attachments"), settings.root());
        assertEquals(256L * 1024 * 1024, settings.reserve());
        assertTrue(settings.scanner().isEmpty());
    }

    @Test
    void readsWhatTheOperatorSets() {
        AttachmentSettings settings = of(Map.of("rathaus.data", "/data", "rathaus.clamav", " localhost:3310 ",
                "rathaus.attachments.reserve", "0"));
        assertEquals(0, settings.reserve());
        assertFalse(settings.scanner().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", ":3310", "localhost:", "localhost:port"})
    void doesNotGoOnUnscannedBecauseOfATypingError(String address) {
        AttachmentSettings settings = of(Map.of("rathaus.data", "/data", "rathaus.clamav", address));
        assertThrows(IllegalArgumentException.class, settings::scanner);
    }

    @Test
    void refusesAReserveThatIsNoNumber() {
        assertThrows(IllegalArgumentException.class, () -> of(Map.of("rathaus.attachments.reserve", "10 GB")));
    }
}
