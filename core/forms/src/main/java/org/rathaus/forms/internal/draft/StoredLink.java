package org.rathaus.forms.internal.draft;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.rathaus.api.storage.TownEntity;
import org.rathaus.kernel.form.Draft;
import org.rathaus.kernel.form.ResumeLinks;

/** A link to a draft. Read as an entity, changed by {@link LinkRows} only. When it ends, nothing personal is left in it. */
@Entity
@Table(name = "FORM_LINK")
public class StoredLink extends TownEntity {

    /** No mail waits. */
    static final String NO_MAIL = "";
    /** The mail with the link waits. */
    static final String LINK_MAIL = "link";
    /** The mail that the draft expires waits. */
    static final String NOTICE_MAIL = "notice";

    /** The id of the draft's row. */
    @Column(name = "DRAFT")
    private String draft;
    @Column(name = "LINK_NUMBER")
    private int number;
    @Column(name = "SERVICE")
    private String service;
    @Column(name = "SEALED")
    private String sealed;
    @Column(name = "TRIES")
    private int tries;
    /** Why it has ended; empty: it has not. */
    @Column(name = "ENDED")
    private String ended;
    @Column(name = "MADE_AT")
    private Instant madeAt;
    @Column(name = "ENDED_AT")
    private Instant endedAt;
    /** Empty for the link that the citizen was shown. */
    @Column(name = "EMAIL")
    private String email;
    @Column(name = "LANGUAGE")
    private String language;
    @Column(name = "MAIL")
    private String mail;
    /** The secret, as long as the mail waits. */
    @Column(name = "MAIL_SECRET")
    private String mailSecret;
    /** When to try next; while a node has it in hand, when the others may take over. */
    @Column(name = "MAIL_DUE_AT")
    private Instant mailDueAt;
    @Column(name = "MAIL_SINCE")
    private Instant mailSince;
    /** When the draft was stored that an expiry notice told of. */
    @Column(name = "NOTICED_FOR")
    private Instant noticedFor;

    /** For the storage. */
    protected StoredLink() {
    }

    StoredLink(LinkSecret secret, UUID draftRow, Draft draft, Instant now) {
        super(secret.row());
        this.draft = draftRow.toString();
        this.number = secret.number();
        this.service = draft.serviceId();
        this.sealed = secret.seal(draft);
        this.ended = "";
        this.madeAt = now;
        this.email = "";
        this.language = Locale.GERMAN.toLanguageTag();
        this.mail = NO_MAIL;
        this.mailSecret = "";
    }

    /** Goes to this address. */
    StoredLink mailed(String address, Locale to, String secret) {
        email = address;
        language = to.toLanguageTag();
        mail = LINK_MAIL;
        mailSecret = secret;
        mailDueAt = madeAt;
        mailSince = madeAt;
        return this;
    }

    boolean isOpen() {
        return ended.isEmpty();
    }

    boolean isShown() {
        return email.isEmpty();
    }

    int number() {
        return number;
    }

    int tries() {
        return tries;
    }

    String draft() {
        return draft;
    }

    String service() {
        return service;
    }

    String sealed() {
        return sealed;
    }

    String email() {
        return email;
    }

    Locale language() {
        return Locale.forLanguageTag(language);
    }

    boolean isNotice() {
        return mail.equals(NOTICE_MAIL);
    }

    String mailSecret() {
        return mailSecret;
    }

    Instant mailDueAt() {
        return mailDueAt;
    }

    Instant mailSince() {
        return mailSince;
    }

    Instant madeAt() {
        return madeAt;
    }

    ResumeLinks.State state() {
        return isOpen() ? ResumeLinks.State.OPEN : ResumeLinks.State.valueOf(ended);
    }
}
