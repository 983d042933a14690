package org.rathaus.auth.internal.factor;

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

import org.rathaus.api.identity.SecondFactors.Owner;

/**
 * Seals keys of second factors, which the portal must be able to read again, with a key outside the database: who copies
 * the database cannot make codes. What is sealed for one account opens for no other.
 */
final class FactorSeal {

    private static final String FILE = "second-factors";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final SecretKeySpec key;

    private FactorSeal(byte[] key) {
        this.key = new SecretKeySpec(key, "AES");
    }

    /**
     * With the key in this folder; made where there is none, for its owner only.
     *
     * @throws UncheckedIOException if it can neither be read nor made
     */
    static synchronized FactorSeal in(Path folder) {
        Path file = folder.resolve(FILE);
        try {
            if (!Files.exists(file)) {
                create(folder, file);
            }
            return new FactorSeal(Base64.getUrlDecoder().decode(Files.readString(file, StandardCharsets.US_ASCII).strip()));
        } catch (IOException e) {
            throw new UncheckedIOException("the key of second factors, " + file + ", cannot be read", e);
        }
    }

    private static void create(Path folder, Path file) throws IOException {
        byte[] fresh = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(fresh);
        Files.createDirectories(folder);
        // for its owner only
        Path part = Files.createTempFile(folder, FILE, ".part");
        Files.writeString(part, Base64.getUrlEncoder().encodeToString(fresh) + "\n", StandardCharsets.US_ASCII, StandardOpenOption.SYNC);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }

    String seal(Owner owner, byte[] secret) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = work(Cipher.ENCRYPT_MODE, owner, nonce, secret);
        byte[] all = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
        System.arraycopy(sealed, 0, all, NONCE_BYTES, sealed.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
    }

    /** @throws IllegalStateException if it was sealed for somebody else or with another key */
    byte[] open(Owner owner, String sealed) {
        byte[] all = Base64.getUrlDecoder().decode(sealed);
        return work(Cipher.DECRYPT_MODE, owner, Arrays.copyOf(all, NONCE_BYTES), Arrays.copyOfRange(all, NONCE_BYTES, all.length));
    }

    private byte[] work(int mode, Owner owner, byte[] nonce, byte[] content) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD((owner.place() + "/" + owner.audience() + "/" + owner.accountId()).getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a second factor cannot be read with the key of this data folder", e);
        }
    }
}
