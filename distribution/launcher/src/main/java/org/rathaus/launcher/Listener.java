package org.rathaus.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Set;

/** The address and port that the portal will answer on. */
record Listener(InetAddress address, int port) {

    private static final Set<String> LOCALHOST = Set.of("127.0.0.1", "0:0:0:0:0:0:0:1");

    /**
     * Finds out which address is meant.
     *
     * @throws Refusal if the name is not known
     */
    static Listener of(String host, int port) {
        try {
            return new Listener(InetAddress.getByName(host), port);
        } catch (UnknownHostException e) {
            throw Refusal.wrongCall("--host " + host + " is no address of this machine");
        }
    }

    /**
     * Makes sure now that the port can be had, because the HTTP bundle would only log it.
     *
     * @throws Refusal if something else listens there or the system does not allow it
     */
    void requireFree() {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address, port));
        } catch (IOException e) {
            throw Refusal.wrongCall("port " + port + " on " + address.getHostAddress() + " cannot be used ("
                    + e.getMessage() + "); choose another one with --port");
        }
    }

    /** A port of the loopback address that nobody uses at this moment. */
    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** True if nobody outside this machine can connect. */
    boolean isLocal() {
        return address.isLoopbackAddress();
    }

    /** Where this machine asks whether the portal is ready. */
    URI readiness() {
        return URI.create(origin(address.isAnyLocalAddress() ? "127.0.0.1" : address.getHostAddress()) + "/health/ready");
    }

    /** Where people on this machine find the portal: {@code localhost}, unless it answers under another address alone. */
    String origin() {
        String host = address.getHostAddress();
        return origin(address.isAnyLocalAddress() || LOCALHOST.contains(host) ? "localhost" : host);
    }

    private String origin(String host) {
        return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }
}
