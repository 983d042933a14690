package org.rathaus.auth.internal;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.rathaus.api.identity.Audience;
import org.rathaus.api.identity.LevelOfAssurance;
import org.rathaus.api.storage.TownEntity;
import org.rathaus.kernel.identity.Session;

/** A session. Of what the browser keeps only the hash is stored, so that a copy of the database signs nobody in. */
@Entity
@Table(name = "AUTH_SESSION")
public class StoredSession extends TownEntity {

    private static final int LONGEST_DEVICE = 60;

    @Column(name = "AUDIENCE")
    @Enumerated(EnumType.STRING)
    private Audience audience;

    @Column(name = "ACCOUNT")
    private String account;

    @Column(name = "SECRET_HASH")
    private String secretHash;

    @Column(name = "ASSURANCE")
    @Enumerated(EnumType.STRING)
    private LevelOfAssurance level;

    @Column(name = "DEVICE")
    private String device;

    @Column(name = "OPENED_AT")
    private Instant openedAt;

    @Column(name = "USED_AT")
    private Instant usedAt;

    @Column(name = "ENDS_AT")
    private Instant endsAt;

    /** For the storage. */
    protected StoredSession() {
    }

    /** Of a new token, of which nothing but the hash is kept. */
    public StoredSession(Audience audience, String account, String token, LevelOfAssurance level, String device, Instant now) {
        super(UUID.randomUUID());
        this.audience = audience;
        this.account = account;
        this.secretHash = OneTimeSecret.hash(token);
        this.level = level;
        this.device = device.substring(0, Math.min(device.length(), LONGEST_DEVICE));
        this.openedAt = now;
        use(now);
    }

    final void use(Instant now) {
        usedAt = now;
        endsAt = SessionLimits.of(audience).end(openedAt, now);
    }

    boolean counts(Audience asked, Instant now) {
        return audience == asked && now.isBefore(endsAt);
    }

    /** Whether the note of its last use has become too old. */
    boolean isToBeNoted(Instant now) {
        return !now.isBefore(usedAt.plus(SessionLimits.of(audience).grain()));
    }

    /** As those see it who ask for it. */
    public Session at(String place) {
        return new Session(id().toString(), place, audience, account, level, device, openedAt, usedAt);
    }
}
