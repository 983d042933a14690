package org.rathaus.service.postalvote.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import org.rathaus.api.storage.EntityStore;
import org.rathaus.service.postalvote.invitation.NoticeNumber;

/** The voter registers of the towns' elections. Each is replaced in one step: until the new one is whole, the old one counts. */
public final class Registers {

    /** Below the number of locks at which Derby locks the whole table, and so all towns. */
    private static final int PORTION = 1_000;
    private static final int MOST_FOUND = 50;
    private static final String OF_REGISTER = "select v from StoredVoter v where v.registerId = :register and ";

    private final EntityStore store;

    /** On the tables of the plugin. */
    public Registers(EntityStore store) {
        this.store = store;
    }

    /** All registers of a town, the newest first. */
    public List<Register> all(String townId) {
        return store.read(townId, rows -> rows.createQuery("select r from StoredRegister r order by r.uploadedAt desc", StoredRegister.class)
                .getResultStream().map(StoredRegister::toRegister).toList());
    }

    /** The one that counts. */
    public Optional<Register> active(String townId, String election) {
        return store.read(townId, rows -> active(rows, election).map(StoredRegister::toRegister));
    }

    private static Optional<StoredRegister> active(EntityManager rows, String election) {
        return rows.createQuery("select r from StoredRegister r where r.election = :election and r.state = :state", StoredRegister.class)
                .setParameter("election", election).setParameter("state", Register.State.ACTIVE.key()).getResultStream().findFirst();
    }

    /** A register of the town. */
    public Optional<Register> find(String townId, UUID id) {
        return store.read(townId, rows -> Optional.ofNullable(rows.find(StoredRegister.class, id.toString())).map(StoredRegister::toRegister));
    }

    /** Keeps a file that was looked at, until somebody says that it is right. */
    public UUID stage(String townId, String election, byte[] content, RegisterPreview preview, Instant now, String actor, LocalDate keepUntil) {
        UUID id = UUID.randomUUID();
        store.write(townId, rows -> {
            rows.persist(new StoredRegister(id, election, preview.voters(), preview.faultCount(), now, actor, keepUntil));
            rows.persist(new StoredContent(id, content));
            return id;
        });
        return id;
    }

    /** The file of a register; empty once it is in force or gone. */
    public Optional<byte[]> content(String townId, UUID id) {
        return store.read(townId, rows -> Optional.ofNullable(rows.find(StoredContent.class, id.toString())).map(StoredContent::content));
    }

    /** Takes a register up for storing; false if somebody has done so already. */
    public boolean begin(String townId, UUID id, Instant now) {
        return store.write(townId, rows -> rows.createQuery("update StoredRegister r set r.state = :loading, r.touchedAt = :now, r.loaded = 0"
                + " where r.id = :id and (r.state in :waiting or r.state = :loading and r.touchedAt < :late)")
                .setParameter("loading", Register.State.LOADING.key()).setParameter("now", now).setParameter("id", id.toString())
                .setParameter("waiting", List.of(Register.State.STAGED.key(), Register.State.FAILED.key()))
                .setParameter("late", now.minus(Register.PATIENCE)).executeUpdate()) == 1;
    }

    void add(String townId, UUID id, List<Voter> voters, int loaded, Instant now) {
        store.write(townId, rows -> {
            voters.forEach(it -> rows.persist(new StoredVoter(id, it)));
            rows.find(StoredRegister.class, id.toString()).load(loaded, now);
            return null;
        });
    }

    /** From now on applications are compared with this one, and no moment with none. */
    void activate(String townId, UUID id, Instant now) {
        store.write(townId, rows -> {
            StoredRegister next = rows.find(StoredRegister.class, id.toString());
            active(rows, next.toRegister().election()).ifPresent(it -> it.enter(Register.State.REPLACED, now));
            next.enter(Register.State.ACTIVE, now);
            rows.remove(rows.find(StoredContent.class, id.toString()));
            return null;
        });
    }

    void fail(String townId, UUID id, Instant now) {
        store.write(townId, rows -> {
            Optional.ofNullable(rows.find(StoredRegister.class, id.toString())).ifPresent(it -> it.enter(Register.State.FAILED, now));
            return null;
        });
    }

    /** Deletes a register whole, portion by portion: first it does not count any more, at last nobody knows of it. */
    public void delete(String townId, UUID id, Instant now) {
        store.write(townId, rows -> {
            Optional.ofNullable(rows.find(StoredRegister.class, id.toString())).ifPresent(it -> it.enter(Register.State.REPLACED, now));
            return null;
        });
        deleteVoters(townId, id);
        store.write(townId, rows -> {
            Optional.ofNullable(rows.find(StoredContent.class, id.toString())).ifPresent(rows::remove);
            Optional.ofNullable(rows.find(StoredRegister.class, id.toString())).ifPresent(rows::remove);
            return null;
        });
    }

