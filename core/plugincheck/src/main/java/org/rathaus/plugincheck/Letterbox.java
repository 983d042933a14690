package org.rathaus.plugincheck;

import java.util.Arrays;
import java.util.List;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

/** A mail server on this machine that keeps what the portal sends. */
final class Letterbox {

    private static final String HOST = "127.0.0.1";

    private final GreenMail server;

    /** Listens. */
    Letterbox(int port) {
        server = new GreenMail(new ServerSetup(port, HOST, ServerSetup.PROTOCOL_SMTP));
        server.start();
    }

    /** What {@code rathaus.properties} says of the one at this port. */
    static String settings(int port) {
        return "mail.host=" + HOST + "\nmail.tls=none\nmail.port=" + port + "\n";
    }

    /** What comes from this address, oldest first. */
    List<Mail> from(String sender) {
        return Arrays.stream(server.getReceivedMessages()).map(Mail::of).filter(it -> it.sender().contains(sender)).toList();
    }
}
