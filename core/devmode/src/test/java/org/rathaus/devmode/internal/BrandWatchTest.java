package org.rathaus.devmode.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrandWatchTest {

    @TempDir
    Path folder;

    private Path save(String file, String content) throws IOException {
        Files.createDirectories(folder.resolve(file).getParent());
        return Files.writeString(folder.resolve(file), content);
    }

    @Test
    void handsColoursOnAndLeavesTheTownAsItWasMade() throws IOException {
        Path colours = save("data/branding/town/tokens.css", "old");
        Path town = save("data/branding/town/town.json", "made");
        save("checkout/branding/town/tokens.css", "new");
        save("checkout/branding/town/town.json", "as shipped");
        save("checkout/branding/base/portal.css", "");
        BrandWatch watch = new BrandWatch(new Settings(Map.of("rathaus.data", folder + "/data", "rathaus.dev.sources", folder + "/checkout")::get));
        watch.look();
        assertEquals("new made", Files.readString(colours) + " " + Files.readString(town));
        assertFalse(Files.exists(folder.resolve("data/branding/base")));
        Files.writeString(colours, "tried by hand");
        watch.look();
        assertEquals("tried by hand", Files.readString(colours));
    }
}
