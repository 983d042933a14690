package org.rathaus.kernel.form;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;

import org.rathaus.api.form.Answers;
import org.rathaus.api.form.Prefill;

/**
 * A form that a citizen is filling in.
 *
 * @param id          192 secret random bits in base64url, known to the citizen's browser only
 * @param townId      the town
 * @param serviceId   the service
 * @param formVersion the version of the form it was filled in with
 * @param answers     everything typed so far, also what is not understood or not asked at present
 * @param savedAt     when it was last stored
 * @param beginning   how it began
 * @param revision    rises each time it is stored
 */
public record Draft(String id, String townId, String serviceId, int formVersion, Answers answers, Instant savedAt,
        Beginning beginning, int revision) {

    private static final int SECRET_BYTES = 16;

    /**
     * How a draft began.
     *
     * @param formVersion the version of the form then
     * @param prefill     what was known without being typed
     */
    public record Beginning(int formVersion, Prefill prefill) {
    }

    /** One in which nothing was prefilled. */
    public Draft(String id, String townId, String serviceId, int formVersion, Answers answers, Instant savedAt) {
        this(id, townId, serviceId, formVersion, answers, savedAt, new Beginning(formVersion, Prefill.none()), 0);
    }

    /** With other answers. */
    public Draft with(Answers changed) {
        return new Draft(id, townId, serviceId, formVersion, changed, savedAt, beginning, revision);
    }

    /** The same for another version of the form, with the answers changed to fit. */
    public Draft as(int version, Answers changed) {
        return new Draft(id, townId, serviceId, version, changed, savedAt, beginning, revision);
    }

    /** The same as stored at this moment. */
    public Draft stored(Instant moment) {
        return new Draft(id, townId, serviceId, formVersion, answers, moment, beginning, revision + 1);
    }

    /** What was known without being typed. */
    public Prefill prefill() {
        return beginning.prefill();
    }

    /** When it will be deleted unless it is stored again before. */
    public Instant keptUntil() {
        return savedAt.plus(Drafts.LIFE);
    }

    /** Names the draft in the database and is the idempotency key of its submission; does not reveal the id. */
    public String key() {
        return keyOf(id);
    }

    /** The key of the draft with this id. */
    public static String keyOf(String id) {
        return encode(digest("draft|" + id));
    }

    /** 128 bits that open the status page of the case made from this draft; follows from the id, not the reverse. */
    public static String statusSecretOf(String id) {
        return encode(Arrays.copyOf(digest("status|" + id), SECRET_BYTES));
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Without the secret and the answers. */
    @Override
    public String toString() {
        return "Draft[" + townId + "/" + serviceId + " " + key() + "]";
    }
}
