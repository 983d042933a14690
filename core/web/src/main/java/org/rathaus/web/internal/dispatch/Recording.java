package org.rathaus.web.internal.dispatch;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

import org.rathaus.web.area.CoreRequest;

/** Keeps a copy of the text that goes through it. */
final class Recording extends HttpServletResponseWrapper {

    /** Those that belong to the page; others are set by the dispatcher and the container for each answer. */
    private static final List<String> HEADERS = List.of("Content-Type", "Content-Security-Policy", "Cache-Control",
            "Pragma", "Expires");

    private final StringBuilder copy = new StringBuilder();
    private PrintWriter writer;

    Recording(HttpServletResponse response) {
        super(response);
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        if (writer == null) {
            writer = new PrintWriter(new Copying(super.getWriter(), copy));
        }
        return writer;
    }

    /** What was recorded, if it is a whole page that its maker marked as the same for all readers. */
    Optional<KeptPage> page(HttpServletRequest request) {
        Optional<String> nonce = CoreRequest.nonceForReaders(request);
        boolean whole = getStatus() == SC_OK && !containsHeader("Set-Cookie") && !copy.isEmpty();
        return nonce.filter(it -> whole).map(it -> new KeptPage(headers(), copy.toString(), it));
    }

    private Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        for (String name : HEADERS) {
            Optional.ofNullable(getHeader(name)).ifPresent(value -> headers.put(name, value));
        }
        return headers;
    }

    private static final class Copying extends FilterWriter {

        private final StringBuilder copy;

        Copying(Writer out, StringBuilder copy) {
            super(out);
            this.copy = copy;
        }

        @Override
        public void write(int character) throws IOException {
            copy.append((char) character);
            out.write(character);
        }

        @Override
        public void write(char[] characters, int offset, int length) throws IOException {
            copy.append(characters, offset, length);
            out.write(characters, offset, length);
        }

        @Override
        public void write(String text, int offset, int length) throws IOException {
            copy.append(text, offset, offset + length);
            out.write(text, offset, length);
        }
    }
}
