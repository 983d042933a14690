package org.rathaus.service.postalvote.invitation;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes the number of a notice opaque and signs it, with a secret of the town: a token for the QR code, with a tag of 162 bits, and a
 * code to be typed, with a tag of 30 bits, which the page lets nobody try often. The tag is a part of an HMAC-SHA-256 of
 * the number, and the number is masked with an HMAC of the tag (the construction of SIV, RFC 5297), so that neighbours have nothing
 * in common and every changed bit is noticed.
 */
final class NoticeSeal {

    /** Bits of the number of a batch and of the place of a notice in it. */
    static final int PLACE_BITS = 17;
    static final int NUMBER_BITS = 30;
    static final int BATCHES = 1 << NUMBER_BITS - PLACE_BITS;

    private static final int TOKEN_TAG = 162;
    private static final int CODE_TAG = 30;
    private static final int TOKEN_BYTES = 24;
    private static final int DIGITS = 12;
    private static final int DIGIT_BITS = 5;
    /** Crockford's: without letters that are taken for digits. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /**
     * A notice.
     *
     * @param batch the number of its batch
     * @param place its place in the batch
     */
    record Place(int batch, int place) {
    }

    private final SecretKeySpec key;

    NoticeSeal(byte[] secret) {
        this.key = new SecretKeySpec(secret, "HmacSHA256");
    }

    /** 32 characters of an address. */
    String token(Place place) {
        byte[] bytes = sealed("token", place, TOKEN_TAG).toByteArray();
        byte[] fixed = new byte[TOKEN_BYTES];
        int length = Math.min(bytes.length, TOKEN_BYTES);
        System.arraycopy(bytes, bytes.length - length, fixed, TOKEN_BYTES - length, length);
        return Base64.getUrlEncoder().encodeToString(fixed);
    }

    /** What a token stands for; empty if it was not made with this secret, or was changed. */
    Optional<Place> ofToken(String token) {
        return token.matches("[A-Za-z0-9_-]{32}") ? opened("token", new BigInteger(1, Base64.getUrlDecoder().decode(token)), TOKEN_TAG)
                : Optional.empty();
    }

    /** Twelve letters and digits in groups. */
    String code(Place place) {
        BigInteger value = sealed("code", place, CODE_TAG);
        StringBuilder code = new StringBuilder();
        for (int digit = DIGITS - 1; digit >= 0; digit--) {
            code.append(ALPHABET.charAt(value.shiftRight(digit * DIGIT_BITS).intValue() & ALPHABET.length() - 1));
            if (digit % 4 == 0 && digit > 0) {
                code.append('-');
            }
        }
        return code.toString();
    }

    /** The same of a code, typed in whatever way. */
    Optional<Place> ofCode(String typed) {
        String code = typed.toUpperCase(Locale.ROOT).replaceAll("[\\s–-]", "").replace('O', '0').replaceAll("[IL]", "1");
        if (!code.matches("[" + ALPHABET + "]{" + DIGITS + "}")) {
            return Optional.empty();
        }
        BigInteger value = BigInteger.ZERO;
        for (char digit : code.toCharArray()) {
            value = value.shiftLeft(DIGIT_BITS).or(BigInteger.valueOf(ALPHABET.indexOf(digit)));
        }
        return opened("code", value, CODE_TAG);
    }

    private BigInteger sealed(String purpose, Place place, int tagBits) {
        BigInteger number = BigInteger.valueOf(((long) place.batch() << PLACE_BITS) + place.place());
        BigInteger tag = hmac(purpose, number, tagBits);
        return number.xor(hmac(purpose + " mask", tag, NUMBER_BITS)).shiftLeft(tagBits).or(tag);
    }

    private Optional<Place> opened(String purpose, BigInteger value, int tagBits) {
        BigInteger tag = value.and(ones(tagBits));
        BigInteger number = value.shiftRight(tagBits).xor(hmac(purpose + " mask", tag, NUMBER_BITS));
        boolean isOurs = MessageDigest.isEqual(tag.toByteArray(), hmac(purpose, number, tagBits).toByteArray());
        long plain = number.longValueExact();
        return isOurs ? Optional.of(new Place((int) (plain >> PLACE_BITS), (int) (plain & (1 << PLACE_BITS) - 1))) : Optional.empty();
    }

    private BigInteger hmac(String purpose, BigInteger value, int bits) {
        try {
            Mac mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            mac.update((purpose + "|" + value).getBytes(StandardCharsets.UTF_8));
            return new BigInteger(1, mac.doFinal()).and(ones(bits));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC-SHA-256", e);
        }
    }

    private static BigInteger ones(int bits) {
        return BigInteger.ONE.shiftLeft(bits).subtract(BigInteger.ONE);
    }
}
