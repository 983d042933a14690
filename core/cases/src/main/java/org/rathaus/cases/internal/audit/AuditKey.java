package org.rathaus.cases.internal.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The secret that signs audit entries. Outside the database, so that who writes there cannot sign. */
public final class AuditKey {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 32;

    /** Looking one up takes longer than signing; each thread has its own, ready for the next signature. */
    private final ThreadLocal<Mac> macs;

    private AuditKey(byte[] key) {
        SecretKeySpec secret = new SecretKeySpec(key, ALGORITHM);
        this.macs = ThreadLocal.withInitial(() -> mac(secret));
    }

    private static Mac mac(SecretKeySpec secret) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    /**
     * The key in this folder; made where there is none, for its owner only.
     *
     * @throws UncheckedIOException if it can neither be read nor made
     */
    public static synchronized AuditKey in(Path folder) {
        Path file = folder.resolve("key");
        try {
            if (!Files.exists(file)) {
                create(folder, file);
            }
            return new AuditKey(Base64.getUrlDecoder().decode(Files.readString(file, StandardCharsets.US_ASCII).strip()));
        } catch (IOException e) {
            throw new UncheckedIOException("the key of the audit log, " + file + ", cannot be read", e);
        }
    }

    private static void create(Path folder, Path file) throws IOException {
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        Files.createDirectories(folder);
        // for its owner only
        Path part = Files.createTempFile(folder, "key", ".part");
        Files.writeString(part, Base64.getUrlEncoder().encodeToString(key) + "\n", StandardCharsets.US_ASCII,
                StandardOpenOption.SYNC);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }

    String sign(String... parts) {
        return sign(List.of(parts));
    }

    /** HMAC-SHA-256 in base64url; each part with its length before it, so that no two lists look the same. */
    String sign(List<String> parts) {
        Mac mac = macs.get();
        for (String part : parts) {
            byte[] bytes = part == null ? new byte[0] : part.getBytes(StandardCharsets.UTF_8);
            mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(part == null ? -1 : bytes.length).flip());
            mac.update(bytes);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal());
    }
}
