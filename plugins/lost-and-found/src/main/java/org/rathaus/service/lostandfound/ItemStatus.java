package org.rathaus.service.lostandfound;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.rathaus.api.cases.Status.Tone;

/** Where a found item stands. Its name is the text {@code item.status.<key>}. */
enum ItemStatus {
    /** A finder says so, nobody has seen it. */
    REPORTED(Tone.WARNING),
    /** In the store of the town. */
    STORED(Tone.INFO),
    /** The finder keeps it, as § 967 BGB allows. */
    FINDER(Tone.INFO),
    /** A loss report fits. */
    MATCHED(Tone.WARNING),
    /** Somebody says it is theirs, and the town examines that. */
    CLAIMED(Tone.WARNING),
    /** Handed over to whom it belongs. */
    RELEASED(Tone.SUCCESS),
    /** Passed on to another office, an embassy, a shelter. */
    FORWARDED(Tone.SUCCESS),
    /** The finder owns it, § 973. */
    TOFINDER(Tone.SUCCESS),
    /** The municipality owns it or may sell it, §§ 976, 979. */
    MUNICIPAL(Tone.INFO),
    /** In the public notice before an auction, § 980. */
    NOTICE(Tone.WARNING),
    /** Sold; what it brought is still to come. */
    AUCTIONED(Tone.INFO),
    /** What it brought is held for whoever had a right to it, § 981. */
    HELD(Tone.INFO),
    /** Worthless, spoiled or dangerous. */
    DESTROYED(Tone.DANGER),
    /** What it brought was paid to the owner, or is the municipality's after three years. */
    SETTLED(Tone.SUCCESS);

    /** What people may find: it is there, and somebody may still fetch it. */
    static final Set<ItemStatus> PUBLIC = Set.of(STORED, FINDER, MATCHED, CLAIMED);
    /** What people may say is theirs: also what is about to be sold. */
    static final Set<ItemStatus> CLAIMABLE = Set.of(STORED, FINDER, MATCHED, CLAIMED, MUNICIPAL, NOTICE);
    /** Where it is only because of what somebody says; it goes back from here. */
    static final Set<ItemStatus> SAID = Set.of(MATCHED, CLAIMED);
    /** For which the six months count. */
    static final Set<ItemStatus> WAITING = Set.of(STORED, FINDER, MATCHED);

    private static final Map<ItemStatus, List<ItemStatus>> WAYS = Map.ofEntries(
            Map.entry(REPORTED, List.of(STORED, FINDER, FORWARDED, DESTROYED)),
            Map.entry(STORED, List.of(MATCHED, CLAIMED, RELEASED, FORWARDED, FINDER, TOFINDER, MUNICIPAL, DESTROYED)),
            Map.entry(FINDER, List.of(MATCHED, CLAIMED, RELEASED, STORED, TOFINDER)),
            Map.entry(MATCHED, List.of(CLAIMED, RELEASED, STORED, FINDER, FORWARDED, TOFINDER, MUNICIPAL)),
            Map.entry(CLAIMED, List.of(RELEASED, STORED, FINDER, MATCHED, MUNICIPAL, NOTICE)),
            Map.entry(TOFINDER, List.of(MUNICIPAL)),
            Map.entry(MUNICIPAL, List.of(CLAIMED, NOTICE, RELEASED, FORWARDED, DESTROYED)),
            Map.entry(NOTICE, List.of(CLAIMED, AUCTIONED, RELEASED, DESTROYED)),
            Map.entry(AUCTIONED, List.of(HELD)),
            Map.entry(HELD, List.of(SETTLED)));

    private final Tone tone;

    ItemStatus(Tone tone) {
        this.tone = tone;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    Tone tone() {
        return tone;
    }

    /** Where staff may go from here; empty at an end. */
    List<ItemStatus> next() {
        return WAYS.getOrDefault(this, List.of());
    }

    /** Whether the thing is no longer the town's business. */
    boolean isEnd() {
        return next().isEmpty() || this == TOFINDER;
    }

    static Optional<ItemStatus> of(String key) {
        return Stream.of(values()).filter(it -> it.key().equals(key)).findFirst();
    }
}