    void deleteVoters(String townId, UUID id) {
        int deleted;
        do {
            deleted = store.write(townId, rows -> {
                // one by one: for a list of keys Derby would read the whole table
                List<StoredVoter> some = rows.createQuery("select v from StoredVoter v where v.registerId = :register", StoredVoter.class)
                        .setParameter("register", id.toString()).setMaxResults(PORTION).getResultList();
                some.forEach(rows::remove);
                return some.size();
            });
        } while (deleted > 0);
    }

    /** Deletes what the law does not let a town keep any longer (BWO § 90 (2)), what was replaced, and what nobody has confirmed for a day. */
    public void expire(String townId, Instant now, LocalDate today) {
        List<UUID> over = store.read(townId, rows -> rows.createQuery("select r from StoredRegister r where r.keepUntil < :today"
                + " or r.state = :replaced or r.state in :unfinished and r.touchedAt < :yesterday", StoredRegister.class)
                .setParameter("today", today).setParameter("replaced", Register.State.REPLACED.key())
                .setParameter("unfinished", List.of(Register.State.STAGED.key(), Register.State.FAILED.key()))
                .setParameter("yesterday", now.minusSeconds(86_400)).getResultStream().map(StoredRegister::id).toList());
        over.forEach(it -> delete(townId, it, now));
    }

    /** A row of the register that counts. */
    public Optional<Voter> voter(String townId, String election, UUID id) {
        return store.read(townId, rows -> active(rows, election).flatMap(register -> rows.createQuery(OF_REGISTER + "v.id = :id", StoredVoter.class)
                .setParameter("register", register.id().toString()).setParameter("id", id.toString()).getResultStream().findFirst())
                .map(StoredVoter::toVoter));
    }

    /** What stands on the notices of the voters whom the register that counts has. */
    public List<NoticeNumber> numbers(String townId, String election) {
        return store.read(townId, rows -> active(rows, election).map(register -> rows
                .createQuery("select v.district, v.number from StoredVoter v where v.registerId = :register", Object[].class)
                .setParameter("register", register.id().toString()).getResultStream()
                .map(row -> new NoticeNumber((String) row[0], (String) row[1])).toList()).orElse(List.of()));
    }

    /** Whom a notice is addressed to; empty where the register that counts does not have exactly one. */
    public Optional<Voter> addressee(String townId, String election, NoticeNumber notice) {
        List<Voter> found = store.read(townId, rows -> active(rows, election).map(register -> rows
                .createQuery(OF_REGISTER + "v.numberKey = :number and v.district = :district", StoredVoter.class)
                .setParameter("register", register.id().toString()).setParameter("number", Spelling.number(notice.number()))
                .setParameter("district", notice.district()).setMaxResults(2).getResultStream().map(StoredVoter::toVoter).toList()).orElse(List.of()));
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** What the register of an election says to an application; empty where there is no register as yet. */
    public Optional<Match> match(String townId, String election, Voter typed) {
        return store.read(townId, rows -> active(rows, election).map(register -> Match.of(typed, found(rows, register.id().toString(), typed))));
    }

    /** By the day of birth, by the name, and by the number, each in the index: a slip in two of them does no harm. */
    private static List<Voter> found(EntityManager rows, String register, Voter typed) {
        Map<String, Voter> found = new LinkedHashMap<>();
        Map<String, Object> keys = new HashMap<>(Map.of("v.nameKey", StoredVoter.nameKey(typed.familyName(), typed.firstNames())));
        if (typed.isNumbered()) {
            keys.put("v.numberKey", Spelling.number(typed.number()));
        }
        keys.forEach((column, key) -> rows.createQuery(OF_REGISTER + column + " = :key", StoredVoter.class).setParameter("register", register)
                .setParameter("key", key).setMaxResults(MOST_FOUND).getResultStream().map(StoredVoter::toVoter).forEach(it -> found.put(it.id(), it)));
        List<LocalDate> days = days(typed.birthDate());
        if (!days.isEmpty()) {
            rows.createQuery(OF_REGISTER + "v.birthDate in :days", StoredVoter.class).setParameter("register", register)
                    .setParameter("days", days).getResultStream().map(StoredVoter::toVoter).forEach(it -> found.put(it.id(), it));
        }
        return new ArrayList<>(found.values());
    }

    private static List<LocalDate> days(LocalDate day) {
        if (day == null) {
            return List.of();
        }
        boolean canBeTransposed = day.getDayOfMonth() <= 12 && day.getDayOfMonth() != day.getMonthValue();
        return canBeTransposed ? List.of(day, LocalDate.of(day.getYear(), day.getDayOfMonth(), day.getMonthValue())) : List.of(day);
    }
}
