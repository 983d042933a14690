package org.rathaus.auth.internal.factor;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BooleanSupplier;

import jakarta.persistence.EntityManager;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rathaus.api.identity.Audience;
import org.rathaus.api.storage.DuplicateKeyException;
import org.rathaus.api.storage.EntityStore;
import org.rathaus.auth.internal.OneTimeSecret;
import org.rathaus.auth.internal.SignInLimit;
import org.rathaus.kernel.audit.AuditTrail;
import org.rathaus.kernel.audit.AuditTrail.AccountEvent;
import org.rathaus.kernel.identity.Client;
import org.rathaus.kernel.identity.SecondFactors;

/** Second factors in the database, their keys sealed. */
@Component
public final class JpaSecondFactors implements SecondFactors {

    /** RFC 4226, 4, R6. */
    private static final int KEY_BYTES = 20;
    private static final String DIGITS = "[0-9]{6}";

    private final EntityStore store;
    private final Clock clock;
    private final AuditTrail audit;
    private final FactorWatch citizens;
    private final FactorSeal seal;
    private final SignInLimit limit;
    private final SecureRandom random = new SecureRandom();

    @Activate
    public JpaSecondFactors(@Reference(target = "(model=auth)") EntityStore store, @Reference Clock clock,
            @Reference AuditTrail audit, @Reference FactorWatch citizens, BundleContext context) {
        this(store, clock, audit, citizens, Path.of(context.getProperty("rathaus.data")).resolve("keys"));
    }

    private JpaSecondFactors(EntityStore store, Clock clock, AuditTrail audit, FactorWatch citizens, Path folder) {
        this.store = store;
        this.clock = clock;
        this.audit = audit;
        this.citizens = citizens;
        this.seal = FactorSeal.in(folder);
        this.limit = SignInLimit.ofCodes(clock);
    }

    /** With the key in this folder. */
    public static JpaSecondFactors in(EntityStore store, Clock clock, AuditTrail audit, FactorWatch citizens, Path folder) {
        return new JpaSecondFactors(store, clock, audit, citizens, folder);
    }

    @Override
    public boolean isSet(Owner owner) {
        return find(owner).filter(StoredFactor::isConfirmed).isPresent();
    }

    private Optional<StoredFactor> find(Owner owner) {
        return store.read(owner.place(), entities -> of(entities, owner));
    }

    private static Optional<StoredFactor> of(EntityManager entities, Owner owner) {
        return entities.createQuery("SELECT f FROM StoredFactor f WHERE f.account = :account AND f.audience = :audience", StoredFactor.class)
                .setParameter("account", owner.accountId()).setParameter("audience", owner.audience()).getResultStream().findFirst();
    }

    @Override
    public String begin(Owner owner) {
        StoredFactor factor = find(owner).orElseGet(() -> create(owner));
        if (factor.isConfirmed()) {
            throw new IllegalStateException("a second factor is set up already");
        }
        return Base32.encode(seal.open(owner, factor.sealedKey()));
    }

    private StoredFactor create(Owner owner) {
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        StoredFactor factor = new StoredFactor(owner, seal.seal(owner, key));
        try {
            store.write(owner.place(), entities -> {
                entities.persist(factor);
                return null;
            });
            return factor;
        } catch (DuplicateKeyException e) {
            // two pages at once: the first counts
            return find(owner).orElseThrow(() -> e);
        }
    }

    @Override
    public Outcome confirm(Owner owner, String code, Client client) {
        Outcome outcome = limited(owner, client, () -> find(owner).filter(it -> !it.isConfirmed() && takes(owner, it, tidy(code))).isPresent());
        if (outcome == Outcome.ACCEPTED) {
            note(owner, AccountEvent.FACTOR_SET, client);
            store.write(owner.place(), entities -> entities.createQuery(
                    "UPDATE StoredFactor f SET f.confirmedAt = :now WHERE f.account = :account AND f.audience = :audience")
                    .setParameter("now", clock.instant()).setParameter("account", owner.accountId())
                    .setParameter("audience", owner.audience()).executeUpdate());
        }
        return outcome;
    }

