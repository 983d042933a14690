package org.rathaus.cases.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.cases.Submission;
import org.rathaus.api.form.Answers;
import org.rathaus.api.identity.LevelOfAssurance;

/** Cases that citizens find in their accounts. */
class AccountCasesTest extends CasesContract {

    private final String account = UUID.randomUUID().toString();
    private final String other = UUID.randomUUID().toString();

    private CaseFile sentBy(String who, String key) {
        return cases.receive(town, new Submission(SERVICE, 3, Answers.none(), Locale.GERMAN, key, "secret of " + key, "", List.of(), who, LevelOfAssurance.NONE),
                "received", "");
    }

    private List<CaseFile> found(String who) {
        return cases.ofAccount(town, who);
    }

    @Test
    void areThoseSentWhileSignedInNewestFirst() {
        CaseFile first = sentBy(account, "one");
        CLOCK.set(NOW.plus(Duration.ofMinutes(1)));
        CaseFile second = sentBy(account, "two");
        sentBy(other, "three");
        sentBy("", "four");
        assertEquals(List.of(second, first), found(account));
        assertEquals(Optional.of(first), cases.ofAccount(town, account, first.id()));
    }

    @Test
    void tellHowSurelyTheirSenderWasKnown() {
        cases.receive(town, new Submission(SERVICE, 3, Answers.none(), Locale.GERMAN, "one", "secret of one", "", List.of(), account,
                LevelOfAssurance.SUBSTANTIAL), "received", "");
        assertEquals(LevelOfAssurance.SUBSTANTIAL, found(account).get(0).assurance());
        assertEquals(LevelOfAssurance.NONE, sentBy("", "two").assurance());
    }

    @Test
    void areNobodyElses() {
        CaseFile file = sentBy(account, "one");
        assertEquals(Optional.empty(), cases.ofAccount(town, other, file.id()));
        assertEquals(Optional.empty(), cases.ofAccount(otherTown, account, file.id()));
        assertEquals(List.of(), cases.ofAccount(otherTown, account));
        assertEquals(Optional.empty(), cases.ofAccount(town, "", sentBy("", "two").id()));
        assertEquals(List.of(), found(""));
    }

    @Test
    void areTakenByWhoeverHoldsTheSecret() {
        CaseFile file = sentBy("", "one");
        assertFalse(cases.take(town, "a guess", account));
        assertFalse(cases.take(otherTown, "secret of one", account));
        String mailed = cases.newLinks(town, List.of(file.id())).get(file.id());
        assertFalse(cases.take(town, mailed, account));
        assertTrue(cases.take(town, "secret of one", account));
        assertTrue(cases.take(town, "secret of one", account));
        assertEquals(List.of(file), found(account));
    }

    @Test
    void stayInTheAccountTheyAreIn() {
        CaseFile file = sentBy(account, "one");
        assertFalse(cases.take(town, "secret of one", other));
        assertEquals(List.of(file), found(account));
        assertEquals(List.of(), found(other));
    }

    @Test
    void stayWithTheTownWhenTheAccountGoes() {
        CaseFile file = sentBy(account, "one");
        cases.leave(town, account);
        assertEquals(List.of(), found(account));
        assertEquals(Optional.of(file), cases.bySecret(town, "secret of one"));
        assertTrue(cases.take(town, "secret of one", other));
    }
}
