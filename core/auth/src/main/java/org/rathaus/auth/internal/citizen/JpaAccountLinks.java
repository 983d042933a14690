package org.rathaus.auth.internal.citizen;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rathaus.api.identity.ClientNetwork;
import org.rathaus.api.storage.DuplicateKeyException;
import org.rathaus.api.storage.EntityStore;
import org.rathaus.auth.internal.Argon2Passwords;
import org.rathaus.auth.internal.Buckets;
import org.rathaus.auth.internal.PasswordRules;
import org.rathaus.kernel.audit.AuditTrail;
import org.rathaus.kernel.identity.AccountEvent;
import org.rathaus.kernel.identity.AccountLinks;
import org.rathaus.kernel.identity.CitizenAccount;
import org.rathaus.kernel.identity.Client;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes down who asks for a mail, and does what the links in mails are for. */
@Component(service = {AccountLinks.class, JpaAccountLinks.class})
public final class JpaAccountLinks implements AccountLinks {

    private static final Logger LOG = LoggerFactory.getLogger(JpaAccountLinks.class);
    /** A provider of mobile phones sends thousands by one address. */
    private static final int MAILS_PER_NETWORK = 100;
    /** Whoever clicks again because nothing came gets another one; nobody's mailbox is filled. */
    private static final int MAILS_PER_ADDRESS = 5;

    private static final Map<Purpose, AuditTrail.AccountEvent> LOGGED = Map.of(Purpose.REGISTER, AuditTrail.AccountEvent.OPENED,
            Purpose.RECOVER, AuditTrail.AccountEvent.RECOVERED, Purpose.EMAIL, AuditTrail.AccountEvent.EMAIL_CHANGED);

    private final CitizenStore store;
    private final Clock clock;
    private final AccountMails mails;
    private final Journal journal;
    private final Buckets networks;
    private final Buckets addresses;
    private final Argon2Passwords passwords;
    private final PasswordRules rules = new PasswordRules();

    /** With the store of the model {@code auth}. */
    @Activate
    public JpaAccountLinks(@Reference(target = "(model=auth)") EntityStore store, @Reference Clock clock, @Reference AccountMails mails,
            @Reference Journal journal) {
        this(store, clock, mails, journal, new Argon2Passwords());
    }

    JpaAccountLinks(EntityStore store, Clock clock, AccountMails mails, Journal journal, Argon2Passwords passwords) {
        this.store = new CitizenStore(store);
        this.passwords = passwords;
        this.clock = clock;
        this.mails = mails;
        this.journal = journal;
        networks = new Buckets(MAILS_PER_NETWORK, MAILS_PER_NETWORK, Duration.ofHours(1), clock);
        addresses = new Buckets(MAILS_PER_ADDRESS, MAILS_PER_ADDRESS, Duration.ofHours(1), clock);
    }

    @Override
    public boolean ask(String townId, Purpose purpose, String email, Locale language, Client client) {
        if (purpose == Purpose.EMAIL) {
            throw new IllegalArgumentException("only the owner of an account may ask for that");
        }
        if (!networks.allows(ClientNetwork.of(client.address()))) {
            LOG.warn("Too many mails about accounts are asked for, town {}", townId);
            return false;
        }
        if (addresses.allows(townId + "/" + Citizen.loginOf(email))) {
            store.change(townId, rows -> rows.add(new WaitingMail(WaitingMail.Kind.valueOf(purpose.name()), email, null, language, now())));
            mails.hurry(townId);
        }
        return true;
    }

    @Override
    public Optional<Link> find(String townId, String secret) {
        return store.read(townId, rows -> rows.link(secret, now())).map(StoredLink::link);
    }

    @Override
    public CitizenAccount setPassword(String townId, String secret, String password, Client client) {
        StoredLink link = link(townId, secret, it -> it != Purpose.EMAIL);
        rules.broken(townId, password, link.email()).ifPresent(problem -> {
            throw new IllegalArgumentException(problem);
        });
        String hash = passwords.hash(password);
        return use(townId, link, rows -> citizen(rows, link, hash, client));
    }

    /**
     * Uses a link to open an account without a password.
     *
     * @param more what else is kept with it
     */
    CitizenAccount open(String townId, String secret, Client client, BiConsumer<CitizenRows, Citizen> more) {
        StoredLink link = link(townId, secret, it -> it == Purpose.REGISTER);
        return use(townId, link, rows -> {
            Citizen citizen = open(rows, link, null, client);
            more.accept(rows, citizen);
            return Optional.of(citizen);
        });
    }

    @Override
    public CitizenAccount confirmEmail(String townId, String secret, Client client) {
        StoredLink link = link(townId, secret, it -> it == Purpose.EMAIL);
        return use(townId, link, rows -> move(rows, link, client));
    }

    private StoredLink link(String townId, String secret, Predicate<Purpose> wanted) {
        return store.read(townId, rows -> rows.link(secret, now())).filter(it -> wanted.test(it.purpose())).orElseThrow(JpaAccountLinks::expired);
    }

    /** Somebody may have taken the address in the meantime. */
    private CitizenAccount use(String townId, StoredLink link, Function<CitizenRows, Optional<Citizen>> work) {
        try {
            Citizen citizen = store.write(townId, rows -> rows.use(link) ? work.apply(rows) : Optional.<Citizen>empty())
                    .orElseThrow(JpaAccountLinks::expired);
            mails.hurry(townId);
            journal.log(townId, citizen.id().toString(), LOGGED.get(link.purpose()));
            return citizen.in(townId);
        } catch (DuplicateKeyException e) {
            throw expired();
        }
    }

    private Optional<Citizen> citizen(CitizenRows rows, StoredLink link, String hash, Client client) {
        return link.purpose() == Purpose.REGISTER ? Optional.of(open(rows, link, hash, client)) : recover(rows, link, hash, client);
    }

    private Citizen open(CitizenRows rows, StoredLink link, String hash, Client client) {
        Citizen citizen = new Citizen(link.email(), hash, link.language(), now());
        rows.add(citizen);
        note(rows, citizen, AccountEvent.Kind.OPENED, client);
        return citizen;
    }

    private Optional<Citizen> recover(CitizenRows rows, StoredLink link, String hash, Client client) {
        Optional<Citizen> found = rows.byId(link.citizen());
        found.ifPresent(citizen -> {
            citizen.setPasswordHash(hash);
            rows.endSessions(link.citizen(), "");
            rows.endLinks(link.citizen());
            note(rows, citizen, AccountEvent.Kind.RECOVERED, client);
            rows.add(new WaitingMail(WaitingMail.Kind.PASSWORD_CHANGED, citizen.email(), null, citizen.language(), now()));
        });
        return found;
    }

    private Optional<Citizen> move(CitizenRows rows, StoredLink link, Client client) {
        Optional<Citizen> found = rows.byId(link.citizen());
        found.ifPresent(citizen -> {
            rows.add(new WaitingMail(WaitingMail.Kind.EMAIL_CHANGED, citizen.email(), null, citizen.language(), now()));
            rows.endLinks(link.citizen());
            citizen.write(link.email());
            note(rows, citizen, AccountEvent.Kind.EMAIL_CHANGED, client);
        });
        return found;
    }

    private void note(CitizenRows rows, Citizen citizen, AccountEvent.Kind kind, Client client) {
        rows.note(citizen.id().toString(), new AccountEvent(kind, client.device(), now()));
    }

    static IllegalArgumentException expired() {
        return new IllegalArgumentException("link.expired");
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
