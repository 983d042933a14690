package org.rathaus.service.ideacontest;

import java.util.Locale;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.rathaus.api.form.PersonName;
import org.rathaus.api.storage.TownEntity;

/** How somebody who takes part in the draw is reached. Lies apart from what they answered, and goes after the draw. */
@Entity
@Table(name = "IDEA_CONTEST_CONTACT")
public class Contact extends TownEntity {

    @Column(name = "CONTEST")
    private String contest;
    @Column(name = "GIVEN_NAMES")
    private String givenNames;
    @Column(name = "FAMILY_NAME")
    private String familyName;
    @Column(name = "ADDRESS")
    private String address;
    @Column(name = "EMAIL")
    private String email;
    @Column(name = "LANGUAGE")
    private String language;

    /** For the storage. */
    protected Contact() {
    }

    /**
     * Of an entry.
     *
     * @param address lines
     * @param email   may be empty
     */
    Contact(UUID entry, UUID contest, PersonName name, String address, String email, Locale language) {
        super(entry);
        this.contest = contest.toString();
        this.givenNames = name.givenNames();
        this.familyName = name.familyName();
        this.address = address;
        this.email = email;
        this.language = language.toLanguageTag();
    }

    String name() {
        return givenNames + " " + familyName;
    }

    String address() {
        return address;
    }

    String email() {
        return email;
    }

    Locale language() {
        return Locale.forLanguageTag(language);
    }
}
