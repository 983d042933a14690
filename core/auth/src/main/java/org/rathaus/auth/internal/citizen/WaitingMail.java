package org.rathaus.auth.internal.citizen;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.rathaus.api.storage.TownEntity;

/** A mail that is to be written. Whether it is, and what it says, is decided when it is: whoever asked has their answer by then. */
@Entity
@Table(name = "AUTH_CITIZEN_MAIL")
public class WaitingMail extends TownEntity {

    /** Why it is written. */
    enum Kind {
        REGISTER, RECOVER, EMAIL, PASSWORD_CHANGED, EMAIL_CHANGED, DELETED, FACTOR_SET, FACTOR_REMOVED, RECOVERY_USED,
        PASSKEY_ADDED, PASSKEY_REMOVED
    }

    @Column(name = "KIND")
    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Column(name = "EMAIL")
    private String email;

    @Column(name = "CITIZEN")
    private String citizen;

    @Column(name = "LANGUAGE")
    private String language;

    @Column(name = "ASKED_AT")
    private Instant askedAt;

    @Column(name = "DUE")
    private Instant due;

    /** For the storage. */
    protected WaitingMail() {
    }

    WaitingMail(Kind kind, String email, String citizen, Locale language, Instant now) {
        super(UUID.randomUUID());
        this.kind = kind;
        this.email = email.strip();
        this.citizen = citizen;
        this.language = language.toLanguageTag();
        this.askedAt = now;
        this.due = now;
    }

    Kind kind() {
        return kind;
    }

    String email() {
        return email;
    }

    /** The account that another address is asked for; null for other mails. */
    String citizen() {
        return citizen;
    }

    Locale language() {
        return Locale.forLanguageTag(language);
    }

    Instant askedAt() {
        return askedAt;
    }

    Instant due() {
        return due;
    }
}
