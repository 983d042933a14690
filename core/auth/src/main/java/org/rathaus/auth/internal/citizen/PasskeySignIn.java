package org.rathaus.auth.internal.citizen;

import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import com.webauthn4j.data.AuthenticationData;
import org.rathaus.api.storage.DuplicateKeyException;
import org.rathaus.auth.internal.SignInLimit;
import org.rathaus.auth.internal.passkey.Ceremony;
import org.rathaus.auth.internal.passkey.Challenges;
import org.rathaus.auth.internal.passkey.Challenges.Opened;
import org.rathaus.auth.internal.passkey.Challenges.Purpose;
import org.rathaus.auth.internal.passkey.StoredAnswer;
import org.rathaus.auth.internal.passkey.StoredPasskey;
import org.rathaus.kernel.identity.AccountEvent;
import org.rathaus.kernel.identity.CitizenAccounts.Attempt;
import org.rathaus.kernel.identity.CitizenAccounts.Outcome;
import org.rathaus.kernel.identity.Client;
import org.rathaus.kernel.identity.Passkeys.Site;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds out who has signed in with a passkey. Whatever is wrong, the answer is the same. */
final class PasskeySignIn {

    private static final Logger LOG = LoggerFactory.getLogger(PasskeySignIn.class);
    private static final Attempt REFUSED = new Attempt(Outcome.REFUSED, null);
    private static final Attempt TOO_MANY = new Attempt(Outcome.TOO_MANY_ATTEMPTS, null);

    private final CitizenStore store;
    private final Clock clock;
    private final Journal journal;
    private final Challenges challenges;
    private final Ceremony ceremony;
    private final SignInLimit limit;

    PasskeySignIn(CitizenStore store, Clock clock, Journal journal, Challenges challenges, Ceremony ceremony) {
        this.store = store;
        this.clock = clock;
        this.journal = journal;
        this.challenges = challenges;
        this.ceremony = ceremony;
        limit = new SignInLimit(clock);
    }

    /** What browsers are asked for: anybody's passkey. */
    static Purpose purpose(Site site) {
        return new Purpose("sign-in", site, "");
    }

    /** How an answer is taken. */
    Attempt attempt(Site site, String answer, Client client) {
        Optional<AuthenticationData> read = ceremony.readSignedIn(answer);
        if (read.isEmpty()) {
            return REFUSED;
        }
        String credential = StoredPasskey.hash(read.get().getCredentialId());
        String counted = site.townId() + "/passkey/" + credential;
        if (!limit.allows(counted, client.address())) {
            LOG.warn("Too many attempts of citizens to sign in with passkeys, town {}", site.townId());
            return TOO_MANY;
        }
        Optional<StoredPasskey> passkey = store.read(site.townId(), rows -> rows.passkey(credential));
        Optional<Citizen> owner = passkey.flatMap(it -> owner(site, read.get(), it));
        note(site, passkey, owner.isPresent(), client);
        owner.ifPresent(it -> limit.succeeded(counted, client.address()));
        return owner.map(it -> new Attempt(Outcome.ACCEPTED, it.in(site.townId()))).orElse(REFUSED);
    }

    private void note(Site site, Optional<StoredPasskey> passkey, boolean accepted, Client client) {
        Optional<String> citizen = passkey.map(StoredPasskey::citizen);
        if (accepted) {
            journal.signedIn(site.townId(), citizen.orElseThrow(), new AccountEvent(AccountEvent.Kind.SIGNED_IN_PASSKEY, client.device(), now()));
        } else {
            journal.refused(site.townId(), citizen, new AccountEvent(AccountEvent.Kind.PASSKEY_REFUSED, client.device(), now()));
        }
    }

    /** Who has signed; the use is written down in the same breath, so that the same answer counts once on all nodes. */
    private Optional<Citizen> owner(Site site, AuthenticationData answer, StoredPasskey passkey) {
        byte[] challenge = answer.getCollectedClientData().getChallenge().getValue();
        Optional<Opened> opened = challenges.open(purpose(site), challenge, clock.instant());
        if (opened.isEmpty() || !passkey.host().equals(site.host()) || !ceremony.signedIn(site, answer, passkey)) {
            return Optional.empty();
        }
        try {
            return store.write(site.townId(), rows -> {
                Optional<Citizen> citizen = rows.byId(passkey.citizen()).filter(it -> isMeant(it, answer));
                if (citizen.isEmpty() || !rows.use(passkey, answer.getAuthenticatorData().getSignCount(), now())) {
                    return Optional.<Citizen>empty();
                }
                rows.add(new StoredAnswer(challenge, opened.get().endsAt()));
                rows.forgetAnswers(clock.instant());
                return citizen;
            });
        } catch (DuplicateKeyException e) {
            LOG.warn("Somebody answered a challenge of passkeys for the second time, town {}", site.townId());
            return Optional.empty();
        }
    }

    /** The authenticator says for whom it has signed. */
    private static boolean isMeant(Citizen citizen, AuthenticationData answer) {
        return answer.getUserHandle() != null && citizen.handle().filter(it -> MessageDigest.isEqual(it, answer.getUserHandle())).isPresent();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
