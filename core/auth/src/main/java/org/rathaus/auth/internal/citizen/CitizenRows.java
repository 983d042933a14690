package org.rathaus.auth.internal.citizen;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.persistence.EntityManager;
import org.rathaus.api.identity.Audience;
import org.rathaus.api.identity.IdentityAttribute;
import org.rathaus.api.identity.Profile;
import org.rathaus.api.identity.Relative;
import org.rathaus.auth.internal.OneTimeSecret;
import org.rathaus.auth.internal.factor.JpaSecondFactors;
import org.rathaus.auth.internal.passkey.StoredPasskey;
import org.rathaus.kernel.identity.AccountEvent;
import org.rathaus.kernel.identity.CitizenAccounts.Verified;
import org.rathaus.kernel.identity.SecondFactors.Owner;

/** The questions and changes of citizens' accounts, within one entity manager and so within one town. */
final class CitizenRows {

    private final EntityManager entities;

    CitizenRows(EntityManager entities) {
        this.entities = entities;
    }

    /** At once, so that what refers to it finds it, and a key that is taken shows here. */
    void add(Object entity) {
        entities.persist(entity);
        entities.flush();
    }

    Optional<Citizen> byId(String id) {
        return Optional.ofNullable(entities.find(Citizen.class, id));
    }

    Optional<Citizen> byEmail(String email) {
        return entities.createQuery("SELECT c FROM Citizen c WHERE c.login = :login", Citizen.class)
                .setParameter("login", Citizen.loginOf(email)).getResultStream().findFirst();
    }

    Optional<StoredLink> link(String secret, Instant now) {
        return entities.createQuery("SELECT l FROM CitizenLink l WHERE l.secretHash = :hash", StoredLink.class)
                .setParameter("hash", OneTimeSecret.hash(secret)).getResultStream().filter(it -> it.works(now)).findFirst();
    }

    /** Deleting the link decides who of two at once was first; others to the same address end with it. */
    boolean use(StoredLink link) {
        boolean first = entities.createQuery("DELETE FROM CitizenLink l WHERE l.id = :id")
                .setParameter("id", link.id().toString()).executeUpdate() == 1;
        entities.createQuery("DELETE FROM CitizenLink l WHERE l.email = :email").setParameter("email", link.email()).executeUpdate();
        return first;
    }

    /** Whoever has asked for a link before somebody else's password was set must not use it any more. */
    void endLinks(String citizen) {
        entities.createQuery("DELETE FROM CitizenLink l WHERE l.citizen = :citizen").setParameter("citizen", citizen).executeUpdate();
    }

    void endSessions(String citizen, String except) {
        entities.createQuery("DELETE FROM StoredSession s WHERE s.account = :account AND s.audience = :audience AND s.id <> :except")
                .setParameter("account", citizen).setParameter("audience", Audience.CITIZENS).setParameter("except", except).executeUpdate();
    }

    /** With the second factor, which only names the account. */
    void delete(Citizen citizen, Owner owner) {
        JpaSecondFactors.remove(entities, owner);
        entities.remove(citizen);
    }

    Profile profile(String citizen) {
        return Optional.ofNullable(entities.find(StoredProfile.class, citizen)).map(StoredProfile::profile).orElse(Profile.EMPTY).with(family(citizen));
    }

    private List<Relative> family(String citizen) {
        return entities.createQuery("SELECT r FROM StoredRelative r WHERE r.citizen = :citizen ORDER BY r.place", StoredRelative.class)
                .setParameter("citizen", citizen).getResultStream().map(StoredRelative::relative).toList();
    }

    /** In place of what was said before. */
    void keep(String citizen, Profile said) {
        Optional.ofNullable(entities.find(StoredProfile.class, citizen)).ifPresentOrElse(it -> it.keep(said),
                () -> entities.persist(new StoredProfile(citizen).keep(said)));
        entities.createQuery("DELETE FROM StoredRelative r WHERE r.citizen = :citizen").setParameter("citizen", citizen).executeUpdate();
        for (int place = 0; place < said.family().size(); place++) {
            entities.persist(new StoredRelative(citizen, place, said.family().get(place)));
        }
    }

