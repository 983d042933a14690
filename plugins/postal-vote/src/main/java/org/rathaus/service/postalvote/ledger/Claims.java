package org.rathaus.service.postalvote.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import org.rathaus.service.postalvote.register.Identity;
import org.rathaus.service.postalvote.register.Voter;

/** Which application counts for whom. Of two at the same moment one finds the key taken. */
final class Claims {

    private Claims() {
    }

    /** What an application claims: the person as typed and, where it is known, the row of the voter register. */
    static Set<UUID> of(String election, Voter typed, Optional<Voter> voter) {
        UUID person = id(election, "person", Identity.of(typed));
        return voter.map(it -> Set.of(person, id(election, "voter", Identity.inRegister(it)))).orElse(Set.of(person));
    }

    private static UUID id(String election, String kind, String who) {
        return UUID.nameUUIDFromBytes((election + "\n" + kind + "\n" + who).getBytes(StandardCharsets.UTF_8));
    }

    /** The applications other than this one that hold any of these. */
    static List<String> holders(EntityManager rows, Set<UUID> claims, UUID application) {
        return claims.stream().map(it -> rows.find(StoredClaim.class, it.toString())).filter(Objects::nonNull).map(StoredClaim::application)
                .filter(it -> !it.equals(application.toString())).distinct().toList();
    }

    /**
     * Takes them all, unless another application holds one. Each is looked at once: what is free then, and taken by somebody else
     * before this is written, is found by its key.
     *
     * @return the application that holds one; empty if they are taken
     */
    static String take(EntityManager rows, Set<UUID> claims, UUID application, Instant now) {
        List<UUID> free = new ArrayList<>();
        for (UUID claim : claims) {
            StoredClaim held = rows.find(StoredClaim.class, claim.toString());
            if (held == null) {
                free.add(claim);
            } else if (!held.application().equals(application.toString())) {
                return held.application();
            }
        }
        free.forEach(it -> rows.persist(new StoredClaim(it, application, now)));
        return "";
    }

    /** The application does not count any more. */
    static void release(EntityManager rows, String application) {
        rows.createQuery("delete from StoredClaim c where c.application = :application").setParameter("application", application).executeUpdate();
    }
}
