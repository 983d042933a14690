package org.rathaus.forms.internal.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.rathaus.api.form.Answers;
import org.rathaus.api.form.Prefill;
import org.rathaus.kernel.form.Draft;
import org.rathaus.kernel.form.DraftDeletions;

class JpaDraftsTest extends DraftsContract {

    private static final Answers TYPED = Answers.of(Map.of("name", "Ölçü <b>'\"; DROP\n🙂", "empty", ""));

    private static final Draft.Beginning BEGINNING = new Draft.Beginning(3, Prefill.of("register", Map.of("name", "Ölçü")));

    private final JpaDrafts drafts = at(START);

    private static JpaDrafts at(Instant now) {
        return at(now, NO_PROTOCOL);
    }

    private static JpaDrafts at(Instant now, DraftDeletions protocol) {
        return new JpaDrafts(store, () -> List.of("ours"), protocol, Clock.fixed(now, ZoneOffset.UTC));
    }

    private Draft start() {
        return drafts.start("ours", "dog-tax", TYPED, BEGINNING);
    }

    private Optional<Draft> find(JpaDrafts in, Draft draft) {
        return in.find("ours", "dog-tax", draft.id());
    }

    @Test
    void givesBackWhatWasTyped() {
        Draft draft = start();
        assertEquals(Optional.of(draft), find(drafts, draft));
    }

    @Test
    void neverGivesTheSameIdTwice() {
        assertNotEquals(start().id(), start().id());
    }

    @Test
    void savesWhatIsTypedLater() {
        Draft draft = start();
        Draft saved = at(START.plusSeconds(60)).update(draft, it -> it.as(4, Answers.of(Map.of("name", "Muster"))));
        assertEquals(START.plusSeconds(60), saved.savedAt());
        assertEquals(Optional.of(saved), find(drafts, draft));
    }

    @Test
    void keepsWhatTwoWindowsStoreAtOnce() {
        Draft draft = start();
        drafts.update(draft, it -> it.with(it.answers().with(Map.of("name", "Muster"))));
        Draft second = drafts.update(draft, it -> it.with(it.answers().with(Map.of("street", "Weg"))));
        assertEquals(TYPED.with(Map.of("name", "Muster", "street", "Weg")), second.answers());
        assertEquals(Optional.of(second), find(drafts, draft));
    }

    @Test
    void losesNoFieldToManyWindows() {
        Draft draft = start();
        IntStream.range(0, 40).parallel().forEach(field ->
                drafts.update(draft, it -> it.with(it.answers().with(Map.of("field" + field, "typed")))));
        assertEquals(42, find(drafts, draft).orElseThrow().answers().asMap().size());
    }

    @Test
    void savesADraftThatWasDeletedMeanwhile() {
        Draft draft = start();
        drafts.discard(draft);
        drafts.purge().deleteSent();
        drafts.update(draft, it -> it);
        assertTrue(find(drafts, draft).isPresent());
    }

    @Test
    void keepsDraftsInTheirTownAndService() {
        Draft draft = start();
        assertEquals(Optional.empty(), drafts.find("foreign", "dog-tax", draft.id()));
        assertEquals(Optional.empty(), drafts.find("ours", "cat-tax", draft.id()));
    }

    @Test
    void cannotBeSavedIntoAnotherTown() {
        Draft draft = start();
        drafts.update(new Draft(draft.id(), "foreign", "dog-tax", 3, Answers.none(), START), it -> it);
        assertEquals(TYPED, find(drafts, draft).orElseThrow().answers());
    }

    @Test
    void refusesIdsThatItNeverGives() {
        assertEquals(Optional.empty(), drafts.find("ours", "dog-tax", "' OR 1=1 --"));
    }

    @Test
    void forgetsWhatWasNotTouchedForTwoWeeks() {
        Draft draft = start();
        Instant end = START.plus(Duration.ofDays(14));
        assertTrue(find(at(end), draft).isPresent());
        JpaDrafts later = at(end.plusSeconds(1));
        assertEquals(Optional.empty(), find(later, draft));
        later.purge().deleteExpired();
        assertEquals(Optional.empty(), find(drafts, draft));
    }

    @Test
    void tellsHowManyItHasForgotten() {
        start();
        start();
        drafts.start("ours", "postal-vote", TYPED, BEGINNING);
        drafts.start("foreign", "dog-tax", TYPED, BEGINNING);
        List<String> protocol = new ArrayList<>();
        JpaDrafts later = at(START.plus(Duration.ofDays(15)), (town, service, count) -> protocol.add(town + " " + service + " " + count));
        at(START.plus(Duration.ofDays(13)), (town, service, count) -> protocol.add("too early")).purge().deleteExpired();
        later.purge().deleteExpired();
        later.purge().deleteExpired();
        assertEquals(List.of("ours dog-tax 2", "ours postal-vote 1"), protocol.stream().sorted().toList());
    }

    @Test
    void tellsByItsKeyWhetherADraftIsKept() {
        Draft draft = start();
        assertTrue(drafts.isKept("ours", "dog-tax", draft.key()));
        assertFalse(drafts.isKept("foreign", "dog-tax", draft.key()));
        assertFalse(at(START.plus(Duration.ofDays(15))).isKept("ours", "dog-tax", draft.key()));
    }

    @Test
    void findsNothingThatWasSentEvenBeforeItIsDeleted() {
        Draft sent = start();
        drafts.discard(sent);
        assertEquals(Optional.empty(), find(drafts, sent));
    }

    @Test
    void deletesWhatWasSent() {
        Draft sent = start();
        Draft open = start();
        drafts.discard(sent);
        drafts.purge().deleteSent();
        assertEquals(Optional.empty(), find(drafts, sent));
        assertTrue(find(drafts, open).isPresent());
    }
}
