package org.rathaus.api.identity;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/** Whom a limit counts as one. */
public final class ClientNetwork {

    /** A subscriber has a whole IPv6 network of 64 bits (RFC 6177). */
    private static final int NETWORK_BYTES = 8;

    private ClientNetwork() {
    }

    /**
     * Where a request comes from: an IPv4 address, or the network of an IPv6 address, whose addresses one subscriber can
     * change as often as they like.
     *
     * @param address as the server writes it, short or long; anything that is no address is given back as it is
     */
    public static String of(String address) {
        // a text without a colon may be the name of a host, which must not be looked up
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            InetAddress parsed = InetAddress.getByName("[" + address.replaceAll("[\\[\\]]|%.*", "") + "]");
            return parsed instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), NETWORK_BYTES)) : parsed.getHostAddress();
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
