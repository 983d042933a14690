package org.rathaus.kernel.service;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rathaus.api.service.Offer;
import org.rathaus.api.testing.SampleTown;
import org.rathaus.kernel.service.Setting.Kind;

class SettingTest {

    /** As a plugin writes it. */
    @interface Shop {
        int copies() default 1;

        boolean urgent() default true;

        String[] streets() default "Markt";
    }

    private static Setting setting(Kind kind, boolean isList, Map<String, String> options) {
        return new Setting("x", kind, isList, false, "X", "", options, List.of(), value -> !value.equals("99"));
    }

    @ParameterizedTest
    @CsvSource({"TEXT, Ring, java.lang.String", "WHOLE, 3, java.lang.Integer", "WHOLE, 3000000000, java.lang.Long", "DECIMAL, 2.5, java.lang.Double",
            "YES_NO, true, java.lang.Boolean"})
    void readsAValueOfItsKind(Kind kind, String typed, Class<?> type) {
        Object value = setting(kind, false, Map.of()).read(List.of(typed));
        assertEquals(typed, value.toString());
        assertEquals(type, value.getClass());
    }

    @ParameterizedTest
    @CsvSource({"WHOLE, 2.5", "WHOLE, 99", "DECIMAL, viel", "YES_NO, ja", "TEXT, 99"})
    void refusesWhatIsNone(Kind kind, String typed) {
        assertThrows(IllegalArgumentException.class, () -> setting(kind, false, Map.of()).read(List.of(typed)));
    }

    @Test
    void takesSeveralValuesOnlyAsAList() {
        assertEquals(List.of(1, 2), setting(Kind.WHOLE, true, Map.of()).read(List.of("1", "2")));
        assertThrows(IllegalArgumentException.class, () -> setting(Kind.WHOLE, false, Map.of()).read(List.of("1", "2")));
        assertThrows(IllegalArgumentException.class, () -> setting(Kind.WHOLE, false, Map.of()).read(List.of()));
        assertEquals(List.of(), setting(Kind.WHOLE, true, Map.of()).read(List.of()));
    }

    @Test
    void acceptsWhatItWouldRead() {
        Setting choice = setting(Kind.TEXT, true, Map.of("a", "A"));
        assertTrue(choice.accepts(List.of("a")));
        assertFalse(choice.accepts("a"), "no list");
        assertFalse(choice.accepts(List.of("b")), "no option");
        assertFalse(setting(Kind.WHOLE, false, Map.of()).accepts("3"), "no number");
    }

    @Test
    void reachesThePluginTyped() {
        Offer offer = new Offer(new SampleTown("ours"), Map.of("copies", 3, "streets", List.of("Markt", "Ring"), "unknown", Map.of()), Instant.EPOCH);
        Shop shop = offer.settings(Shop.class);
        assertEquals(3, shop.copies());
        assertTrue(shop.urgent());
        assertArrayEquals(new String[] {"Markt", "Ring"}, shop.streets());
        assertArrayEquals(new String[] {"Markt"}, new Offer(null, Map.of(), Instant.EPOCH).settings(Shop.class).streets());
    }
}
