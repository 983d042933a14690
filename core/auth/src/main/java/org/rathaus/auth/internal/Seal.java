package org.rathaus.auth.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals what the portal must be able to read again, with a key outside the database: a copy of the database tells it to
 * nobody. What is sealed for one purpose opens for no other.
 */
public final class Seal {

    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final Path file;
    private final SecretKeySpec key;

    private Seal(Path file, byte[] key) {
        this.file = file;
        this.key = new SecretKeySpec(key, "AES");
    }

    /**
     * With the key in this file; made where there is none, for its owner only.
     *
     * @throws UncheckedIOException if it can neither be read nor made
     */
    public static synchronized Seal in(Path folder, String name) {
        Path file = folder.resolve(name);
        try {
            if (!Files.exists(file)) {
                create(folder, file);
            }
            return new Seal(file, Base64.getUrlDecoder().decode(Files.readString(file, StandardCharsets.US_ASCII).strip()));
        } catch (IOException e) {
            throw new UncheckedIOException("the key " + file + " cannot be read", e);
        }
    }

    private static void create(Path folder, Path file) throws IOException {
        byte[] fresh = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(fresh);
        Files.createDirectories(folder);
        // for its owner only
        Path part = Files.createTempFile(folder, file.getFileName().toString(), ".part");
        Files.writeString(part, Base64.getUrlEncoder().encodeToString(fresh) + "\n", StandardCharsets.US_ASCII, StandardOpenOption.SYNC);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Seals it for a purpose, such as the account that it belongs to. */
    public String seal(String purpose, byte[] content) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = work(Cipher.ENCRYPT_MODE, purpose, nonce, content);
        byte[] all = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
        System.arraycopy(sealed, 0, all, NONCE_BYTES, sealed.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
    }

    /**
     * @throws IllegalStateException    if it was sealed for another purpose or with another key
     * @throws IllegalArgumentException if nobody has sealed such a thing
     */
    public byte[] open(String purpose, String sealed) {
        byte[] all = Base64.getUrlDecoder().decode(sealed);
        if (all.length < NONCE_BYTES + TAG_BITS / Byte.SIZE) {
            throw new IllegalArgumentException("too short");
        }
        return work(Cipher.DECRYPT_MODE, purpose, Arrays.copyOf(all, NONCE_BYTES), Arrays.copyOfRange(all, NONCE_BYTES, all.length));
    }

    private byte[] work(int mode, String purpose, byte[] nonce, byte[] content) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(purpose.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("what is sealed cannot be read with the key " + file, e);
        }
    }
}
