package org.rathaus.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstallationSettingsTest {

    @TempDir
    Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("rathaus.properties"), text);
    }

    @Test
    void areNoneWithoutAFile() {
        assertEquals(Map.of(), new InstallationSettings(folder.resolve("rathaus.properties")).read());
    }

    @Test
    void becomeFrameworkProperties() throws IOException {
        file("# our server\nmail.host = mail.example\nmail.password = gr\u00fcn=1 \n");
        try (var data = DataFolder.open(folder)) {
            var options = LauncherOptions.parse(List.of("--data", folder.toString(), "--port", "8081"));
            var all = FrameworkProperties.of(options, Listener.of("127.0.0.1", 8081), data, folder);
            assertEquals("mail.example", all.get("rathaus.mail.host"));
            assertEquals("gr\u00fcn=1", all.get("rathaus.mail.password"));
            assertEquals("8081", all.get("rathaus.port"));
        }
    }

    @Test
    void areRefusedWhereTheCommandLineDecides() throws IOException {
        var refusal = assertThrows(Refusal.class, () -> new InstallationSettings(file("port=80")).read());
        assertTrue(refusal.getMessage().contains("sets port"), refusal.getMessage());
    }

    @Test
    void areRefusedWhenTheyAreNotUtf8() throws IOException {
        Path file = Files.write(folder.resolve("rathaus.properties"), new byte[] {'a', '=', (byte) 0xfc});
        assertEquals(2, assertThrows(Refusal.class, () -> new InstallationSettings(file).read()).status());
    }
}
