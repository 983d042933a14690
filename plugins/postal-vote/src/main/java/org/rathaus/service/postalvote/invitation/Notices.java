package org.rathaus.service.postalvote.invitation;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.rathaus.api.audit.ServiceAudit;
import org.rathaus.api.identity.StaffMember;
import org.rathaus.api.storage.DuplicateKeyException;
import org.rathaus.api.storage.EntityStore;
import org.rathaus.service.postalvote.election.Election;
import org.rathaus.service.postalvote.election.Elections;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The codes of polling notifications: made in batches, and recognised when voters come with them. */
public final class Notices {

    private static final Logger LOG = LoggerFactory.getLogger(Notices.class);
    private static final int SECRET_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** What has become of a code. */
    enum State {
        /** It opens the form. */
        GOOD,
        /** Its election takes no applications yet. */
        EARLY,
        /** It is over, was taken back, or its election takes no applications any more. */
        EXPIRED,
        /** Nobody has made it. */
        UNKNOWN
    }

    /**
     * What is known of a code.
     *
     * @param election the election it was made for; empty if nobody has made it
     * @param number   what it fills in; empty unless it is good
     */
    record Finding(State state, Optional<Election> election, Optional<NoticeNumber> number) {

        private static final Finding NOTHING = new Finding(State.UNKNOWN, Optional.empty(), Optional.empty());
    }

    private final EntityStore store;
    private final ServiceAudit audit;
    private final Map<String, NoticeSeal> seals = new ConcurrentHashMap<>();

    /** In this store. */
    public Notices(EntityStore store, ServiceAudit audit) {
        this.store = store;
        this.audit = audit;
    }

    /** Those of an election, the newest first. */
    List<StoredBatch> of(StaffMember member, String election) {
        return store.read(member.townId(), rows -> rows.createQuery("select b from StoredBatch b where b.election = :election order by b.number desc",
                StoredBatch.class).setParameter("election", election).getResultList());
    }

    /** Makes notices. */
    void make(StaffMember member, StoredBatch.Wish wish, Instant now) {
        seal(member.townId(), now);
        int number = store.write(member.townId(), rows -> {
            Integer last = rows.createQuery("select max(b.number) from StoredBatch b", Integer.class).getSingleResult();
            StoredBatch batch = new StoredBatch(last == null ? 1 : last + 1, wish, now, member.id());
            if (batch.number() >= NoticeSeal.BATCHES) {
                throw new IllegalStateException("no town makes so many batches");
            }
            rows.persist(batch);
            return batch.number();
        });
        audit.write(member, "makeNotices", wish.election() + "/" + number + "/" + wish.numbers().total());
    }

    /** Takes a batch back: its codes are not valid any more. */
    void revoke(StaffMember member, String election, int number, Instant now) {
        boolean revoked = store.write(member.townId(), rows -> {
            List<StoredBatch> found = rows.createQuery("select b from StoredBatch b where b.number = :number and b.election = :election", StoredBatch.class)
                    .setParameter("number", number).setParameter("election", election).getResultList();
            found.stream().filter(it -> it.revokedAt().isEmpty()).forEach(it -> it.revoke(now));
            return !found.isEmpty();
        });
        if (revoked) {
            audit.write(member, "revokeNotices", election + "/" + number);
        }
    }

    /** What a QR code has led to. */
    Finding byToken(String townId, String token, Elections elections) {
        return known(townId).flatMap(it -> it.ofToken(token)).map(it -> finding(townId, it, elections)).orElse(Finding.NOTHING);
    }

    /** What somebody has typed. */
    Finding byCode(String townId, String code, Elections elections) {
        return known(townId).flatMap(it -> it.ofCode(code)).map(it -> finding(townId, it, elections)).orElse(Finding.NOTHING);
    }

    private Finding finding(String townId, NoticeSeal.Place place, Elections elections) {
        Optional<StoredBatch> batch = store.read(townId, rows -> rows.createQuery("select b from StoredBatch b where b.number = :number", StoredBatch.class)
                .setParameter("number", place.batch()).getResultList()).stream().filter(it -> place.place() < it.total()).findFirst();
        return batch.map(it -> finding(it, place, elections)).orElse(Finding.NOTHING);
    }

    private static Finding finding(StoredBatch batch, NoticeSeal.Place place, Elections elections) {
        Optional<Election> election = elections.find(batch.election());
        if (election.isEmpty() || !batch.isValid(elections.now())) {
            return new Finding(State.EXPIRED, election, Optional.empty());
        }
        if (elections.open().contains(election.get())) {
            return new Finding(State.GOOD, election, Optional.of(batch.numbers().at(place.place())));
        }
        return new Finding(election.get().hasOpened(elections.now()) ? State.EXPIRED : State.EARLY, election, Optional.empty());
    }

    /** What the notices of a town are signed with, made where there is nothing yet. */
    NoticeSeal seal(String townId, Instant now) {
        return known(townId).orElseGet(() -> {
            byte[] secret = new byte[SECRET_BYTES];
            RANDOM.nextBytes(secret);
            try {
                store.write(townId, rows -> {
                    rows.persist(new StoredKey(secret, now));
                    return true;
                });
            } catch (DuplicateKeyException e) {
                LOG.debug("another node was first", e);
            }
            return known(townId).orElseThrow();
        });
    }

    private Optional<NoticeSeal> known(String townId) {
        NoticeSeal seal = seals.get(townId);
        return seal != null ? Optional.of(seal) : store.read(townId, rows -> Optional.ofNullable(rows.find(StoredKey.class, StoredKey.ID.toString())))
                .map(it -> seals.computeIfAbsent(townId, unused -> new NoticeSeal(it.secret())));
    }
}
