package org.rathaus.testkit;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

/** The unpacked distribution that tests start: the system property {@value #PROPERTY}. */
final class Home {

    static final String PROPERTY = "rathaus.home";

    private Home() {}

    /**
     * Its folder.
     *
     * @throws IllegalStateException if the property names no distribution
     */
    static Path folder() {
        Path folder = Path.of(System.getProperty(PROPERTY, "")).toAbsolutePath();
        if (!Files.isDirectory(folder.resolve("bundles"))) {
            throw new IllegalStateException("the system property " + PROPERTY + " must name an unpacked distribution, not "
                    + folder + ": build distribution/portal first");
        }
        return folder;
    }

    /** A port of the loopback address that nobody uses at this moment. */
    static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException("no free port", e);
        }
    }
}
