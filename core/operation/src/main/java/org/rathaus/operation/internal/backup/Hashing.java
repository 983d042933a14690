package org.rathaus.operation.internal.backup;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Counts and hashes what goes through. Closing it leaves the target open. */
class Hashing extends FilterOutputStream {

    private final MessageDigest digest = sha256();
    private long bytes;

    Hashing(OutputStream target) {
        super(target);
    }

    /** The hash of all that is left of a stream. */
    static String of(InputStream in) throws IOException {
        Hashing hashing = new Hashing(OutputStream.nullOutputStream());
        in.transferTo(hashing);
        return hashing.hash();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void write(int single) throws IOException {
        write(new byte[] {(byte) single}, 0, 1);
    }

    @Override
    public void write(byte[] buffer, int offset, int length) throws IOException {
        out.write(buffer, offset, length);
        digest.update(buffer, offset, length);
        bytes += length;
    }

    @Override
    public void close() throws IOException {
        flush();
    }

    long bytes() {
        return bytes;
    }

    /** In hex; ends the hash. */
    String hash() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
