package org.rathaus.cases.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.cases.Channel;
import org.rathaus.api.cases.Disposal;
import org.rathaus.api.testing.SampleTown;
import org.rathaus.api.town.Town;
import org.rathaus.kernel.cases.AnonymousCase;
import org.rathaus.kernel.cases.Deletion;

class AnonymousCaseTest extends RetentionContract {

    private static final Instant YEAR = in(Period.ofYears(1)).plusSeconds(1);

    private CaseFile done(String subject) {
        CaseFile file = receiveAs(subject);
        desk.advance(clerk, file.id(), 1, "done", "Guten Tag, Frau " + subject);
        return file;
    }

    @Test
    void leavesServiceAndHistoryByTheHourAndNothingElse() {
        CaseFile file = done("Müller");
        sweep(YEAR);
        assertFalse(exists(file));
        Instant hour = NOW.truncatedTo(ChronoUnit.HOURS);
        assertEquals(List.of(new AnonymousCase(SERVICE, file.formVersion(), Channel.ONLINE,
                List.of(new AnonymousCase.Step("received", hour), new AnonymousCase.Step("done", hour)))),
                retention.anonymous(clerk, 0, 10));
        assertEquals(List.of(), retention.anonymous(otherClerk, 0, 10));
    }

    @Test
    void noRowOfTheCaseIsLeft() {
        done("Müller");
        sweep(YEAR);
        for (String entity : List.of("StoredCase", "StoredEvent", "OutboxEntry", "StoredDelivery", "StoredLink", "StoredHold")) {
            assertEquals(0, store.<Long>read(town.id(), rows -> rows.createQuery("select count(e) from " + entity + " e",
                    Long.class).getSingleResult()), entity);
        }
    }

    @Test
    void protocolAndAuditLogSayThatItWasMadeAnonymous() {
        CaseFile file = done("Müller");
        sweep(YEAR);
        Deletion entry = retention.protocol(clerk, 0, 10).entries().get(0);
        assertEquals(Disposal.ANONYMISE, entry.disposal());
        assertEquals(entry, retention.bySecret(town, "secret of key of Müller").orElseThrow());
        assertTrue(audit().contains(new AuditRow("system", "anonymise", file.id().toString(), "")));
    }

    @Test
    void otherBundlesAreAskedToMakeItAnonymousUntilTheyHave() {
        CaseFile file = done("Müller");
        beside.failure = new IllegalStateException("disk");
        sweep(YEAR);
        assertFalse(retention.protocol(clerk, 0, 1).entries().get(0).complete());
        beside.failure = null;
        sweep(YEAR.plusSeconds(1));
        assertTrue(retention.protocol(clerk, 0, 1).entries().get(0).complete());
        assertEquals(List.of(file.id()), beside.madeAnonymous);
        assertEquals(List.of(), beside.erased);
    }

    @Test
    void aBundleThatKnowsOnlyToEraseErases() {
        Beside old = new Beside();
        keepers.removeKeeper(beside);
        keepers.addKeeper((townId, serviceId, caseId) -> old.erased.add(caseId), NoPlugins.PROPERTIES);
        CaseFile file = done("Müller");
        sweep(YEAR);
        assertEquals(List.of(file.id()), old.erased);
    }

    @Test
    void aTownMayWantDeletionInstead() {
        CaseFile file = done("Müller");
        Town strict = new SampleTown(town.id(), "ABC").set(Map.of("disposal", "delete"));
        assertEquals(Disposal.DELETE, retention.expiry(strict, opened(file)).orElseThrow().disposal());
        assertEquals(Disposal.ANONYMISE, retention.expiry(town, opened(file)).orElseThrow().disposal());
        new RetentionSweep(store, catalog, destruction(YEAR)).town(strict, YEAR);
        assertEquals(List.of(), retention.anonymous(clerk, 0, 10));
        assertEquals(List.of(file.id()), beside.erased);
    }

    @Test
    void aTownCannotKeepWhatTheServiceHasDeleted() {
        CaseFile file = receiveAs("Müller");
        Town curious = new SampleTown(town.id(), "ABC").set(Map.of("disposal", "anonymise"));
        assertEquals(Disposal.DELETE, retention.expiry(curious, opened(file)).orElseThrow().disposal());
    }

    @Test
    void onRequestTheWholeCaseGoes() {
        retention.destroy(clerk, done("Müller").id());
        assertEquals(List.of(), retention.anonymous(clerk, 0, 10));
        assertEquals(Disposal.DELETE, retention.protocol(clerk, 0, 1).entries().get(0).disposal());
    }

    private CaseFile opened(CaseFile file) {
        return desk.open(clerk, file.id()).orElseThrow();
    }
}
