package org.rathaus.web.internal.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

import org.junit.jupiter.api.Test;

class ClassCallsTest {

    /** Never called. */
    private static final class Deadly {
        static final long BIG = 1L << 40;
        static final double SMALL = 0.5;

        static void end() {
            System.out.println(BIG + SMALL + "ü");
            Runtime.getRuntime().halt((int) BIG);
        }
    }

    private static ClassCalls calls(Class<?> type) throws IOException {
        try (InputStream in = type.getResourceAsStream(type.getName().replaceFirst(".*\\.", "") + ".class")) {
            return ClassCalls.read(in);
        }
    }

    @Test
    void findWhatEndsThePortal() throws IOException {
        assertEquals(Optional.of("java/lang/Runtime.halt"), calls(Deadly.class).deadly());
    }

    @Test
    void findNothingWhereNothingIs() throws IOException {
        assertEquals(Optional.empty(), calls(ClassCallsTest.class).deadly());
        assertEquals(17, calls(ClassCallsTest.class).release());
    }

    @Test
    void refuseWhatIsNoClass() {
        assertThrows(IOException.class, () -> ClassCalls.read(new ByteArrayInputStream(new byte[100])));
    }
}
