package org.rathaus.service.ideacontest;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.cases.Intake;
import org.rathaus.api.cases.ServiceCases;
import org.rathaus.api.form.Answers;
import org.rathaus.api.identity.StaffMember;
import org.rathaus.api.service.Offer;
import org.rathaus.api.storage.EntityStore;

/** Takes keyed cards: each is keyed twice, and counts once both are the same. */
final class CardIntake {

    /** What became of a keyed card. */
    enum Result {
        /** It was the first time. */
        FIRST,
        /** The second time it was the same: the card is an entry. */
        TAKEN,
        /** The second time it was something else. */
        DIFFERENT,
        /** The second time must be another clerk's. */
        SAME_CLERK
    }

    /**
     * A card that was keyed.
     *
     * @param contest the contest
     * @param code    what is printed on it
     * @param fields  what somebody has written on it
     * @param intake  when it came, and who keys it
     */
    record Keyed(Contest contest, CardCode code, CardFields fields, Intake intake) {
    }

    private static final String KEY = "card-";

    private final EntityStore store;
    private final ServiceCases cases;
    private final Entries entries;

    CardIntake(EntityStore store, ServiceCases cases, Entries entries) {
        this.store = store;
        this.cases = cases;
        this.entries = entries;
    }

    Optional<String> problem(Offer offer, Contest contest, CardCode code) {
        return entries.cardProblem(offer.town().id(), contest.id(), code);
    }

    /** The first keying of a card that waits for the second. */
    Optional<Keying> first(String town, Contest contest, CardCode code) {
        return store.read(town, rows -> Optional.ofNullable(rows.find(Keying.class, Card.idOf(contest.id(), code).toString())));
    }

    long waiting(String town, Contest contest) {
        return store.read(town, rows -> rows.createQuery("select count(k) from Keying k where k.contest = :contest", Long.class)
                .setParameter("contest", contest.id().toString()).getSingleResult());
    }

    /**
     * Takes what was keyed.
     *
     * @param isFinal whether it holds even if it is not what was keyed first: the clerk has looked at the card again
     */
    Result key(Offer offer, StaffMember member, Keyed keyed, boolean isFinal, boolean fourEyes) {
        Optional<Keying> first = first(offer.town().id(), keyed.contest(), keyed.code());
        if (first.isEmpty()) {
            store.write(offer.town().id(), rows -> rows.merge(new Keying(keyed.contest().id(), keyed.code(), member.id(), keyed.fields(), offer.now())));
            return Result.FIRST;
        }
        if (fourEyes && first.get().clerk().equals(member.id())) {
            return Result.SAME_CLERK;
        }
        if (!isFinal && !first.get().fields().typed().equals(keyed.fields().typed())) {
            return Result.DIFFERENT;
        }
        take(offer, keyed);
        return Result.TAKEN;
    }

    /** What was keyed goes with it: it says who takes part. */
    private void take(Offer offer, Keyed keyed) {
        String town = offer.town().id();
        Contest contest = keyed.contest();
        Answers answers = keyed.fields().answers(contest.terms().words().areas())
                .with(Map.of("card", keyed.code().characters(), EntryForm.CONTEST, contest.id().toString()));
        String key = key(contest, keyed.code());
        CaseFile file = cases.receive(offer.town(), answers, Locale.GERMAN, key, keyed.intake());
        store.write(town, rows -> {
            Optional.ofNullable(rows.find(ContestEntry.class, ContestEntry.idOf(key).toString())).ifPresent(it -> it.belongsTo(file.id()));
            Optional.ofNullable(rows.find(Keying.class, Card.idOf(contest.id(), keyed.code()).toString())).ifPresent(rows::remove);
            return file.id();
        });
    }

    /** Of the entry that a card becomes. */
    static String key(Contest contest, CardCode code) {
        return KEY + Card.idOf(contest.id(), code);
    }

    /** Whether the entry with a key is just being made: until then there is what was keyed. */
    static boolean isUnderWay(EntityStore store, String town, String key) {
        return key.startsWith(KEY) && store.read(town, rows -> rows.find(Keying.class, key.substring(KEY.length())) != null);
    }

    /** Forgets cards that were keyed once and never again. */
    static int forgetOlder(EntityStore store, String town, Instant before) {
        return store.write(town, rows -> rows.createQuery("delete from Keying k where k.keyedAt < :before").setParameter("before", before).executeUpdate());
    }
}
