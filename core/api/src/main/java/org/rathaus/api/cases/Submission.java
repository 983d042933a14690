package org.rathaus.api.cases;

import java.util.List;
import java.util.Locale;

import org.rathaus.api.form.Answers;
import org.rathaus.api.identity.LevelOfAssurance;

/**
 * A form as sent by a citizen, or by a clerk for one.
 *
 * @param serviceId      the service
 * @param formVersion    the version of its form
 * @param answers        only what was asked and answered
 * @param language       the citizen's language, for what the town writes later
 * @param idempotencyKey the same for each attempt to send the same draft
 * @param secret         the 128-bit secret of the status page; only its hash is stored
 * @param emailQuestion  the question whose answer is the address to write to; empty: the citizen gets no mails
 * @param remarks        what staff should know about it
 * @param account        the account of the citizen who sent it; empty: a guest
 * @param assurance      how surely the citizen had shown who they are when they sent it
 * @param intake         how it came
 */
public record Submission(String serviceId, int formVersion, Answers answers, Locale language, String idempotencyKey,
        String secret, String emailQuestion, List<Remark> remarks, String account, LevelOfAssurance assurance,
        Intake intake) {

    /** With a copy of the remarks. */
    public Submission {
        remarks = List.copyOf(remarks);
    }

    /** Sent by the citizen. */
    public Submission(String serviceId, int formVersion, Answers answers, Locale language, String idempotencyKey,
            String secret, String emailQuestion, List<Remark> remarks, String account, LevelOfAssurance assurance) {
        this(serviceId, formVersion, answers, language, idempotencyKey, secret, emailQuestion, remarks, account, assurance, Intake.ONLINE);
    }

    /** Of a guest. */
    public Submission(String serviceId, int formVersion, Answers answers, Locale language, String idempotencyKey,
            String secret, String emailQuestion, List<Remark> remarks) {
        this(serviceId, formVersion, answers, language, idempotencyKey, secret, emailQuestion, remarks, "", LevelOfAssurance.NONE);
    }

    /** Without remarks. */
    public Submission(String serviceId, int formVersion, Answers answers, Locale language, String idempotencyKey,
            String secret, String emailQuestion) {
        this(serviceId, formVersion, answers, language, idempotencyKey, secret, emailQuestion, List.of());
    }

    /** Of a citizen who gets no mails. */
    public Submission(String serviceId, int formVersion, Answers answers, Locale language, String idempotencyKey,
            String secret) {
        this(serviceId, formVersion, answers, language, idempotencyKey, secret, "");
    }

    /** With what is kept of its answers; without mails where the address is not among it. */
    public Submission keeping(Answers kept) {
        return new Submission(serviceId, formVersion, kept, language, idempotencyKey, secret, kept.has(emailQuestion) ? emailQuestion : "",
                remarks, account, assurance, intake);
    }

    /** Without answers and secrets. */
    @Override
    public String toString() {
        return "Submission[" + serviceId + " v" + formVersion + "]";
    }
}
