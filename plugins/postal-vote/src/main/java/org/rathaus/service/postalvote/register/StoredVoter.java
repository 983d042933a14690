package org.rathaus.service.postalvote.register;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.rathaus.api.storage.TownEntity;

/** A row of a voter register, with what it is found by. */
@Entity
@Table(name = "POSTAL_VOTER")
public class StoredVoter extends TownEntity {

    private static final int KEY = 80;

    @Column(name = "REGISTER_ID")
    private String registerId;
    @Column(name = "DISTRICT")
    private String district;
    @Column(name = "VOTER_NUMBER")
    private String number;
    @Column(name = "NUMBER_KEY")
    private String numberKey;
    @Column(name = "FAMILY_NAME")
    private String familyName;
    @Column(name = "FIRST_NAMES")
    private String firstNames;
    @Column(name = "BIRTH_DATE")
    private LocalDate birthDate;
    @Column(name = "STREET")
    private String street;
    @Column(name = "HOUSE_NUMBER")
    private String houseNumber;
    @Column(name = "POSTCODE")
    private String postcode;
    @Column(name = "CITY")
    private String city;
    @Column(name = "NAME_KEY")
    private String nameKey;

    /** For the storage. */
    protected StoredVoter() {
    }

    StoredVoter(UUID registerId, Voter voter) {
        super(UUID.randomUUID());
        this.registerId = registerId.toString();
        this.district = voter.district();
        this.number = voter.number();
        this.numberKey = Spelling.number(voter.number());
        this.familyName = voter.familyName();
        this.firstNames = voter.firstNames();
        this.birthDate = voter.birthDate();
        this.street = voter.street();
        this.houseNumber = voter.houseNumber();
        this.postcode = voter.postcode();
        this.city = voter.city();
        this.nameKey = nameKey(voter.familyName(), voter.firstNames());
    }

    /** The family name in whatever order of its parts, and the name somebody is called by. */
    static String nameKey(String familyName, String firstNames) {
        List<String> first = Spelling.names(firstNames);
        String key = String.join(" ", Spelling.names(familyName).stream().sorted().toList()) + "," + (first.isEmpty() ? "" : first.get(0));
        return key.substring(0, Math.min(KEY, key.length()));
    }

    Voter toVoter() {
        return new Voter(id().toString(), district, number, familyName, firstNames, birthDate, street, houseNumber, postcode, city);
    }
}
