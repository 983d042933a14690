package org.rathaus.auth.internal.citizen;

import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.webauthn4j.data.RegistrationData;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rathaus.api.delivery.Mails;
import org.rathaus.api.storage.DuplicateKeyException;
import org.rathaus.api.storage.EntityStore;
import org.rathaus.api.town.Town;
import org.rathaus.auth.internal.OneTimeSecret;
import org.rathaus.auth.internal.passkey.Ceremony;
import org.rathaus.auth.internal.passkey.Challenges;
import org.rathaus.auth.internal.passkey.Challenges.Opened;
import org.rathaus.auth.internal.passkey.Challenges.Purpose;
import org.rathaus.auth.internal.passkey.PasskeyJson;
import org.rathaus.auth.internal.passkey.StoredAnswer;
import org.rathaus.auth.internal.passkey.StoredPasskey;
import org.rathaus.kernel.audit.AuditTrail;
import org.rathaus.kernel.identity.AccountEvent;
import org.rathaus.kernel.identity.CitizenAccount;
import org.rathaus.kernel.identity.CitizenAccounts.Attempt;
import org.rathaus.kernel.identity.Client;
import org.rathaus.kernel.identity.Passkeys;

/** Passkeys in the database, each with the account that it opens. */
@Component
public final class JpaPasskeys implements Passkeys {

    private static final byte[] NOBODY = {};
    /** Web Authentication, level 3, 14.6.1: random, and as long as it may be is not needed. */
    private static final int HANDLE_BYTES = 32;
    private static final String LOCAL = "localhost";
    /** Passkeys are bound to names, not to numbers. */
    private static final Pattern NUMBERS = Pattern.compile("[0-9.]+|\\[.*");

    private final CitizenStore store;
    private final Clock clock;
    private final Mails mails;
    private final AccountMails letters;
    private final Journal journal;
    private final JpaAccountLinks links;
    private final Challenges challenges;
    private final PasskeySignIn signIn;
    private final Ceremony ceremony = new Ceremony();
    private final SecureRandom random = new SecureRandom();

    /** With the store of the model {@code auth}. */
    @Activate
    public JpaPasskeys(@Reference(target = "(model=auth)") EntityStore store, @Reference Clock clock, @Reference Mails mails,
            @Reference AccountMails letters, @Reference Journal journal, @Reference JpaAccountLinks links, BundleContext context) {
        this(store, clock, mails, letters, journal, links, Path.of(context.getProperty("rathaus.data")).resolve("keys"));
    }

    JpaPasskeys(EntityStore store, Clock clock, Mails mails, AccountMails letters, Journal journal, JpaAccountLinks links, Path keys) {
        this.store = new CitizenStore(store);
        this.clock = clock;
        this.mails = mails;
        this.letters = letters;
        this.journal = journal;
        this.links = links;
        challenges = new Challenges(keys);
        signIn = new PasskeySignIn(this.store, clock, journal, challenges, ceremony);
    }

    @Override
    public Optional<Site> site(Town town, String origin) {
        URI address = URI.create(origin);
        String host = address.getHost();
        boolean ours = Stream.concat(town.hosts().stream(), Stream.of(URI.create(mails.portal(town)).getHost())).anyMatch(host::equals);
        boolean secure = "https".equals(address.getScheme()) || LOCAL.equals(host);
        return ours && secure && !NUMBERS.matcher(host).matches() ? Optional.of(new Site(town.id(), town.name(), host, origin)) : Optional.empty();
    }

    @Override
    public String askToSignIn(Site site) {
        return PasskeyJson.toSignIn(site, challenges.ask(PasskeySignIn.purpose(site), NOBODY, clock.instant()));
    }

    @Override
    public Attempt signIn(Site site, String answer, Client client) {
        return signIn.attempt(site, answer, client);
    }

    @Override
    public String askToOpen(Site site, String secret) {
        String email = links.find(site.townId(), secret).map(it -> it.email()).orElseThrow(JpaAccountLinks::expired);
        return toCreate(site, toOpen(site, secret), email, newHandle(), List.of());
    }

    private static Purpose toOpen(Site site, String secret) {
        return new Purpose("open", site, OneTimeSecret.hash(secret));
    }

    private byte[] newHandle() {
        byte[] handle = new byte[HANDLE_BYTES];
        random.nextBytes(handle);
        return handle;
    }

    private String toCreate(Site site, Purpose purpose, String email, byte[] handle, List<byte[]> known) {
        return PasskeyJson.toCreate(site, email, handle, known, challenges.ask(purpose, handle, clock.instant()));
    }

    @Override
    public CitizenAccount open(Site site, String secret, String answer, Client client) {
        Created created = created(site, toOpen(site, secret), answer);
        return links.open(site.townId(), secret, client, (rows, citizen) -> {
            citizen.knownAs(created.opened().handle());
            keep(rows, citizen, site, created, client);
        });
    }

