package org.rathaus.auth.internal.citizen;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.rathaus.api.identity.Profile;
import org.rathaus.api.storage.TownEntity;

/** What the owner of an account says about themselves; named as the account. */
@Entity
@Table(name = "AUTH_CITIZEN_PROFILE")
public class StoredProfile extends TownEntity {

    @Column(name = "GIVEN_NAME")
    private String givenName;

    @Column(name = "FAMILY_NAME")
    private String familyName;

    @Column(name = "BIRTH_DATE")
    private String birthDate;

    @Column(name = "STREET")
    private String street;

    @Column(name = "HOUSE_NUMBER")
    private String houseNumber;

    @Column(name = "POSTCODE")
    private String postcode;

    @Column(name = "CITY")
    private String city;

    @Column(name = "PHONE")
    private String phone;

    /** For the storage. */
    protected StoredProfile() {
    }

    StoredProfile(String account) {
        super(UUID.fromString(account));
    }

    StoredProfile keep(Profile profile) {
        givenName = profile.givenName();
        familyName = profile.familyName();
        birthDate = profile.birthDate();
        street = profile.street();
        houseNumber = profile.houseNumber();
        postcode = profile.postcode();
        city = profile.city();
        phone = profile.phone();
        return this;
    }

    Profile profile() {
        return new Profile(givenName, familyName, birthDate, street, houseNumber, postcode, city, phone);
    }
}
