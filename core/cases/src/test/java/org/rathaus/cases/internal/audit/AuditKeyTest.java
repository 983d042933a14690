package org.rathaus.cases.internal.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditKeyTest {

    @TempDir
    private Path folder;

    @Test
    void onlyTheOwnerReadsTheFile() throws IOException {
        AuditKey.in(folder);
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("key"))));
    }

    @Test
    void staysTheSameAlsoWhenSeveralAskFirstAtOnce() {
        long different = IntStream.range(0, 16).parallel().mapToObj(i -> AuditKey.in(folder).sign("text")).distinct().count();
        assertEquals(1, different);
        assertNotEquals(AuditKey.in(folder.resolve("other")).sign("text"), AuditKey.in(folder).sign("text"));
    }

    @Test
    void signsEachListDifferently() {
        AuditKey key = AuditKey.in(folder);
        long different = List.of(List.of("ab", "c"), List.of("a", "bc"), List.of("abc"), List.of("", "abc"),
                Arrays.asList(null, "abc")).stream().map(key::sign).distinct().count();
        assertEquals(5, different);
    }
}
