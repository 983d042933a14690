package org.rathaus.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeedTest {

    @TempDir
    Path temporary;

    private Path home;
    private DataFolder data;

    @BeforeEach
    void unpackADistribution() throws IOException {
        home = temporary.resolve("rathaus");
        write("plugins/first.jar");
        write("branding/base/portal.css");
        write("branding/oneville/town.json");
        write("branding/oneville/logo.svg");
        data = DataFolder.open(temporary.resolve("data"));
    }

    @AfterEach
    void close() throws IOException {
        data.close();
    }

    @Test
    void fillsTheHotFoldersOnTheFirstStart() throws IOException {
        new Seed(home).sow(data);
        assertEquals("plugins/first.jar", Files.readString(data.plugins().resolve("first.jar")));
        assertTrue(Files.exists(data.branding().resolve("oneville/town.json")));
        assertTrue(Files.exists(data.branding().resolve("oneville/logo.svg")));
    }

    @Test
    void saysThatAFolderCannotBeFilledAndGoesOnAtTheNextStart() throws IOException {
        Path inTheWay = Files.createDirectories(data.plugins().resolve("first.jar/in-the-way"));
        var refusal = assertThrows(Refusal.class, () -> new Seed(home).sow(data));
        assertEquals(2, refusal.status());
        assertTrue(refusal.getMessage().contains(data.path() + " cannot be filled"), refusal.getMessage());
        Files.delete(inTheWay);
        fillsTheHotFoldersOnTheFirstStart();
    }

    @Test
    void leavesTheCommonBrandInTheDistribution() {
        new Seed(home).sow(data);
        assertFalse(Files.exists(data.branding().resolve("base")));
    }

    @Test
    void doesNotBringBackWhatTheOperatorRemoved() throws IOException {
        new Seed(home).sow(data);
        Files.delete(data.plugins().resolve("first.jar"));
        Files.delete(data.branding().resolve("oneville/town.json"));
        new Seed(home).sow(data);
        assertFalse(Files.exists(data.plugins().resolve("first.jar")));
        assertFalse(Files.exists(data.branding().resolve("oneville/town.json")));
    }

    @Test
    void doesNotMindADistributionWithoutPlugins() {
        new Seed(temporary.resolve("nothing")).sow(data);
        assertTrue(Files.exists(data.seeded()));
    }

    private void write(String file) throws IOException {
        Path path = home.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, file);
    }
}