    @Override
    public String askToAdd(Site site, CitizenAccount account) {
        if (account.isOfProvider()) {
            throw failed();
        }
        return store.read(site.townId(), rows -> {
            Citizen citizen = rows.byId(account.id()).orElseThrow(JpaPasskeys::failed);
            List<byte[]> known = rows.passkeys(account.id()).stream().filter(it -> it.host().equals(site.host())).map(ceremony::idOf).toList();
            return toCreate(site, toAdd(site, account), account.email(), citizen.handle().orElseGet(this::newHandle), known);
        });
    }

    private static Purpose toAdd(Site site, CitizenAccount account) {
        return new Purpose("add", site, account.id());
    }

    @Override
    public void add(Site site, CitizenAccount account, String answer, Client client) {
        Created created = created(site, toAdd(site, account), answer);
        change(account, (rows, citizen) -> {
            citizen.knownAs(created.opened().handle());
            if (rows.passkeys(account.id()).size() >= MOST) {
                throw new IllegalArgumentException("passkey.tooMany");
            }
            keep(rows, citizen, site, created, client);
            rows.note(account.id(), event(AccountEvent.Kind.PASSKEY_ADDED, client));
            rows.add(new WaitingMail(WaitingMail.Kind.PASSKEY_ADDED, citizen.email(), null, citizen.language(), now()));
        });
        journal.log(account.townId(), account.id(), AuditTrail.AccountEvent.PASSKEY_ADDED);
        letters.hurry(account.townId());
    }

    /** An answer that was found to be right, and the challenge that it answers. */
    private record Created(RegistrationData data, Opened opened) {
    }

    private Created created(Site site, Purpose purpose, String answer) {
        RegistrationData read = ceremony.readCreated(answer).orElseThrow(JpaPasskeys::failed);
        Opened opened = challenges.open(purpose, challenge(read), clock.instant()).orElseThrow(JpaPasskeys::failed);
        return new Created(ceremony.created(site, read).orElseThrow(JpaPasskeys::failed), opened);
    }

    private static byte[] challenge(RegistrationData read) {
        return read.getCollectedClientData().getChallenge().getValue();
    }

    private void keep(CitizenRows rows, Citizen citizen, Site site, Created created, Client client) {
        rows.add(new StoredAnswer(challenge(created.data()), created.opened().endsAt()));
        rows.forgetAnswers(clock.instant());
        String name = client.device().isBlank() ? site.host() : client.device();
        rows.add(ceremony.stored(citizen.id().toString(), site, cut(name), created.data()).addedAt(now()));
    }

    private static String cut(String name) {
        return name.strip().substring(0, Math.min(name.strip().length(), LONGEST_NAME));
    }

    @Override
    public List<Passkey> list(CitizenAccount account) {
        return store.read(account.townId(), rows -> rows.passkeys(account.id())).stream().map(StoredPasskey::passkey).toList();
    }

    @Override
    public void rename(CitizenAccount account, String id, String name) {
        if (!name.isBlank()) {
            change(account, (rows, citizen) -> rows.passkey(account.id(), id).ifPresent(it -> it.rename(cut(name))));
        }
    }

    @Override
    public void remove(CitizenAccount account, String id, Client client) {
        change(account, (rows, citizen) -> {
            StoredPasskey passkey = rows.passkey(account.id(), id).orElseThrow(JpaPasskeys::failed);
            if (citizen.passwordHash().isEmpty() && rows.passkeys(account.id()).size() == 1) {
                throw new IllegalArgumentException("passkey.last");
            }
            rows.remove(passkey);
            rows.note(account.id(), event(AccountEvent.Kind.PASSKEY_REMOVED, client));
            rows.add(new WaitingMail(WaitingMail.Kind.PASSKEY_REMOVED, citizen.email(), null, citizen.language(), now()));
        });
        journal.log(account.townId(), account.id(), AuditTrail.AccountEvent.PASSKEY_REMOVED);
        letters.hurry(account.townId());
    }

    /** One change of an account's passkeys after the other, so that two at once cannot take away the last two. */
    private void change(CitizenAccount account, BiConsumer<CitizenRows, Citizen> work) {
        try {
            store.change(account.townId(), rows -> rows.lock(account.id()).ifPresent(it -> work.accept(rows, it)));
        } catch (DuplicateKeyException e) {
            throw new IllegalArgumentException("passkey.known", e);
        }
    }

    private AccountEvent event(AccountEvent.Kind kind, Client client) {
        return new AccountEvent(kind, client.device(), now());
    }

    private static IllegalArgumentException failed() {
        return new IllegalArgumentException("passkey.failed");
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
