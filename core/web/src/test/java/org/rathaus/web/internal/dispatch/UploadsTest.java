package org.rathaus.web.internal.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.apache.wicket.protocol.http.mock.MockHttpServletRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rathaus.web.SentFile;
import org.rathaus.web.area.CoreRequest;

class UploadsTest {

    private static final String END = "--x--\r\n";

    @TempDir
    Path folder;

    private static String field(String name, String value) {
        return "--x\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }

    private static String file(String name, String content) {
        return "--x\r\nContent-Disposition: form-data; name=\"proof\"; filename=\"" + name
                + "\"\r\nContent-Type: application/pdf\r\n\r\n" + content + "\r\n";
    }

    private static HttpServletRequest sent(String body) {
        return new Sent(body.getBytes(StandardCharsets.UTF_8));
    }

    private HttpServletRequest read(HttpServletRequest request) throws IOException {
        return Uploads.in(folder.resolve("uploads"), "100000").read(request);
    }

    private List<Path> onDisk() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static List<SentFile> files(HttpServletRequest request) {
        return ((List<?>) request.getAttribute(CoreRequest.FILES)).stream().map(SentFile.class::cast).toList();
    }

    @Test
    void readsTextAndFilesInAnyOrder() throws IOException {
        HttpServletRequest form = read(sent(field("_f", "a") + file("Ölçü.pdf", "%PDF") + field("_f", "b") + field("name", "Jörg") + END));
        assertEquals(List.of("a", "b"), List.of(form.getParameterValues("_f")));
        assertEquals("Jörg", form.getParameter("name"));
        assertEquals("Ölçü.pdf", files(form).get(0).name());
        assertEquals("%PDF", Files.readString(files(form).get(0).content()));
        assertFalse(Uploads.isOne(form), "Wicket must find nothing to parse");
    }

    @Test
    void leavesNothingOnTheDiskAfterwards() throws IOException {
        HttpServletRequest request = sent(file("a.pdf", "x") + file("b.pdf", "y") + END);
        read(request);
        assertEquals(2, onDisk().size());
        SentForm.forgetFiles(request);
        assertEquals(List.of(), onDisk());
    }

    @Test
    void ignoresControlsInWhichNothingWasChosen() throws IOException {
        assertEquals(List.of(), files(read(sent(file("", "") + END))));
    }

    @Test
    void refusesMoreThanTheLimitAndReadsOn() throws IOException {
        HttpServletRequest request = sent(file("a.pdf", "x".repeat(200_000)) + END);
        assertThrows(Uploads.TooLargeException.class, () -> read(request));
        assertTrue(((Sent) request).isReadToTheEnd());
        assertEquals(List.of(), onDisk());
    }

    @Test
    void refusesTooMuchText() {
        Uploads uploads = Uploads.in(folder, "");
        assertThrows(Uploads.TooLargeException.class, () -> uploads.read(sent(field("name", "x".repeat(300_000)) + END)));
    }

    @Test
    void refusesTooManyParts() {
        assertThrows(Uploads.TooLargeException.class, () -> read(sent(field("_f", "a").repeat(501) + END)));
    }

    @Test
    void keepsTheRestOfTheFormWhenThereIsNoRoom() throws IOException {
        Files.writeString(folder.resolve("uploads"), "a file where the folder should be");
        HttpServletRequest form = read(sent(file("a.pdf", "x".repeat(50_000)) + field("name", "Jörg") + END));
        assertFalse(files(form).get(0).isStored());
        assertEquals("Jörg", form.getParameter("name"));
    }

    @Test
    void takesVeryLongNames() throws IOException {
        String name = "ä".repeat(2_000) + ".pdf";
        assertEquals(name, files(read(sent(file(name, "x") + END))).get(0).name());
    }

    @Test
    void keepsTheRestOfTheFormWhenANameIsTooLongToBeRead() throws IOException {
        HttpServletRequest form = read(sent(field("_f", "a") + file("ä".repeat(5_000) + ".pdf", "x".repeat(9_000))
                + field("name", "Jörg") + file("b.pdf", "y") + END));
        assertEquals("Jörg", form.getParameter("name"));
        assertEquals(List.of(SentFile.unreadable().field(), "proof"), files(form).stream().map(SentFile::field).toList());
        assertEquals("y", Files.readString(files(form).get(1).content()));
        assertEquals(1, onDisk().size());
    }

    @Test
    void refusesWhatEndsTooEarly() {
        for (String body : List.of("--x\r\nContent-Disposition: form-data", field("name", "Jörg"), file("a.pdf", "x"))) {
            assertThrows(Uploads.TooLargeException.class, () -> read(sent(body)), body);
        }
    }

    /** A request with this body. */
    private static final class Sent extends HttpServletRequestWrapper {

        private final ByteArrayInputStream body;

        Sent(byte[] body) {
            super(new MockHttpServletRequest(null, null, null));
            this.body = new ByteArrayInputStream(body);
        }

        boolean isReadToTheEnd() {
            return body.available() == 0;
        }

        @Override
        public String getMethod() {
            return "POST";
        }

        @Override
        public String getContentType() {
            return "multipart/form-data; boundary=x";
        }

        @Override
        public ServletInputStream getInputStream() {
            return new ServletInputStream() {
                @Override
                public int read() {
                    return body.read();
                }

                @Override
                public boolean isFinished() {
                    return isReadToTheEnd();
                }

                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setReadListener(ReadListener listener) {
                    throw new IllegalStateException();
                }
            };
        }
    }
}
