package org.rathaus.forms.internal.draft;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

import org.rathaus.kernel.form.Draft;

/**
 * The secret of a link and the code. Both follow from the draft's id, so that the page can show them again without their
 * being stored; the reverse needs both, and 120,000 rounds for each code that is tried.
 *
 * @param text   128 bits in base64url
 * @param code   as people read it
 * @param number the link's number within the draft
 */
record LinkSecret(String text, String code, int number) {

    /** Without those that look alike in print or by hand: 0 O, 1 I, 2 Z, 5 S, 8 B. */
    static final String LETTERS = "ACDEFGHJKLMNPQRTUVWXY34679";

    private static final Pattern TEXT = Pattern.compile("[A-Za-z0-9_-]{22}");
    private static final int CODE_LENGTH = 6;
    private static final int SECRET_BYTES = 16;
    private static final int ROUNDS = 120_000;
    private static final int KEY_BITS = 256;
    private static final int TAG_BITS = 128;
    private static final int NONCE_BYTES = 12;

    /** The link of a draft with this number. */
    static LinkSecret of(String draftId, int number) {
        byte[] secret = Arrays.copyOf(hash(draftId, "resume-link|" + number), SECRET_BYTES);
        BigInteger left = new BigInteger(1, hash(draftId, "resume-code"));
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < CODE_LENGTH; i++) {
            BigInteger[] parts = left.divideAndRemainder(BigInteger.valueOf(LETTERS.length()));
            code.append(i == CODE_LENGTH / 2 ? "-" : "").append(LETTERS.charAt(parts[1].intValue()));
            left = parts[0];
        }
        return new LinkSecret(Base64.getUrlEncoder().withoutPadding().encodeToString(secret), code.toString(), number);
    }

    /** What somebody typed, if it can be one at all. */
    static Optional<LinkSecret> typed(String secret, String code) {
        return TEXT.matcher(secret).matches() ? Optional.of(new LinkSecret(secret, code, 0)) : Optional.empty();
    }

    /** The id of the row, from 122 bits of a hash. */
    UUID row() {
        return UUID.nameUUIDFromBytes(hash(text, "resume-row"));
    }

    /** The draft's id, sealed. The nonce may follow from the key, which is used once. */
    String seal(Draft draft) {
        byte[] key = key();
        byte[] nonce = nonce(key);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(
                crypt(Cipher.ENCRYPT_MODE, key, nonce, draft.id().getBytes(StandardCharsets.US_ASCII)).orElseThrow());
    }

    /** The draft's id, if secret and code are the right ones. */
    Optional<String> open(String sealed) {
        byte[] key = key();
        return crypt(Cipher.DECRYPT_MODE, key, nonce(key), Base64.getUrlDecoder().decode(sealed))
                .map(id -> new String(id, StandardCharsets.US_ASCII));
    }

    private static byte[] nonce(byte[] key) {
        return Arrays.copyOf(hash(Base64.getEncoder().encodeToString(key), "nonce"), NONCE_BYTES);
    }

    /** Empty when the key is not the one it was sealed with. */
    private static Optional<byte[]> crypt(int mode, byte[] key, byte[] nonce, byte[] content) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            return Optional.of(cipher.doFinal(content));
        } catch (javax.crypto.AEADBadTagException e) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES-GCM", e);
        }
    }

    private byte[] key() {
        char[] typed = code.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "").toCharArray();
        // a password of no characters is none
        char[] password = typed.length == 0 ? new char[] {'-'} : typed;
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(new PBEKeySpec(password, text.getBytes(StandardCharsets.US_ASCII), ROUNDS, KEY_BITS)).getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has PBKDF2", e);
        }
    }

    private static byte[] hash(String key, String purpose) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
            return mac.doFinal(purpose.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC-SHA-256", e);
        }
    }

    /** Without the secrets. */
    @Override
    public String toString() {
        return "LinkSecret[" + number + "]";
    }
}
