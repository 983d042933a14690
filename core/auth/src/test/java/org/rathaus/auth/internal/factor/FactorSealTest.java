package org.rathaus.auth.internal.factor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rathaus.api.identity.Audience;
import org.rathaus.kernel.identity.SecondFactors.Owner;

class FactorSealTest {

    private static final byte[] SECRET = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20};

    private final Owner owner = new Owner("ours", Audience.STAFF, "anna");

    @TempDir
    Path folder;

    @Test
    void opensWhatItHasSealedAfterARestart() {
        String sealed = FactorSeal.in(folder).seal(owner, SECRET);
        assertArrayEquals(SECRET, FactorSeal.in(folder).open(owner, sealed));
        assertNotEquals(sealed, FactorSeal.in(folder).seal(owner, SECRET));
    }

    @Test
    void opensNothingForSomebodyElse() {
        FactorSeal seal = FactorSeal.in(folder);
        String sealed = seal.seal(owner, SECRET);
        assertThrows(IllegalStateException.class, () -> seal.open(new Owner("ours", Audience.CITIZENS, "anna"), sealed));
        assertThrows(IllegalStateException.class, () -> seal.open(new Owner("foreign", Audience.STAFF, "anna"), sealed));
    }

    @Test
    void opensNothingWithAnotherKey(@TempDir Path other) {
        String sealed = FactorSeal.in(folder).seal(owner, SECRET);
        assertThrows(IllegalStateException.class, () -> FactorSeal.in(other).open(owner, sealed));
    }

    @Test
    void keepsItsKeyForItsOwnerOnly() throws IOException {
        FactorSeal.in(folder);
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("second-factors"))));
    }
}
