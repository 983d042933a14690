package org.rathaus.auth.internal.factor;

/** Writes bytes as letters and digits that nobody mixes up (RFC 4648, 6), five bits each. */
final class Base32 {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;

    private Base32() {
    }

    /** Without padding; the number of bytes is a multiple of five, so that nothing is to be padded. */
    static String encode(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        int buffer = 0;
        int filled = 0;
        for (byte each : bytes) {
            buffer = buffer << Byte.SIZE | each & 0xFF;
            filled += Byte.SIZE;
            while (filled >= BITS) {
                filled -= BITS;
                text.append(ALPHABET.charAt(buffer >> filled & 0x1F));
            }
        }
        return text.toString();
    }
}
