package org.rathaus.forms.internal.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rathaus.api.form.Answers;
import org.rathaus.api.form.Prefill;
import org.rathaus.api.identity.LevelOfAssurance;
import org.rathaus.kernel.form.AccountDrafts;
import org.rathaus.kernel.form.Draft;

class AccountDraftsTest extends DraftsContract {

    private JpaDrafts drafts;
    private AccountDrafts accounts;

    @BeforeEach
    void begin() {
        drafts = new JpaDrafts(store, () -> List.of("ours"), NO_PROTOCOL, Clock.fixed(START, ZoneOffset.UTC));
        accounts = at(START, "keys");
    }

    private AccountDrafts at(Instant now, String keys) {
        return new JpaAccountDrafts(store, Clock.fixed(now, ZoneOffset.UTC), folder.resolve(keys));
    }

    private Draft begin(String town) {
        return drafts.start(town, "dog-tax", Answers.of(Map.of("name", "Bello")), new Draft.Beginning(3, Prefill.none()));
    }

    @Test
    void findsADraftWithItsIdAgain() {
        Draft draft = begin("ours");
        accounts.keep(draft, "ewa");
        assertEquals(List.of(draft), accounts.ofAccount("ours", "ewa"));
        assertEquals(List.of(draft), at(START, "keys").ofAccount("ours", "ewa"));
    }

    @Test
    void tellsWhoseADraftIs() {
        Draft draft = begin("ours");
        assertEquals(Optional.empty(), accounts.ownerOf(draft));
        accounts.keep(draft, "ewa");
        assertEquals(Optional.of("ewa"), accounts.ownerOf(draft));
        accounts.leave("ours", "ewa");
        assertEquals(Optional.of("-"), accounts.ownerOf(draft));
        assertFalse(accounts.take(draft, "jan", LevelOfAssurance.HIGH));
        accounts.keep(draft, "jan");
        assertEquals(List.of(draft), accounts.ofAccount("ours", "jan"));
    }

    @Test
    void movesADraftToWhomItIsReleasedFor() {
        Draft draft = begin("ours");
        accounts.keep(draft, "ewa");
        assertFalse(accounts.take(draft, "provider", LevelOfAssurance.HIGH));
        accounts.release(draft, LevelOfAssurance.SUBSTANTIAL);
        assertFalse(accounts.take(draft, "jan", LevelOfAssurance.LOW));
        assertTrue(accounts.take(draft, "provider", LevelOfAssurance.HIGH));
        assertEquals(List.of(draft), accounts.ofAccount("ours", "provider"));
        assertEquals(List.of(), accounts.ofAccount("ours", "ewa"));
        assertFalse(accounts.take(draft, "jan", LevelOfAssurance.HIGH));
    }

    @Test
    void movesNoDraftLaterOrAfterItsOwnerHasLeft() {
        Draft draft = begin("ours");
        accounts.release(draft, LevelOfAssurance.LOW);
        assertFalse(accounts.take(draft, "jan", LevelOfAssurance.HIGH));
        accounts.keep(draft, "ewa");
        accounts.release(draft, LevelOfAssurance.LOW);
        assertFalse(at(START.plus(Duration.ofMinutes(31)), "keys").take(draft, "jan", LevelOfAssurance.HIGH));
        accounts.hold("ours", "ewa");
        assertFalse(accounts.take(draft, "jan", LevelOfAssurance.HIGH));
        assertEquals(Optional.of("ewa"), accounts.ownerOf(draft));
    }

    @Test
    void showsADraftToItsAccountInItsTownOnly() {
        accounts.keep(begin("ours"), "ewa");
        accounts.keep(begin("foreign"), "jan");
        assertEquals(List.of(), accounts.ofAccount("ours", "jan"));
        assertEquals(List.of(), accounts.ofAccount("foreign", "ewa"));
    }

    @Test
    void leavesADraftInTheAccountItIsIn() {
        Draft draft = begin("ours");
        accounts.keep(draft, "ewa");
        accounts.keep(draft, "jan");
        assertEquals(List.of(draft), accounts.ofAccount("ours", "ewa"));
        assertEquals(List.of(), accounts.ofAccount("ours", "jan"));
    }

    @Test
    void keepsADraftThatIsStoredAgain() {
        Draft draft = begin("ours");
        accounts.keep(draft, "ewa");
        Draft stored = drafts.update(draft, it -> it.with(Answers.of(Map.of("name", "Rex"))));
        assertEquals(List.of(stored), accounts.ofAccount("ours", "ewa"));
    }

    @Test
    void forgetsADraftThatIsTooOld() {
        accounts.keep(begin("ours"), "ewa");
        assertEquals(List.of(), at(START.plus(Duration.ofDays(14)).plusMillis(1), "keys").ofAccount("ours", "ewa"));
    }

    @Test
    void theDatabaseAloneOpensNoDraft() {
        Draft draft = begin("ours");
        accounts.keep(draft, "ewa");
        String sealed = store.read("ours", it -> it.createQuery("SELECT d.sealedId FROM StoredDraft d", String.class).getSingleResult());
        assertFalse(sealed.contains(draft.id()));
        assertEquals(List.of(), at(START, "other-keys").ofAccount("ours", "ewa"));
    }

    @Test
    void aSealedIdMovedToAnotherAccountOpensNothing() {
        Draft draft = begin("ours");
        accounts.keep(draft, "ewa");
        store.write("ours", it -> it.createQuery("UPDATE StoredDraft d SET d.account = 'jan'").executeUpdate());
        assertEquals(List.of(), accounts.ofAccount("ours", "jan"));
    }

    @Test
    void theKeyIsForItsOwnerOnly() throws IOException {
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("keys/key"))));
    }

    @Test
    void aDraftGoesOnInTheBrowserWhenTheAccountGoes() {
        Draft draft = begin("ours");
        accounts.keep(draft, "ewa");
        accounts.leave("ours", "ewa");
        assertEquals(List.of(), accounts.ofAccount("ours", "ewa"));
        assertEquals(Optional.of(draft), drafts.find("ours", "dog-tax", draft.id()));
    }
}
