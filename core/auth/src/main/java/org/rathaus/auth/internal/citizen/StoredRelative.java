package org.rathaus.auth.internal.citizen;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.rathaus.api.identity.Relative;
import org.rathaus.api.storage.TownEntity;

/** Somebody of the family of an account's owner. It goes with the account. */
@Entity
@Table(name = "AUTH_CITIZEN_RELATIVE")
public class StoredRelative extends TownEntity {

    @Column(name = "CITIZEN")
    private String citizen;

    @Column(name = "PLACE")
    private int place;

    @Column(name = "GIVEN_NAME")
    private String givenName;

    @Column(name = "FAMILY_NAME")
    private String familyName;

    @Column(name = "BIRTH_DATE")
    private String birthDate;

    /** For the storage. */
    protected StoredRelative() {
    }

    StoredRelative(String citizen, int place, Relative relative) {
        super(UUID.randomUUID());
        this.citizen = citizen;
        this.place = place;
        this.givenName = relative.givenName();
        this.familyName = relative.familyName();
        this.birthDate = relative.birthDate();
    }

    Relative relative() {
        return new Relative(givenName, familyName, birthDate);
    }
}
