package org.rathaus.kernel.identity;

/**
 * Where a request comes from.
 *
 * @param address of the network, for limits only; never stored
 * @param device  the browser as its owner would call it: {@code Firefox, Android}; may be empty
 * @param recognition what the browser was given when somebody signed in with it; proves nothing before it is checked, and may be empty
 */
public record Client(String address, String device, String recognition) {

    /** A browser that brings nothing along. */
    public Client(String address, String device) {
        this(address, device, "");
    }

    /** Without what tells it from others. */
    @Override
    public String toString() {
        return "Client[" + device + "]";
    }
}
