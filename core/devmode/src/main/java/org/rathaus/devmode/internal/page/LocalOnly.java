package org.rathaus.devmode.internal.page;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;

/** Who may see what only a developer may: somebody on this machine who asks for it by a name that always means it (DNS rebinding). */
final class LocalOnly {

    private LocalOnly() {
    }

    static boolean admits(HttpServletRequest request) {
        return isLoopback(request.getRemoteAddr()) && isOwnName(request.getServerName())
                && request.getHeader("X-Forwarded-For") == null && request.getHeader("Forwarded") == null;
    }

    static boolean isOwnName(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        return name.equals("localhost") || name.endsWith(".localhost") || isLoopback(name);
    }

    /** Takes literal addresses only, so that no name is looked up. */
    private static boolean isLoopback(String address) {
        String literal = address.replaceAll("[\\[\\]]", "");
        try {
            return literal.matches("[0-9.]+|[0-9a-fA-F.]*:[0-9a-fA-F:.]*") && InetAddress.getByName(literal).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
