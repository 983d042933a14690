package org.rathaus.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    Path temporary;

    @Test
    void createsWhatIsMissing() throws IOException {
        try (var data = DataFolder.open(temporary.resolve("new/data"))) {
            assertTrue(Files.isDirectory(data.plugins()));
            assertTrue(Files.isDirectory(data.branding()));
            assertTrue(Files.isDirectory(data.logs()));
        }
    }

    @Test
    void refusesAFileInItsPlace() throws IOException {
        Path file = Files.writeString(temporary.resolve("data"), "a file");
        var refusal = assertThrows(Refusal.class, () -> DataFolder.open(file));
        assertEquals(2, refusal.status());
        assertTrue(refusal.getMessage().contains(file.toString()), refusal.getMessage());
        assertEquals(1, refusal.getMessage().lines().count());
    }

    @Test
    void refusesAFolderThatCannotBeWritten() {
        // not even root may create files there
        assertEquals(2, assertThrows(Refusal.class, () -> DataFolder.open(Path.of("/proc/rathaus"))).status());
    }

    @Test
    void refusesAFolderThatIsInUse() throws IOException {
        try (var first = DataFolder.open(temporary)) {
            var refusal = assertThrows(Refusal.class, () -> DataFolder.open(first.path()));
            assertEquals(2, refusal.status());
            assertTrue(refusal.getMessage().contains("in use"), refusal.getMessage());
        }
    }

    @Test
    void isFreeAgainAfterItWasClosed() throws IOException {
        DataFolder.open(temporary).close();
        DataFolder.open(temporary).close();
    }
}
