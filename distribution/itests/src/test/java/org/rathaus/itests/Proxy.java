package org.rathaus.itests;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The cable between the portal and its database, which can be slow, or dead without anybody being told. */
final class Proxy implements AutoCloseable {

    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final int port;
    private volatile boolean dead;
    private volatile long delayMillis;

    /** In front of this port of the loopback address. */
    Proxy(int port) throws IOException {
        this.port = port;
        start(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    /** From now on nothing arrives, and nobody is told. */
    void die() {
        dead = true;
    }

    /** From now on each answer comes so much later. */
    void delay(long millis) {
        delayMillis = millis;
    }

    /** All is well again, for new connections; those before are gone. */
    void mend() throws IOException {
        dead = false;
        delayMillis = 0;
        cut();
    }

    private void cut() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
        sockets.clear();
    }

    private void accept() {
        try {
            while (true) {
                connect(door.accept());
            }
        } catch (IOException e) {
            // closed
        }
    }

    /** A database that is away refuses at once. */
    private void connect(Socket portal) throws IOException {
        try {
            Socket database = new Socket(InetAddress.getLoopbackAddress(), port);
            for (Socket socket : List.of(portal, database)) {
                socket.setTcpNoDelay(true);
                sockets.add(socket);
            }
            start(() -> carry(portal, database, false));
            start(() -> carry(database, portal, true));
        } catch (ConnectException e) {
            portal.close();
        }
    }

    private void carry(Socket from, Socket to, boolean isAnswer) {
        byte[] buffer = new byte[1 << 14];
        try (InputStream in = from.getInputStream(); OutputStream out = to.getOutputStream()) {
            for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                if (isAnswer && delayMillis > 0) {
                    Thread.sleep(delayMillis);
                }
                if (!dead) {
                    out.write(buffer, 0, length);
                    out.flush();
                }
            }
        } catch (IOException | InterruptedException e) {
            // cut
        }
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "proxy");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        door.close();
        cut();
    }
}
