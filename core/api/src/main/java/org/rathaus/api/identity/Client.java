package org.rathaus.api.identity;

/**
 * Where a request comes from.
 *
 * @param address of the network, for limits only; never stored
 * @param device  the browser as its owner would call it: {@code Firefox, Android}; may be empty
 */
public record Client(String address, String device) {

    /** Without the address. */
    @Override
    public String toString() {
        return "Client[" + device + "]";
    }
}
