package org.rathaus.service.ideacontest;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import org.rathaus.api.service.Availability;
import org.rathaus.api.storage.TownEntity;

/** A contest, as an administrator of the town describes it. */
@Entity
@Table(name = "IDEA_CONTEST")
public class Contest extends TownEntity {

    @Column(name = "STARTS_AT")
    private Instant startsAt;
    @Column(name = "ENDS_AT")
    private Instant endsAt;
    @Column(name = "PUBLISHED")
    private boolean published;
    @Column(name = "MODERATED")
    private boolean moderated;
    @Column(name = "AGE")
    private int age;
    @Column(name = "WINNERS")
    private int winners;
    @Column(name = "ALTERNATES")
    private int alternates;
    @Column(name = "ACCEPT_DAYS")
    private int acceptDays;
    @Lob
    @Column(name = "WORDS")
    private String words;
    @Column(name = "SECRET")
    private String secret;
    @Column(name = "TOKEN_KEY")
    private String tokenKey;
    private transient Parsed parsed;

    /** For the storage. */
    protected Contest() {
    }

    Contest(UUID id, ContestTerms terms) {
        super(id);
        this.secret = Hashes.random();
        this.tokenKey = Hashes.random();
        change(terms);
    }

    final void change(ContestTerms terms) {
        this.startsAt = terms.starts();
        this.endsAt = terms.ends();
        this.published = terms.isPublished();
        this.moderated = terms.isModerated();
        this.age = terms.age();
        this.winners = terms.winners();
        this.alternates = terms.alternates();
        this.acceptDays = terms.acceptDays();
        this.words = terms.words().written();
    }

    ContestTerms terms() {
        return new ContestTerms(startsAt, endsAt, published, moderated, age, winners, alternates, acceptDays, words());
    }

    Instant starts() {
        return startsAt;
    }

    /** The last second in which an entry counts. */
    Instant ends() {
        return endsAt;
    }

    boolean isPublished() {
        return published;
    }

    /** Whether staff look at an idea before everybody does. */
    boolean isModerated() {
        return moderated;
    }

    boolean hasBegun(Instant now) {
        return published && !now.isBefore(startsAt);
    }

    /** Judged to the second: who sends within the last second takes part. */
    boolean isInTime(Instant now) {
        return hasBegun(now) && !now.truncatedTo(ChronoUnit.SECONDS).isAfter(endsAt);
    }

    boolean isOver(Instant now) {
        return published && now.truncatedTo(ChronoUnit.SECONDS).isAfter(endsAt);
    }

    Availability availability(Instant now) {
        if (isOver(now)) {
            return Availability.ended(endsAt);
        }
        return hasBegun(now) ? Availability.openUntil(endsAt) : Availability.closedUntil(startsAt);
    }

    /** Empty once the contact data are deleted: then nobody can find out who an entry was of. */
    Optional<String> secret() {
        return Optional.ofNullable(secret);
    }

    void forgetSecret() {
        secret = null;
    }

    String tokenKey() {
        return tokenKey;
    }

    /** A text such as {@code title}, in the language or in German; empty if it has none. */
    String word(String key, Locale language) {
        return words().get(key, language);
    }

    /** A page asks for some twenty of them. */
    private ContestWords words() {
        Parsed known = parsed;
        if (known == null || !known.from().equals(words)) {
            known = new Parsed(words, ContestWords.read(words));
            parsed = known;
        }
        return known.words();
    }

    /** What was read, and of which text: the storage puts another one into the field. */
    private record Parsed(String from, ContestWords words) {
    }
}
