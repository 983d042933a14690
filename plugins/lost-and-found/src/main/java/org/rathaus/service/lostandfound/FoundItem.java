package org.rathaus.service.lostandfound;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.rathaus.api.storage.TownEntity;

/** A found item. Its status is that of its last {@link ItemEvent}, written with it. */
@Entity
@Table(name = "LOST_FOUND_ITEM")
public class FoundItem extends TownEntity {

    private static final int CENTS = 2;

    @Column(name = "STORAGE_NUMBER")
    private String number;
    @Column(name = "KIND")
    private String kind;
    @Column(name = "STATUS")
    private String status;
    @Column(name = "EVENTS")
    private int events;
    @Column(name = "CHANGED_AT")
    private Instant changedAt;
    @Column(name = "DESCRIPTION")
    private String description;
    @Column(name = "DETAILS")
    private String details;
    @Column(name = "COLOUR")
    private String colour;
    @Column(name = "BRAND")
    private String brand;
    @Column(name = "PLACE")
    private String place;
    @Column(name = "PLACE_DETAILS")
    private String placeDetails;
    @Column(name = "FOUND_ON")
    private LocalDate foundOn;
    @Column(name = "REPORTED_ON")
    private LocalDate reportedOn;
    @Column(name = "WORTH_CENTS")
    private long worth;
    @Column(name = "ON_PREMISES")
    private boolean onPremises;
    @Column(name = "FINDER_NAME")
    private String finderName;
    @Column(name = "FINDER_ADDRESS")
    private String finderAddress;
    @Column(name = "FINDER_CONTACT")
    private String finderContact;
    @Column(name = "FINDER_WAIVES")
    private boolean finderWaives;
    @Column(name = "FINDER_OFFICIAL")
    private boolean finderOfficial;
    @Column(name = "FOUND_CASE")
    private String foundCase;
    @Column(name = "NOTICE_UNTIL")
    private LocalDate noticeUntil;
    @Column(name = "PROCEEDS_CENTS")
    private Long proceeds;
    @Column(name = "ENDED_ON")
    private LocalDate endedOn;
    @Column(name = "CLOSED_CASE")
    private String closedCase;

    @Column(name = "FORGOTTEN")
    private boolean forgotten;

    /** For the storage. */
    protected FoundItem() {
    }

    FoundItem(UUID id, ItemEntry entry, LocalDate reportedOn) {
        super(id);
        this.reportedOn = reportedOn;
        write(entry);
    }

    /** Takes over what staff have written down; an empty number leaves it the one that it has. */
    final void write(ItemEntry entry) {
        number = entry.number().isEmpty() && number != null ? number : entry.number();
        kind = entry.kind().key();
        description = entry.description();
        details = entry.details();
        colour = entry.colour();
        brand = entry.brand();
        place = entry.place();
        placeDetails = entry.placeDetails();
        foundOn = entry.foundOn();
        worth = entry.worth().movePointRight(CENTS).longValueExact();
        onPremises = entry.isOnPremises();
        finder(entry.finder());
    }

    private void finder(Finder finder) {
        finderName = finder.name();
        finderAddress = finder.address();
        finderContact = finder.contact();
        finderWaives = finder.isWaiving();
        finderOfficial = finder.isOfficial();
    }

    /** Forgets who found it; that nobody has a right to it any more stays. */
    void forgetFinder() {
        finder(new Finder("", "", "", finderWaives, finderOfficial));
        foundCase = null;
    }

    /** Forgets all that says whose it was. */
    void forget() {
        forgetFinder();
        description = "";
        details = "";
        placeDetails = "";
        forgotten = true;
    }

    /** Takes over what an event says. */
    void happened(ItemStatus now, int event, Instant at, LocalDate today) {
        status = now.name();
        events = event;
        changedAt = at;
        endedOn = now.isEnd() ? today : null;
        closedCase = now == ItemStatus.CLAIMED ? closedCase : null;
    }

    /** Notes which case was closed as the owner's while the item is still claimed; empty: none, or not any more. */
    void closedWith(String reference) {
        closedCase = reference.isEmpty() ? null : reference;
    }

    void numbered(String other) {
        number = other;
    }

    void reportedWith(UUID caseId) {
        foundCase = caseId.toString();
    }

    void announced(LocalDate until) {
        noticeUntil = until;
    }

    void sold(BigDecimal brought) {
        proceeds = brought.movePointRight(CENTS).longValueExact();
    }

    String number() {
        return number;
    }

    /** Whether staff may still say what it is: it is the town's business, and nothing of it was forgotten. */
    boolean isOpen() {
        return !status().isEnd() && !forgotten;
    }

    ItemKind kind() {
        return ItemKind.of(kind).orElse(ItemKind.OTHER);
    }

    ItemStatus status() {
        return ItemStatus.valueOf(status);
    }

    /** How many events there were. */
    int events() {
        return events;
    }

    Instant changedAt() {
        return changedAt;
    }

    String description() {
        return description;
    }

    String details() {
        return text(details);
    }

    String colour() {
        return text(colour);
    }

    String brand() {
        return text(brand);
    }

    String place() {
        return place;
    }

    String placeDetails() {
        return text(placeDetails);
    }

    LocalDate foundOn() {
        return foundOn;
    }

    LocalDate reportedOn() {
        return reportedOn;
    }

    BigDecimal worth() {
        return BigDecimal.valueOf(worth, CENTS);
    }

    boolean isOnPremises() {
        return onPremises;
    }

    Finder finder() {
        return new Finder(text(finderName), text(finderAddress), text(finderContact), finderWaives, finderOfficial);
    }

    /** The case in which the finder said so online. */
    Optional<UUID> foundCase() {
        return Optional.ofNullable(foundCase).map(UUID::fromString);
    }

    /** The reference of the case that was closed as the owner's without a hand-over; empty: there is none. */
    String closedCase() {
        return text(closedCase);
    }

    /** The last day of the public notice. */
    Optional<LocalDate> noticeUntil() {
        return Optional.ofNullable(noticeUntil);
    }

    /** What the auction brought, in EUR. */
    Optional<BigDecimal> proceeds() {
        return Optional.ofNullable(proceeds).map(cents -> BigDecimal.valueOf(cents, CENTS));
    }

    /** The last day on which only the owner has a right to it. */
    LocalDate periodLast() {
        return LegalPeriod.last(worth(), foundOn, reportedOn);
    }

    /** Whether the finder owns it when the period is over, §§ 973, 976 (1), 978 BGB. */
    boolean goesToFinder() {
        return finder().isKnown() && !finderWaives && !onPremises;
    }

    /** What the finder may ask of the owner. */
    Reward reward(LocalDate today) {
        Reward.Circumstance circumstance = !onPremises ? Reward.Circumstance.USUAL
                : finderOfficial ? Reward.Circumstance.OFFICIAL : Reward.Circumstance.PREMISES;
        return Reward.of(worth(), kind() == ItemKind.ANIMAL, circumstance, today);
    }

    /** Derby and PostgreSQL keep an empty text, others may not. */
    private static String text(String stored) {
        return Optional.ofNullable(stored).orElse("");
    }
}
