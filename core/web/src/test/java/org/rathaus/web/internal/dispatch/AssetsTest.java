package org.rathaus.web.internal.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.apache.wicket.protocol.http.mock.MockHttpServletRequest;
import org.apache.wicket.protocol.http.mock.MockHttpServletResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AssetsTest {

    @TempDir
    Path folder;

    private final MockHttpServletRequest request = new MockHttpServletRequest(null, null, null);
    private final MockHttpServletResponse response = new MockHttpServletResponse(request);

    @BeforeEach
    void write() throws IOException {
        Files.createDirectories(folder.resolve("kern"));
        Files.writeString(folder.resolve("kern/kern.min.css"), "plain");
        Files.writeString(folder.resolve("kern/kern.min.css.gz"), "small");
        Files.writeString(folder.resolve("secret.txt"), "secret");
    }

    private boolean send(String name) throws IOException {
        Assets assets = Assets.in(folder);
        return assets.send(assets.address() + "/" + name, request, response);
    }

    @Test
    void sendsAFileThatBrowsersKeep() throws IOException {
        assertTrue(send("kern/kern.min.css"));
        assertEquals("plain", response.getDocument());
        assertEquals("public, max-age=31536000, immutable", response.getHeader("Cache-Control"));
    }

    @Test
    void sendsTheSmallerOneToWhoUnderstandsIt() throws IOException {
        request.addHeader("Accept-Encoding", "gzip, br");
        assertTrue(send("kern/kern.min.css"));
        assertEquals("gzip", response.getHeader("Content-Encoding"));
        assertEquals("small", response.getDocument());
    }

    @Test
    void sendsTheSmallestOfAll() throws IOException {
        Files.writeString(folder.resolve("kern/kern.min.css.br"), "tiny");
        request.addHeader("Accept-Encoding", "gzip, deflate, br, zstd");
        assertTrue(send("kern/kern.min.css"));
        assertEquals("br", response.getHeader("Content-Encoding"));
        assertEquals("tiny", response.getDocument());
    }

    @Test
    void sendsNothingElse() throws IOException {
        assertFalse(send("secret.txt") || send("kern/missing.css") || send("../kern/kern.min.css"));
    }

    @Test
    void changesItsAddressWithAnyByte() throws IOException {
        String before = Assets.in(folder).address();
        Files.writeString(folder.resolve("kern/kern.min.css"), "changed");
        assertNotEquals(before, Assets.in(folder).address());
    }
}
