package org.rathaus.attachments.internal;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Speaks clamd's protocol on the loopback address, and finds EICAR's test file. */
final class ClamdServer implements AutoCloseable {

    private final ServerSocket server;
    private final Thread thread = new Thread(this::serve, "clamd");

    ClamdServer() throws IOException {
        server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        thread.setDaemon(true);
        thread.start();
    }

    String address() {
        return "127.0.0.1:" + server.getLocalPort();
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket client = server.accept()) {
                client.getOutputStream().write(answer(new DataInputStream(client.getInputStream())));
            } catch (IOException e) {
                // the client went away, or the server is closed
                continue;
            }
        }
    }

    private static byte[] answer(DataInputStream in) throws IOException {
        String command = new String(in.readNBytes("zINSTREAM\0".length()), StandardCharsets.US_ASCII);
        StringBuilder content = new StringBuilder();
        for (int length = in.readInt(); length > 0; length = in.readInt()) {
            content.append(new String(in.readNBytes(length), StandardCharsets.ISO_8859_1));
        }
        String answer = !command.equals("zINSTREAM\0") ? "UNKNOWN COMMAND"
                : content.indexOf("EICAR-STANDARD-" + "ANTIVIRUS") >= 0 ? "stream: Eicar-Test-Signature FOUND"
                : content.indexOf("confuse the scanner") >= 0 ? "INSTREAM size limit exceeded. ERROR" : "stream: OK";
        return (answer + "\0").getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public void close() {
        try {
            server.close();
            // an accept that is under way may still take a client
            thread.join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
