package org.rathaus.service.lostandfound;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Locale;
import java.util.UUID;

import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.rathaus.api.storage.TownEntity;

/** What only the owner can know, as a digest: it tells whether somebody says the same, and nothing else, to nobody. */
@Entity
@Table(name = "LOST_FOUND_MARK")
public class Mark extends TownEntity {

    private static final String ALGORITHM = "PBKDF2WithHmacSHA256";
    private static final int ROUNDS = 20_000;
    private static final int SALT_BYTES = 16;
    private static final int DIGEST_BITS = 256;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Column(name = "ITEM_ID")
    private String itemId;
    @Column(name = "KIND")
    private String kind;
    @Column(name = "SALT")
    private byte[] salt;
    @Column(name = "DIGEST")
    private byte[] digest;

    /** For the storage. */
    protected Mark() {
    }

    Mark(UUID itemId, MarkKind kind, String value) {
        super(UUID.randomUUID());
        this.itemId = itemId.toString();
        this.kind = kind.name();
        salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        digest = digest(value);
    }

    MarkKind kind() {
        return MarkKind.valueOf(kind);
    }

    /** Whether somebody says the same, however they write it. */
    boolean isSame(String value) {
        return !plain(value).isEmpty() && MessageDigest.isEqual(digest, digest(value));
    }

    private byte[] digest(String value) {
        try {
            return SecretKeyFactory.getInstance(ALGORITHM)
                    .generateSecret(new PBEKeySpec(plain(value).toCharArray(), salt, ROUNDS, DIGEST_BITS)).getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Java lacks " + ALGORITHM, e);
        }
    }

    /** Letters and digits in capitals; what looks the same on a type plate is the same. */
    static String plain(String value) {
        String letters = Normalizer.normalize(value, Normalizer.Form.NFKD).replaceAll("[^\\p{L}\\p{N}]", "").toUpperCase(Locale.ROOT);
        return letters.replace('O', '0').replace('I', '1');
    }
}
