package org.rathaus.service.ideacontest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.rathaus.api.cases.Intake;
import org.rathaus.api.form.PersonName;
import org.rathaus.api.identity.Role;
import org.rathaus.api.identity.StaffMember;
import org.rathaus.api.service.Offer;
import org.rathaus.api.storage.EntityStore;
import org.rathaus.api.storage.TownEntity;
import org.rathaus.api.testing.SampleTown;
import org.rathaus.storage.internal.Storage;
import org.rathaus.storage.testing.TestDatabase;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class ContestStoreTest {

    private static final Instant RUNNING = Instant.parse("2027-02-01T10:00:00Z");
    private static final Instant OVER = Instant.parse("2027-03-06T12:00:00Z");

    @TempDir
    static Path folder;

    private static Storage storage;
    private static EntityStore store;

    @Parameter
    TestDatabase database;

    private final String town = "town-" + UUID.randomUUID();
    private final Contests contests = new Contests(store);
    private final Entries entries = new Entries(store);
    private final Ideas ideas = new Ideas(store);
    private final Draws draws = new Draws(store, contests);
    private Contest contest;

    @BeforeParameterizedClassInvocation
    static void open(TestDatabase database) {
        storage = TestDatabase.open(database.emptyDatabase(folder), folder);
        store = storage.open(new IdeaContestModel());
    }

    @AfterParameterizedClassInvocation
    static void close() {
        storage.close();
    }

    @BeforeEach
    void begin() {
        UUID id = UUID.randomUUID();
        contests.save(town, id, ContestForm.sent(name -> ContestFormTest.RIGHT.getOrDefault(name, "")).terms(), RUNNING.minusSeconds(60));
        contest = contests.find(town, id.toString()).orElseThrow();
    }

    private Entrant entrant(String key, String familyName, CardCode card, boolean isExcluded, String... titles) {
        Optional<Participant> participant = Optional.ofNullable(familyName).map(it -> {
            PersonName name = new PersonName("", "Anna", it);
            PersonKey person = PersonKey.of(name, LocalDate.of(1961, 3, 9), contest.secret().orElseThrow());
            return new Participant(person, person.ticket(contest.secret().orElseThrow()), name, "Weg 1\n12345 Ort", "anna@mail.example", isExcluded);
        });
        List<IdeaText> texts = List.of(titles).stream().map(it -> new IdeaText(it, "Weil " + it, "area1", "")).toList();
        return new Entrant(key, card == null ? "online" : "paper", "", Optional.ofNullable(card), new Ratings(Map.of("area1", Importance.VERY)), texts, participant,
                Locale.GERMAN);
    }

    private String enter(String key, String familyName, CardCode card) {
        return entries.enter(town, contest, entrant(key, familyName, card, false), RUNNING);
    }

    private Idea idea(String title) {
        entries.enter(town, contest, entrant("key " + title, null, null, false, title), RUNNING);
        return store.read(town, rows -> rows.createQuery("select i from Idea i where i.title = :title", Idea.class).setParameter("title", title).getSingleResult());
    }

    @Test
    void countsAPersonOnceWhateverTheWay() {
        assertEquals("counted", enter("a", "Meyer", null));
        assertEquals("counted", enter("a", "Meyer", null));
        assertEquals("duplicate", enter("b", "MEYER", null));
        assertEquals("counted", enter("c", null, null));
        assertEquals("counted", enter("d", null, null));
        assertEquals(3, entries.counted(town, contest.id()));
    }

    @Test
    void countsACardOnce() {
        new Cards(store).print(town, contest.id(), 2);
        CardCode card = new Cards(store).batch(town, contest.id(), 1).get(0).code();
        assertEquals(Optional.empty(), entries.cardProblem(town, contest.id(), card));
        assertEquals("counted", enter("a", null, card));
        assertEquals("duplicate", enter("b", null, card));
        assertEquals(Optional.of("used"), entries.cardProblem(town, contest.id(), card));
        assertEquals(Optional.of("unknown"), entries.cardProblem(town, contest.id(), CardCode.next()));
        assertEquals("counted", enter("c", null, CardCode.next()));
    }

    @Test
    void takesNothingBeforeTheStartOrAfterTheEnd() {
        assertEquals("late", entries.enter(town, contest, entrant("a", "Meyer", null, false, "Bänke"), contest.ends().plusSeconds(1)));
        assertEquals("late", entries.enter(town, contest, entrant("b", "Meyer", null, false), contest.starts().minusMillis(1)));
        assertEquals("counted", entries.enter(town, contest, entrant("c", "Meyer", null, false), contest.ends().plusMillis(999)));
        assertEquals(List.of(), ideas.inState(town, contest.id(), IdeaState.OPEN));
    }

    @Test
    void drawsSoThatAnybodyCanDoItAgain() throws Exception {
        IntStream.range(0, 40).forEach(i -> enter("key " + i, "Meyer" + "abcdefghijklmnopqrstuvwxyz".charAt(i % 26) + (i > 25 ? "x" : ""), null));
        entries.enter(town, contest, entrant("staff", "Amtmann", null, true), RUNNING);
        String commitment = draws.find(town, contest.id()).orElseThrow().commitment();
        assertFalse(draws.fix(town, contest, RUNNING));
        assertFalse(draws.draw(town, contest, "", OVER));
        assertTrue(draws.fix(town, contest, OVER));
        assertFalse(draws.fix(town, contest, OVER));
        assertEquals(Optional.empty(), draws.find(town, contest.id()).orElseThrow().revealedSeed());
        assertTrue(draws.draw(town, contest, "\"3 11\" <b>", OVER));
        assertFalse(draws.draw(town, contest, "", OVER));
        Draw draw = draws.find(town, contest.id()).orElseThrow();
        String json = new DrawProtocol(contest, draw, draws.winners(town, contest.id())).json();
        Recomputation plain = new Recomputation(json.replace("\\\"", "\\u0022").replace("\\u003c", "<"));
        assertEquals(commitment, draw.commitment());
        assertEquals(40, plain.tickets().size());
        assertTrue(plain.keepsTheCommitment() && plain.hasTheList());
        assertEquals(8, plain.published().size());
    }

    @Test
    void publishesWhatFollowsFromSeedAndList() throws Exception {
        IntStream.range(0, 26).forEach(i -> enter("key " + i, "Meyer" + (char) ('a' + i), null));
        draws.fix(town, contest, OVER);
        draws.draw(town, contest, "3 11 19 27 38 42", OVER);
        Recomputation again = new Recomputation(new DrawProtocol(contest, draws.find(town, contest.id()).orElseThrow(), draws.winners(town, contest.id())).json());
        assertEquals(again.published(), again.drawn());
        Contact winner = draws.contact(town, contest.id(), draws.winners(town, contest.id()).get(0)).orElseThrow();
        assertTrue(winner.name().startsWith("Anna Meyer"));
    }

    @Test
    void nobodyComesInOnceTheListIsFixed() {
        enter("a", "Meyer", null);
        draws.fix(town, contest, OVER);
        assertEquals("late", enter("b", "Schmidt", null));
        assertEquals(1, draws.find(town, contest.id()).orElseThrow().tickets().size());
    }

    @Test
    void leavesNothingOfWhoTookPartAfterTheDraw() {
        enter("a", "Unverwechselbar", null);
        new Cards(store).print(town, contest.id(), 1);
        CardCode card = new Cards(store).batch(town, contest.id(), 1).get(0).code();
        store.write(town, rows -> rows.merge(new Keying(contest.id(), card, "clerk", new CardFields(Map.of("familyName", "Unverwechselbar")), RUNNING)));
        assertTrue(everything().contains("Unverwechselbar"));
        String secret = contest.secret().orElseThrow();
        draws.fix(town, contest, OVER);
        draws.draw(town, contest, "", OVER);
        draws.clear(town, contest.id(), OVER);
        String left = everything();
        assertFalse(left.contains("Unverwechselbar") || left.contains("Weg 1") || left.contains("anna@mail.example") || left.contains(secret), left);
        assertEquals(Optional.empty(), contests.find(town, contest.id().toString()).orElseThrow().secret());
        assertEquals(1, entries.counted(town, contest.id()));
    }

    /** All fields of all rows of the town. */
    private String everything() {
        return store.read(town, rows -> new IdeaContestModel().entities().stream()
                .flatMap(type -> rows.createQuery("select r from " + type.getSimpleName() + " r", type).getResultList().stream())
                .map(ContestStoreTest::fields).collect(Collectors.joining("\n")));
    }

    private static String fields(TownEntity row) {
        return java.util.Arrays.stream(row.getClass().getDeclaredFields()).filter(it -> !java.lang.reflect.Modifier.isStatic(it.getModifiers())).map(it -> {
            try {
                it.setAccessible(true);
                return it.getName() + "=" + it.get(row);
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        }).collect(Collectors.joining(" "));
    }

    @Test
    void supportsAnIdeaOncePerBrowserAndPage() {
        Idea idea = idea("Bänke");
        assertEquals(Ideas.Supported.COUNTED, ideas.support(town, idea.id(), "browser one", "page one"));
        assertEquals(Ideas.Supported.BEFORE, ideas.support(town, idea.id(), "browser one", "page two"));
        assertEquals(Ideas.Supported.BEFORE, ideas.support(town, idea.id(), "browser two", "page one"));
        assertEquals(Ideas.Supported.COUNTED, ideas.support(town, idea.id(), "browser two", "page three"));
        assertEquals(2, ideas.find(town, idea.id().toString()).orElseThrow().supports());
        assertEquals(Ideas.Supported.CLOSED, ideas.support(town, UUID.randomUUID(), "browser", "page four"));
        assertEquals(Optional.empty(), ideas.find("other-" + town, idea.id().toString()));
    }

    @Test
    void takesACardThatSomebodyElseHasKeyedTheSame() {
        new Cards(store).print(town, contest.id(), 1);
        CardIntake intake = new CardIntake(store, null, entries);
        Offer offer = new Offer(new SampleTown(town), Map.of(), RUNNING);
        StaffMember one = new StaffMember("one", town, "one", "One", Role.CLERK);
        StaffMember other = new StaffMember("other", town, "other", "Other", Role.CLERK);
        CardIntake.Keyed keyed = keyed("4");
        assertEquals(CardIntake.Result.FIRST, intake.key(offer, one, keyed, false, true));
        assertEquals(CardIntake.Result.SAME_CLERK, intake.key(offer, one, keyed, true, true));
        assertEquals(CardIntake.Result.DIFFERENT, intake.key(offer, other, keyed("3"), false, true));
        assertEquals(1, intake.waiting(town, contest));
        assertEquals(1, CardIntake.forgetOlder(store, town, RUNNING.plusSeconds(1)));
    }

    private CardIntake.Keyed keyed(String digit) {
        CardCode card = new Cards(store).batch(town, contest.id(), 1).get(0).code();
        return new CardIntake.Keyed(contest, card, new CardFields(Map.of("rateArea1", digit)), Intake.ONLINE);
    }

    @Test
    void decidesOnceForEachLook() {
        Idea idea = idea("Bänke");
        Idea other = idea("Brunnen");
        IdeaDecision accept = new IdeaDecision(IdeaState.ACCEPTED, "", "Gern", Optional.empty());
        assertTrue(ideas.decide(town, idea.id(), idea.changedAt(), accept, OVER));
        assertFalse(ideas.decide(town, idea.id(), idea.changedAt(), accept, OVER));
        assertEquals(IdeaState.ACCEPTED, ideas.find(town, idea.id().toString()).orElseThrow().state());
        IdeaDecision merge = new IdeaDecision(IdeaState.MERGED, "", "", Optional.of(idea.id()));
        assertTrue(ideas.decide(town, other.id(), other.changedAt(), merge, OVER));
        assertEquals(List.of("Bänke"), ideas.shelf(town, contest.id()).ideas().stream().map(Idea::title).toList());
    }

    @Test
    void sumsWhatWasRatedByChannel() {
        enter("a", null, null);
        enter("b", null, null);
        new Cards(store).print(town, contest.id(), 1);
        enter("c", null, new Cards(store).batch(town, contest.id(), 1).get(0).code());
        Tallies tallies = new Results(store).of(town, contest.id());
        assertEquals(Map.of("online", 2L, "paper", 1L), tallies.channels());
        assertEquals(3, tallies.of("area1", Importance.VERY));
        assertEquals(0, new Results(store).of("other-" + town, contest.id()).entries());
    }
}
