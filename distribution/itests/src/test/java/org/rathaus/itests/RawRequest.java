package org.rathaus.itests;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A request exactly as written, because every client library would put right what is wrong with it. */
final class RawRequest {

    private static final int PATIENCE_MILLIS = 20_000;

    private final int port;

    RawRequest(int port) {
        this.port = port;
    }

    /** Asks for a path as it stands. */
    Answer get(String path) throws IOException {
        return send("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nConnection: close\r\n\r\n", new byte[0]);
    }

    /** Uses any method. */
    Answer method(String method, String path) throws IOException {
        return send(method + " " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port
                + "\r\nConnection: close\r\nContent-Length: 0\r\n\r\n", new byte[0]);
    }

    /** Posts a form of so many bytes, with its length named in advance or in chunks. */
    Answer post(String path, int bytes, boolean chunked) throws IOException {
        byte[] body = ("familyName=" + "a".repeat(bytes)).getBytes(StandardCharsets.US_ASCII);
        String head = "POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nOrigin: http://127.0.0.1:" + port
                + "\r\nSec-Fetch-Site: same-origin\r\nContent-Type: application/x-www-form-urlencoded\r\nConnection: close\r\n";
        if (!chunked) {
            return send(head + "Content-Length: " + body.length + "\r\n\r\n", body);
        }
        String begin = Integer.toHexString(body.length) + "\r\n";
        return send(head + "Transfer-Encoding: chunked\r\n\r\n" + begin, (new String(body, StandardCharsets.US_ASCII) + "\r\n0\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
    }

    /** Posts a form that is written as it stands. */
    Answer form(String path, String body) throws IOException {
        return send("POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nOrigin: http://127.0.0.1:" + port
                + "\r\nSec-Fetch-Site: same-origin\r\nContent-Type: application/x-www-form-urlencoded\r\nConnection: close\r\nContent-Length: "
                + body.length() + "\r\n\r\n", body.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Posts a form with a file of so many bytes, with its length named in advance or in chunks. */
    Answer upload(String path, int bytes, boolean chunked) throws IOException {
        byte[] body = ("--x\r\nContent-Disposition: form-data; name=\"authority\"; filename=\"a.pdf\"\r\n\r\n" + "a".repeat(bytes)
                + "\r\n--x--\r\n").getBytes(StandardCharsets.US_ASCII);
        String head = "POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nOrigin: http://127.0.0.1:" + port
                + "\r\nSec-Fetch-Site: same-origin\r\nContent-Type: multipart/form-data; boundary=x\r\nConnection: close\r\n";
        return chunked ? send(head + "Transfer-Encoding: chunked\r\n\r\n" + Integer.toHexString(body.length) + "\r\n",
                (new String(body, StandardCharsets.US_ASCII) + "\r\n0\r\n\r\n").getBytes(StandardCharsets.US_ASCII))
                : send(head + "Content-Length: " + body.length + "\r\n\r\n", body);
    }

    /** Sends what is written as it stands. */
    Answer exactly(String request) throws IOException {
        return send(request, new byte[0]);
    }

    private Answer send(String head, byte[] body) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            OutputStream out = socket.getOutputStream();
            out.write(head.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            try {
                out.write(body);
                out.flush();
            } catch (IOException e) {
                // the portal may answer and close before it has read everything
            }
            return Answer.of(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /**
     * What came back.
     *
     * @param status the HTTP status
     * @param text headers and content
     */
    record Answer(int status, String text) {

        static Answer of(String text) {
            return new Answer(text.startsWith("HTTP/1.1 ") ? Integer.parseInt(text.substring(9, 12)) : 0, text);
        }
    }
}
