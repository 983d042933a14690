package org.rathaus.service.ideacontest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.rathaus.api.cases.Intake;
import org.rathaus.api.form.Answers;
import org.rathaus.api.identity.Role;
import org.rathaus.api.identity.StaffMember;
import org.rathaus.api.service.Offer;
import org.rathaus.api.testing.MovableClock;
import org.rathaus.api.testing.SampleTown;

class ContestStoreTest extends ContestContract {

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
        assertEquals(List.of(), ideas.inState(town, contest.id(), IdeaState.OPEN, 1));
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

    @Test
    void aCardIsOfTheContestThatItWasPrintedFor() {
        Map<String, String> later = new HashMap<>(ContestFormTest.RIGHT);
        later.put("starts", "2027-01-20T08:00:00");
        UUID other = UUID.randomUUID();
        contests.save(town, other, ContestForm.sent(name -> later.getOrDefault(name, "")).terms(), RUNNING.minusSeconds(60));
        IdeaContest service = new IdeaContest(store, null, null, null, null, new MovableClock(RUNNING));
        Offer offer = new Offer(new SampleTown(town), Map.of(), RUNNING);
        Map<String, String> typed = Map.of("rateArea1", "very", "takesPart", "no");
        assertEquals(other.toString(), service.complete(Answers.of(typed), offer).raw(EntryForm.CONTEST));
        Answers card = Answers.of(typed).with(Map.of(EntryForm.CONTEST, contest.id().toString()));
        assertEquals(contest.id().toString(), service.complete(card, offer).raw(EntryForm.CONTEST));
    }

    private CardIntake.Keyed keyed(String digit) {
        CardCode card = new Cards(store).batch(town, contest.id(), 1).get(0).code();
        return new CardIntake.Keyed(contest, card, new CardFields(Map.of("rateArea1", digit)), Intake.ONLINE);
    }

    @Test
    void listsIdeasForStaffPageByPage() {
        String[] titles = IntStream.rangeClosed(0, Ideas.LISTED).mapToObj(i -> "Idee " + i).toArray(String[]::new);
        entries.enter(town, contest, entrant("many", null, null, false, titles), RUNNING);
        List<Idea> first = ideas.inState(town, contest.id(), IdeaState.OPEN, 1);
        List<Idea> second = ideas.inState(town, contest.id(), IdeaState.OPEN, 2);
        assertEquals(List.of(Ideas.LISTED, 1), List.of(first.size(), second.size()));
        assertFalse(first.stream().anyMatch(it -> it.id().equals(second.get(0).id())));
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
