package org.rathaus.auth.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.rathaus.api.identity.Audience.CITIZENS;
import static org.rathaus.api.identity.Audience.STAFF;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rathaus.api.identity.Audience;
import org.rathaus.api.identity.LevelOfAssurance;
import org.rathaus.kernel.identity.Session;

class SessionsTest extends AccountsContract {

    private static final String ACCOUNT = UUID.randomUUID().toString();
    private static final String OTHER = UUID.randomUUID().toString();

    private JpaSessions sessions;

    @BeforeEach
    void none() {
        store.write(OURS, entities -> entities.createQuery("DELETE FROM StoredSession s").executeUpdate());
        sessions = new JpaSessions(store, clock);
    }

    private String open(Audience audience, String account) {
        return sessions.open(OURS, audience, account, LevelOfAssurance.LOW, "Firefox, Linux");
    }

    private boolean isOpen(Audience audience, String token) {
        return sessions.find(OURS, audience, token).isPresent();
    }

    private Session session(String token) {
        return sessions.find(OURS, CITIZENS, token).orElseThrow();
    }

    @Test
    void saysWhoIsSignedInAndHowSurely() {
        Session session = session(open(CITIZENS, ACCOUNT));
        assertEquals(ACCOUNT, session.accountId());
        assertEquals(LevelOfAssurance.LOW, session.level());
        assertEquals("Firefox, Linux", session.device());
        assertEquals(clock.instant(), session.openedAt());
    }

    @Test
    void countsNeitherForTheOtherAudienceNorInAnotherTown() {
        String token = open(CITIZENS, ACCOUNT);
        assertTrue(isOpen(CITIZENS, token));
        assertFalse(isOpen(STAFF, token));
        assertTrue(sessions.find(FOREIGN, CITIZENS, token).isEmpty());
    }

    @Test
    void storesNothingThatOpensIt() {
        String token = open(CITIZENS, ACCOUNT);
        assertNotEquals(token, session(token).id());
        assertFalse(isOpen(CITIZENS, session(token).id()));
        assertFalse(isOpen(CITIZENS, OneTimeSecret.hash(token)));
    }

    @Test
    void endsWhenStaffDoNotUseItForHalfAnHour() {
        String used = open(STAFF, ACCOUNT);
        String unused = open(STAFF, ACCOUNT);
        clock.forward(Duration.ofMinutes(20));
        assertTrue(isOpen(STAFF, used));
        clock.forward(Duration.ofMinutes(20));
        assertTrue(isOpen(STAFF, used));
        assertFalse(isOpen(STAFF, unused));
    }

    @Test
    void endsAfterTwelveHoursHoweverOftenItIsUsed() {
        String token = open(CITIZENS, ACCOUNT);
        for (int i = 0; i < 11; i++) {
            clock.forward(Duration.ofHours(1));
            assertTrue(isOpen(CITIZENS, token));
        }
        clock.forward(Duration.ofHours(1));
        assertFalse(isOpen(CITIZENS, token));
    }

    @Test
    void writesTheLastUseNowAndThenOnly() {
        String token = open(CITIZENS, ACCOUNT);
        clock.forward(Duration.ofMinutes(11));
        assertEquals(session(token).openedAt(), session(token).usedAt());
        clock.forward(Duration.ofMinutes(1));
        session(token);
        assertEquals(clock.instant(), session(token).usedAt());
    }

    @Test
    void endsOneOrAllOfAnAccountAndNobodyElses() {
        String here = open(CITIZENS, ACCOUNT);
        String there = open(CITIZENS, ACCOUNT);
        String desk = open(STAFF, ACCOUNT);
        String others = open(CITIZENS, OTHER);
        sessions.end(OURS, CITIZENS, ACCOUNT, session(others).id());
        sessions.endAll(OURS, CITIZENS, ACCOUNT, session(here).id());
        assertEquals(List.of(true, false, true), List.of(isOpen(CITIZENS, here), isOpen(CITIZENS, there), isOpen(CITIZENS, others)));
        assertTrue(isOpen(STAFF, desk));
        sessions.end(OURS, CITIZENS, ACCOUNT, session(here).id());
        assertFalse(isOpen(CITIZENS, here));
    }

    @Test
    void listsThoseOfAnAccountTheLastUsedFirst() {
        Instant first = clock.instant();
        open(CITIZENS, ACCOUNT);
        open(CITIZENS, OTHER);
        clock.forward(Duration.ofMinutes(90));
        open(CITIZENS, ACCOUNT);
        assertEquals(List.of(clock.instant(), first), opened());
        clock.forward(Duration.ofMinutes(30));
        assertEquals(List.of(first.plus(Duration.ofMinutes(90))), opened());
    }

    private List<Instant> opened() {
        return sessions.list(OURS, CITIZENS, ACCOUNT).stream().map(Session::openedAt).toList();
    }

    @Test
    void forgetsWhatHasEnded() {
        open(CITIZENS, ACCOUNT);
        clock.forward(Duration.ofHours(3));
        open(STAFF, OTHER);
        long left = store.read(OURS, entities -> entities.createQuery("SELECT COUNT(s) FROM StoredSession s", Long.class).getSingleResult());
        assertEquals(1, left);
    }
}
