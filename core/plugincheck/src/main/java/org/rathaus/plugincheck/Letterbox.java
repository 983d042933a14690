package org.rathaus.plugincheck;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

/** A mail server on this machine that keeps what the portal sends. */
final class Letterbox {

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    Letterbox() {
        server.start();
    }

    /** What {@code rathaus.properties} says of it. */
    Map<String, String> settings() {
        return Map.of("mail.host", "127.0.0.1", "mail.tls", "none", "mail.port", Integer.toString(server.getSmtp().getPort()));
    }

    /** What comes from this address, oldest first. */
    List<Mail> from(String sender) {
        return Arrays.stream(server.getReceivedMessages()).map(Mail::of).filter(it -> it.sender().contains(sender)).toList();
    }
}
