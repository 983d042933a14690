package org.rathaus.towns.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

class PassedFilesTest {

    private final PassedFiles files = new PassedFiles();
    private final AtomicInteger checks = new AtomicInteger();

    @Test
    void checksAContentOnceForEachKind() throws BrokenTownException {
        for (String kind : new String[] {"colours", "colours", "drawing"}) {
            files.pass(kind, new byte[] {1}, checks::incrementAndGet);
        }
        files.pass("colours", new byte[] {2}, checks::incrementAndGet);
        assertEquals(3, checks.get());
    }

    @Test
    void checksWhatFailedEachTime() {
        for (int i = 0; i < 2; i++) {
            assertThrows(BrokenTownException.class, () -> files.pass("colours", new byte[0], () -> {
                throw new BrokenTownException("tokens.css", "is wrong");
            }));
        }
    }
}