    /** In place of what was said before. */
    void keepAttributes(String citizen, Map<IdentityAttribute, Verified> said) {
        entities.createQuery("DELETE FROM StoredAttribute a WHERE a.citizen = :citizen").setParameter("citizen", citizen).executeUpdate();
        said.forEach((kind, it) -> entities.persist(new StoredAttribute(citizen, kind, it)));
    }

    Map<IdentityAttribute, Verified> attributes(String citizen) {
        Map<IdentityAttribute, Verified> said = new EnumMap<>(IdentityAttribute.class);
        entities.createQuery("SELECT a FROM StoredAttribute a WHERE a.citizen = :citizen", StoredAttribute.class)
                .setParameter("citizen", citizen).getResultStream().forEach(it -> said.put(it.kind(), it.said()));
        return said;
    }

    void note(String citizen, AccountEvent event) {
        add(new StoredEvent(citizen, event));
    }

    List<AccountEvent> events(String citizen, Instant since, int most) {
        return entities.createQuery("SELECT e FROM CitizenEvent e WHERE e.citizen = :citizen AND e.at >= :since ORDER BY e.at DESC, e.id",
                        StoredEvent.class)
                .setParameter("citizen", citizen).setParameter("since", since).setMaxResults(most).getResultStream()
                .map(StoredEvent::event).toList();
    }

    List<WaitingMail> due(Instant now) {
        return entities.createQuery("SELECT m FROM WaitingMail m WHERE m.due <= :now ORDER BY m.due", WaitingMail.class)
                .setParameter("now", now).getResultList();
    }

    /** Whether this node writes it: another one may have been faster. */
    boolean claim(WaitingMail mail, Instant again) {
        return entities.createQuery("UPDATE WaitingMail m SET m.due = :again WHERE m.id = :id AND m.due = :due")
                .setParameter("again", again).setParameter("id", mail.id().toString()).setParameter("due", mail.due()).executeUpdate() == 1;
    }

    void done(WaitingMail mail) {
        entities.createQuery("DELETE FROM WaitingMail m WHERE m.id = :id").setParameter("id", mail.id().toString()).executeUpdate();
    }

    /** The account, which nobody else changes until this is done. */
    Optional<Citizen> lock(String id) {
        entities.createQuery("UPDATE Citizen c SET c.language = c.language WHERE c.id = :id").setParameter("id", id).executeUpdate();
        return byId(id);
    }

    Optional<StoredPasskey> passkey(String credentialHash) {
        return entities.createQuery("SELECT p FROM StoredPasskey p WHERE p.credentialHash = :hash", StoredPasskey.class)
                .setParameter("hash", credentialHash).getResultStream().findFirst();
    }

    Optional<StoredPasskey> passkey(String citizen, String id) {
        return passkeys(citizen).stream().filter(it -> it.id().toString().equals(id)).findFirst();
    }

    List<StoredPasskey> passkeys(String citizen) {
        return entities.createQuery("SELECT p FROM StoredPasskey p WHERE p.citizen = :citizen ORDER BY p.addedAt DESC, p.id", StoredPasskey.class)
                .setParameter("citizen", citizen).getResultList();
    }

    /** False if it was used or taken away since it was read. */
    boolean use(StoredPasskey passkey, long signCount, Instant now) {
        return entities.createQuery("UPDATE StoredPasskey p SET p.signCount = :count, p.usedAt = :now WHERE p.id = :id AND p.signCount = :read")
                .setParameter("count", signCount).setParameter("now", now).setParameter("id", passkey.id().toString())
                .setParameter("read", passkey.signCount()).executeUpdate() == 1;
    }

    void remove(StoredPasskey passkey) {
        entities.remove(passkey);
    }

    /** Challenges that count no more need not be remembered. */
    void forgetAnswers(Instant now) {
        entities.createQuery("DELETE FROM StoredAnswer a WHERE a.endsAt <= :now").setParameter("now", now).executeUpdate();
    }

    /** Forgets links that have ended, and what happened before a day. */
    void tidy(Instant now, Instant before) {
        entities.createQuery("DELETE FROM CitizenLink l WHERE l.endsAt <= :now").setParameter("now", now).executeUpdate();
        entities.createQuery("DELETE FROM CitizenEvent e WHERE e.at < :before").setParameter("before", before).executeUpdate();
    }
}
