package org.rathaus.auth.internal.openid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.rathaus.api.identity.Audience;
import org.rathaus.api.identity.Duties;
import org.rathaus.api.identity.IdentityAttribute;
import org.rathaus.api.identity.IdentityProvider;
import org.rathaus.api.identity.IdentityProvider.Claim;
import org.rathaus.api.identity.IdentityProvider.Connection;
import org.rathaus.api.identity.IdentityProvider.Groups;
import org.rathaus.api.identity.IdentityProvider.Levels;
import org.rathaus.api.identity.LevelOfAssurance;
import org.rathaus.api.identity.Role;
import org.rathaus.api.storage.EntityStore;
import org.rathaus.api.testing.MovableClock;
import org.rathaus.api.testing.SampleTown;
import org.rathaus.api.town.Town;
import org.rathaus.auth.internal.AuthModel;
import org.rathaus.auth.internal.JpaSessions;
import org.rathaus.kernel.identity.Client;
import org.rathaus.kernel.identity.ExternalSignIn.Answer;
import org.rathaus.kernel.identity.ExternalSignIn.Arrival;
import org.rathaus.kernel.identity.ExternalSignIn.Departure;
import org.rathaus.kernel.identity.ExternalSignIn.Wish;
import org.rathaus.kernel.identity.Session;
import org.rathaus.kernel.identity.SignInFailedException;
import org.rathaus.kernel.identity.SignInFailedException.Reason;
import org.rathaus.kernel.testing.MemoryAuditTrail;
import org.rathaus.storage.testing.TestDatabase;

/** Two towns that trust a provider on this machine, without accounts at first, once per kind of database. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
abstract class OpenIdContract {

    static final String PROVIDER = "keycloak";
    static final String RETURN = "https://ours.example/account/return/" + PROVIDER;
    static final Client CLIENT = new Client("192.0.2.1", "Firefox, Linux");
    static final Duration PATIENCE = Duration.ofSeconds(1);
    static final Wish ANY = citizen(LevelOfAssurance.NONE);

    static EntityStore store;

    final MovableClock clock = new MovableClock(Instant.parse("2026-11-22T10:00:00Z"));
    final MemoryAuditTrail audit = new MemoryAuditTrail();
    TestProvider provider;
    Town ours;
    Town foreign;
    OpenIdSignIn signIn;
    JpaSessions sessions;

    @TempDir
    Path data;

    @Parameter
    TestDatabase database;

    @BeforeParameterizedClassInvocation
    static void open(TestDatabase database) {
        store = database.store(new AuthModel());
    }

    @BeforeEach
    void begin() throws IOException {
        Stream.of("ours", "foreign").forEach(town -> store.write(town, entities -> Stream.of("StoredDeparture", "StoredSession", "Citizen", "Account")
                .mapToInt(it -> entities.createQuery("DELETE FROM " + it + " e").executeUpdate()).sum()));
        provider = new TestProvider();
        ours = new SampleTown("ours").trusting(configured(PROVIDER));
        foreign = new SampleTown("foreign").trusting(configured(PROVIDER));
        for (Town town : List.of(ours, foreign)) {
            Files.createDirectories(data.resolve("secrets").resolve(town.id()));
            Files.writeString(data.resolve("secrets").resolve(town.id()).resolve("secret"), TestProvider.SECRET + "\n");
        }
        signIn = new OpenIdSignIn(store, clock, audit, data, PATIENCE);
        sessions = new JpaSessions(store, clock);
    }

    @AfterEach
    void end() {
        provider.close();
    }

    IdentityProvider configured(String id) {
        return configured(id, false);
    }

    IdentityProvider configured(String id, boolean verifiesEmail) {
        return new IdentityProvider(id, Map.of("de", "Stadtkonto"), Set.of(Audience.CITIZENS, Audience.STAFF),
                new Connection(provider.issuer(), TestProvider.CLIENT, Optional.of("secret"), List.of("profile"), Set.of("RS256")),
                new Levels(LevelOfAssurance.LOW, Map.of("2fa", LevelOfAssurance.SUBSTANTIAL), Map.of("otp", LevelOfAssurance.SUBSTANTIAL)),
                Map.of("given_name", new Claim(IdentityAttribute.GIVEN_NAME, LevelOfAssurance.HIGH),
                        "family_name", new Claim(IdentityAttribute.FAMILY_NAME, LevelOfAssurance.HIGH),
                        "address.locality", new Claim(IdentityAttribute.CITY, LevelOfAssurance.LOW),
                        "birthdate", new Claim(IdentityAttribute.BIRTH_DATE, LevelOfAssurance.HIGH),
                        "email", new Claim(IdentityAttribute.EMAIL, LevelOfAssurance.LOW)),
                new Groups("groups", Map.of("clerks", new Duties(Role.CLERK, Set.of("dog-tax")), "elections", new Duties(Role.CLERK, Set.of("postal-vote")),
                        "heads", new Duties(Role.TOWN_ADMINISTRATOR, Set.of()))), verifiesEmail);
    }

    static Wish citizen(LevelOfAssurance level) {
        return new Wish(Audience.CITIZENS, level, "dog-tax/apply/dog", RETURN);
    }

    Departure depart(Wish wish) throws SignInFailedException {
        return signIn.begin(ours, ours.identityProviders().get(0), wish, CLIENT);
    }

    Answer answer(Departure departure, Map<String, String> parameters, Audience audience) {
        return new Answer(audience, PROVIDER, parameters, departure.secret());
    }

    /** Somebody goes to the provider, signs in there, and comes back. */
    Arrival arrive(Wish wish) throws SignInFailedException {
        Departure departure = depart(wish);
        return signIn.finish(ours, answer(departure, provider.signIn(departure.address()), wish.audience()), CLIENT);
    }

    Arrival arrive() throws SignInFailedException {
        return arrive(ANY);
    }

    Session session(Arrival arrival, Audience audience) {
        return sessions.find("ours", audience, arrival.session()).orElseThrow();
    }

    Session session(Arrival arrival) {
        return session(arrival, Audience.CITIZENS);
    }

    long count(String entity) {
        return store.read("ours", entities -> entities.createQuery("SELECT COUNT(e) FROM " + entity + " e", Long.class).getSingleResult());
    }

    /** Nobody is signed in, for this reason. */
    SignInFailedException assertFails(Reason reason, ThrowingArrival work) {
        SignInFailedException failure = assertThrows(SignInFailedException.class, work::run);
        assertEquals(reason, failure.reason(), failure.getMessage());
        assertEquals(0, count("StoredSession"));
        return failure;
    }

    /** Something that signs somebody in. */
    interface ThrowingArrival {
        Object run() throws SignInFailedException;
    }
}
