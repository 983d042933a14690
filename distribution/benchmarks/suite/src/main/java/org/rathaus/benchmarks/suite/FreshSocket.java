package org.rathaus.benchmarks.suite;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A new socket for each request, and nothing between it and us that could hide a cut answer (RFC 9112). */
final class FreshSocket implements Exchange {

    private static final int PATIENCE_MILLIS = 30_000;
    private static final int HEX = 16;

    @Override
    public Answer ask(URI address, String cookie, String form) throws IOException {
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(request(address, cookie, form).getBytes(StandardCharsets.UTF_8));
            return answer(new ByteArrayInputStream(socket.getInputStream().readAllBytes()));
        }
    }

    private static String request(URI address, String cookie, String form) {
        String sent = form == null ? "" : form;
        return (form == null ? "GET " : "POST ") + address.getRawPath() + " HTTP/1.1\r\nHost: " + address.getAuthority()
                + "\r\nConnection: close\r\nSec-Fetch-Site: same-origin\r\n" + (cookie.isEmpty() ? "" : "Cookie: " + cookie + "\r\n")
                + (form == null ? "" : "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + sent.length() + "\r\n")
                + "\r\n" + sent;
    }

    private static Answer answer(InputStream in) throws IOException {
        String[] status = line(in).split(" ", 3);
        Map<String, String> headers = new TreeMap<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            headers.putIfAbsent(line.replaceAll(":.*", "").toLowerCase(Locale.ROOT), line.replaceAll("^[^:]*:\\s*", ""));
        }
        String body = new String(body(in, headers), StandardCharsets.UTF_8);
        return new Answer(Integer.parseInt(status[1]), headers.getOrDefault("set-cookie", "").replaceAll(";.*", ""), body);
    }

    private static byte[] body(InputStream in, Map<String, String> headers) throws IOException {
        if ("chunked".equalsIgnoreCase(headers.get("transfer-encoding"))) {
            var body = new ByteArrayOutputStream();
            for (int size = Integer.parseInt(line(in), HEX); size > 0; size = Integer.parseInt(line(in), HEX)) {
                body.writeBytes(exactly(in, size));
                line(in);
            }
            return body.toByteArray();
        }
        String length = headers.get("content-length");
        return length == null ? in.readAllBytes() : exactly(in, Integer.parseInt(length));
    }

    private static byte[] exactly(InputStream in, int size) throws IOException {
        byte[] bytes = in.readNBytes(size);
        if (bytes.length < size) {
            throw new EOFException("the answer was cut");
        }
        return bytes;
    }

    private static String line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the answer was cut");
            }
            line.write(next);
        }
        return line.toString(StandardCharsets.UTF_8).stripTrailing();
    }

    @Override
    public void close() {
        // nothing is kept
    }
}
