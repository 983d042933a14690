package org.rathaus.auth.internal.openid;

import java.time.Duration;
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
import org.rathaus.auth.internal.OneTimeSecret;
import org.rathaus.kernel.identity.ExternalSignIn;
import org.rathaus.kernel.identity.ExternalSignIn.Answer;
import org.rathaus.kernel.identity.ExternalSignIn.Wish;

/** A sign-in on its way. Whoever has the row alone can neither redeem a code nor arrive in place of the browser that departed. */
@Entity
@Table(name = "AUTH_DEPARTURE")
public class StoredDeparture extends TownEntity {

    @Column(name = "STATE_HASH")
    private String stateHash;

    @Column(name = "SECRET_HASH")
    private String secretHash;

    @Column(name = "AUDIENCE")
    @Enumerated(EnumType.STRING)
    private Audience audience;

    @Column(name = "PROVIDER")
    private String provider;

    @Column(name = "SEALED_PROOF")
    private String sealedProof;

    @Column(name = "ASSURANCE")
    @Enumerated(EnumType.STRING)
    private LevelOfAssurance level;

    @Column(name = "DESTINATION")
    private String destination;

    @Column(name = "RETURN_ADDRESS")
    private String returnAddress;

    @Column(name = "AGAIN")
    private int again;

    @Column(name = "BEGUN_AT")
    private Instant begunAt;

    @Column(name = "ENDS_AT")
    private Instant endsAt;

    /** For the storage. */
    protected StoredDeparture() {
    }

    StoredDeparture(String provider, Wish wish, String state, String secret, String sealedProof, Instant now) {
        super(UUID.randomUUID());
        this.provider = provider;
        this.audience = wish.audience();
        this.level = wish.level();
        this.destination = wish.to();
        this.returnAddress = wish.returnAddress();
        this.again = wish.again() ? 1 : 0;
        this.stateHash = OneTimeSecret.hash(state);
        this.secretHash = OneTimeSecret.hash(secret);
        this.sealedProof = sealedProof;
        this.begunAt = now;
        this.endsAt = now.plus(Duration.ofMinutes(ExternalSignIn.MINUTES));
    }

    /** Whether this is the browser that departed, at the address of its provider and audience, in time. */
    boolean isMetBy(Answer answer, Instant now) {
        return audience == answer.audience() && provider.equals(answer.provider())
                && secretHash.equals(OneTimeSecret.hash(answer.secret())) && now.isBefore(endsAt);
    }

    String sealedProof() {
        return sealedProof;
    }

    LevelOfAssurance level() {
        return level;
    }

    String destination() {
        return destination;
    }

    String returnAddress() {
        return returnAddress;
    }

    /** Whether the person must have shown anew who they are. */
    boolean isAgain() {
        return again == 1;
    }

    Instant begunAt() {
        return begunAt;
    }
}
