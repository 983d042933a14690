package org.rathaus.attachments.internal;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** ClamAV's daemon, asked over TCP with {@code INSTREAM} (clamd(8)). */
final class Clamd {

    private static final int CHUNK = 64 * 1024;
    private static final int LONGEST_ANSWER = 4096;
    private static final int CONNECT_MILLIS = 2_000;
    private static final int ANSWER_MILLIS = 20_000;

    private final String host;
    private final int port;

    private Clamd(String host, int port) {
        this.host = host;
        this.port = port;
    }

    /**
     * The daemon at {@code host:port}.
     *
     * @throws IllegalArgumentException if the address is none: files must not go unchecked because of a typing error
     */
    static Clamd at(String address) {
        int colon = address.lastIndexOf(':');
        if (colon < 1 || !address.substring(colon + 1).matches("[0-9]{1,5}")) {
            throw new IllegalArgumentException("rathaus.clamav must be host:port, not " + address);
        }
        return new Clamd(address.substring(0, colon), Integer.parseInt(address.substring(colon + 1)));
    }

    /**
     * Whether a file is free of what the daemon knows.
     *
     * @throws IOException if the daemon cannot be asked or does not say
     */
    boolean isClean(Path file) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), CONNECT_MILLIS);
            socket.setSoTimeout(ANSWER_MILLIS);
            send(file, new DataOutputStream(socket.getOutputStream()));
            return judge(socket.getInputStream());
        }
    }

    private static void send(Path file, DataOutputStream out) throws IOException {
        out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
        byte[] chunk = new byte[CHUNK];
        try (InputStream in = Files.newInputStream(file)) {
            for (int length = in.read(chunk); length >= 0; length = in.read(chunk)) {
                out.writeInt(length);
                out.write(chunk, 0, length);
            }
        }
        out.writeInt(0);
        out.flush();
    }

    private static boolean judge(InputStream in) throws IOException {
        String answer = new String(in.readNBytes(LONGEST_ANSWER), StandardCharsets.UTF_8).replace("\0", "").strip();
        if (answer.endsWith(" FOUND")) {
            return false;
        }
        if (!answer.endsWith(": OK")) {
            throw new IOException("clamd answers: " + answer);
        }
        return true;
    }
}