    @Override
    public Outcome check(Owner owner, String code, Client client) {
        Outcome outcome = limited(owner, client, () -> find(owner).filter(StoredFactor::isConfirmed)
                .filter(it -> takes(owner, it, tidy(code)) || uses(owner, it, tidy(code), client)).isPresent());
        if (outcome != Outcome.TOO_MANY_ATTEMPTS) {
            note(owner, outcome == Outcome.ACCEPTED ? AccountEvent.FACTOR_ACCEPTED : AccountEvent.FACTOR_REFUSED, client);
        }
        return outcome;
    }

    private static String tidy(String code) {
        return RecoveryCodes.tidy(code);
    }

    private Outcome limited(Owner owner, Client client, BooleanSupplier attempt) {
        String account = owner.place() + "/" + owner.audience() + "/" + owner.accountId();
        if (!limit.allows(account, client.address())) {
            return Outcome.TOO_MANY_ATTEMPTS;
        }
        boolean accepted = attempt.getAsBoolean();
        if (accepted) {
            limit.succeeded(account, client.address());
        }
        return accepted ? Outcome.ACCEPTED : Outcome.REFUSED;
    }

    /** A code counts once, even if two come at the same moment: the step moves on for one of them only. */
    private boolean takes(Owner owner, StoredFactor factor, String code) {
        if (!code.matches(DIGITS)) {
            return false;
        }
        OptionalLong step = new Totp(seal.open(owner, factor.sealedKey())).match(code, clock.instant());
        return step.isPresent() && store.write(owner.place(), entities -> entities.createQuery(
                "UPDATE StoredFactor f SET f.lastStep = :step WHERE f.id = :id AND f.lastStep < :step")
                .setParameter("step", step.getAsLong()).setParameter("id", factor.id().toString()).executeUpdate()) == 1;
    }

    private boolean uses(Owner owner, StoredFactor factor, String code, Client client) {
        int used = store.write(owner.place(), entities -> entities.createQuery(
                "DELETE FROM StoredRecoveryCode c WHERE c.factor = :factor AND c.codeHash = :hash")
                .setParameter("factor", factor.id().toString()).setParameter("hash", OneTimeSecret.hash(code)).executeUpdate());
        if (used == 1) {
            note(owner, AccountEvent.RECOVERY_USED, client);
        }
        return used == 1;
    }

    @Override
    public List<String> renewRecovery(Owner owner, Client client) {
        List<String> codes = RecoveryCodes.make();
        store.write(owner.place(), entities -> {
            StoredFactor factor = of(entities, owner).orElseThrow(() -> new IllegalStateException("no second factor"));
            entities.createQuery("DELETE FROM StoredRecoveryCode c WHERE c.factor = :factor")
                    .setParameter("factor", factor.id().toString()).executeUpdate();
            codes.forEach(it -> entities.persist(new StoredRecoveryCode(factor, OneTimeSecret.hash(tidy(it)))));
            return null;
        });
        note(owner, AccountEvent.RECOVERY_RENEWED, client);
        return codes;
    }

    @Override
    public int recoveryLeft(Owner owner) {
        return store.read(owner.place(), entities -> of(entities, owner).map(it -> entities.createQuery(
                "SELECT COUNT(c) FROM StoredRecoveryCode c WHERE c.factor = :factor", Long.class)
                .setParameter("factor", it.id().toString()).getSingleResult()).orElse(0L)).intValue();
    }

    @Override
    public void remove(Owner owner, Client client) {
        note(owner, AccountEvent.FACTOR_REMOVED, client);
        store.write(owner.place(), entities -> remove(entities, owner));
    }

    /** With its recovery codes, which hang on it. */
    public static int remove(EntityManager entities, Owner owner) {
        return entities.createQuery("DELETE FROM StoredFactor f WHERE f.account = :account AND f.audience = :audience")
                .setParameter("account", owner.accountId()).setParameter("audience", owner.audience()).executeUpdate();
    }

    /** The accounts of an audience that have one. */
    public static Set<String> owners(EntityManager entities, Audience audience) {
        return Set.copyOf(entities.createQuery(
                "SELECT f.account FROM StoredFactor f WHERE f.audience = :audience AND f.confirmedAt IS NOT NULL", String.class)
                .setParameter("audience", audience).getResultList());
    }

    private void note(Owner owner, AccountEvent event, Client client) {
        if (owner.audience() == Audience.CITIZENS) {
            citizens.happened(owner, event, client);
        } else {
            audit.write(owner.place(), owner.accountId(), event, owner.accountId(), "");
        }
    }
}
