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
import org.rathaus.auth.internal.OneTimeSecret;
import org.rathaus.kernel.identity.AccountLinks.Link;
import org.rathaus.kernel.identity.AccountLinks.Purpose;

/** A link that was mailed; only the hash of its secret is kept. */
@Entity(name = "CitizenLink")
@Table(name = "AUTH_CITIZEN_LINK")
public class StoredLink extends TownEntity {

    @Column(name = "PURPOSE")
    @Enumerated(EnumType.STRING)
    private Purpose purpose;

    @Column(name = "EMAIL")
    private String email;

    @Column(name = "CITIZEN")
    private String citizen;

    @Column(name = "LANGUAGE")
    private String language;

    @Column(name = "SECRET_HASH")
    private String secretHash;

    @Column(name = "ENDS_AT")
    private Instant endsAt;

    /** For the storage. */
    protected StoredLink() {
    }

    StoredLink(Purpose purpose, WaitingMail mail, String citizen, String secret, Instant endsAt) {
        super(UUID.randomUUID());
        this.purpose = purpose;
        this.email = mail.email();
        this.citizen = citizen;
        this.language = mail.language().toLanguageTag();
        this.secretHash = OneTimeSecret.hash(secret);
        this.endsAt = endsAt;
    }

    boolean works(Instant now) {
        return now.isBefore(endsAt);
    }

    Purpose purpose() {
        return purpose;
    }

    String email() {
        return email;
    }

    /** The account that it changes; null when it opens one. */
    String citizen() {
        return citizen;
    }

    Locale language() {
        return Locale.forLanguageTag(language);
    }

    Link link() {
        return new Link(purpose, email, endsAt);
    }
}
