package org.rathaus.forms.internal.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rathaus.api.delivery.DeliveryException;
import org.rathaus.api.delivery.DeliveryReport;
import org.rathaus.api.delivery.Mail;
import org.rathaus.api.delivery.Mails;
import org.rathaus.api.form.Answers;
import org.rathaus.api.form.Prefill;
import org.rathaus.api.town.Town;
import org.rathaus.api.town.Towns;
import org.rathaus.forms.internal.receipt.ShippedTown;
import org.rathaus.kernel.form.Draft;
import org.rathaus.kernel.form.ResumeLink;
import org.rathaus.kernel.form.ResumeLinks.State;
import org.rathaus.kernel.testing.NoServices;

class ResumeLinksTest extends DraftsContract {

    private static final String SERVICE = "dog-tax";

    private final List<Mail> mails = new CopyOnWriteArrayList<>();
    private final CountDownLatch refused = new CountDownLatch(1);
    private volatile boolean mailServerWorks = true;
    private volatile Instant now = START;
    private Town town;
    private LinkMails letters;
    private JpaResumeLinks links;
    private Draft draft;

    @BeforeEach
    void begin() {
        town = ShippedTown.read(folder);
        letters = new LinkMails(store, new OneTown(town), new NoServices(), new Outbox(), clock());
        links = new JpaResumeLinks(store, clock(), letters);
        draft = drafts().start(town.id(), SERVICE, Answers.of(Map.of("name", "Muster")), new Draft.Beginning(1, Prefill.none()));
    }

    @AfterEach
    void end() {
        letters.deactivate();
    }

    private JpaDrafts drafts() {
        return new JpaDrafts(store, () -> List.of(town.id()), NO_PROTOCOL, clock());
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public java.time.ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
    }

    private record OneTown(Town town) implements Towns {

        @Override
        public List<Town> all() {
            return List.of(town);
        }

        @Override
        public Optional<Town> find(String id) {
            return Optional.of(town).filter(it -> it.id().equals(id));
        }

        @Override
        public Optional<Town> byHost(String host) {
            return Optional.empty();
        }
    }

    private final class Outbox implements Mails {

        @Override
        public String portal(Town of) {
            return "https://portal.example/" + of.id();
        }

        @Override
        public DeliveryReport send(Town from, Mail mail) {
            if (!mailServerWorks) {
                refused.countDown();
                throw new DeliveryException("the mail server is away");
            }
            mails.add(mail);
            return DeliveryReport.empty().acknowledged(mail.key());
        }
    }

    private Optional<String> opened(String secret, String code) {
        return links.open(town.id(), SERVICE, secret, code).draftId();
    }

    private State state(String secret) {
        return links.state(town.id(), SERVICE, secret);
    }

    @Test
    void opensTheDraftElsewhere() {
        ResumeLink link = links.of(draft);
        assertEquals(link, links.of(draft));
        assertEquals(Optional.of(draft.id()), opened(link.secret(), link.code()));
    }

    @Test
    void keepsLinksInTheirTownAndService() {
        String secret = links.of(draft).secret();
        assertEquals(State.UNKNOWN, links.state("foreign", SERVICE, secret));
        assertEquals(State.UNKNOWN, links.state(town.id(), "cat-tax", secret));
        assertEquals(State.UNKNOWN, links.open("foreign", SERVICE, secret, links.of(draft).code()).state());
        assertEquals(State.UNKNOWN, state("' OR 1=1 --"));
    }

    @Test
    void diesAfterFiveWrongCodes() {
        ResumeLink link = links.of(draft);
        for (int left = 4; left > 0; left--) {
            assertEquals(left, links.open(town.id(), SERVICE, link.secret(), "AAA-AAA").left());
        }
        assertEquals(State.LOCKED, links.open(town.id(), SERVICE, link.secret(), "AAA-AAA").state());
        assertEquals(Optional.empty(), opened(link.secret(), link.code()));
        assertEquals(State.LOCKED, state(link.secret()));
        assertNotEquals(link.secret(), links.of(draft).secret());
    }

    @Test
    void forgivesMistakesOnceTheCodeIsRight() {
        ResumeLink link = links.of(draft);
        for (int round = 0; round < 3; round++) {
            assertTrue(opened(link.secret(), "AAA-AAA").isEmpty() && opened(link.secret(), "CCC-CCC").isEmpty());
            assertTrue(opened(link.secret(), link.code()).isPresent());
        }
    }

    @Test
    void saysWhatBecameOfTheDraft() {
        String secret = links.of(draft).secret();
        now = START.plus(Duration.ofDays(15));
        assertEquals(State.EXPIRED, state(secret));
        drafts().purge().deleteExpired();
        assertEquals(State.EXPIRED, state(secret));
        now = now.plus(Duration.ofDays(91));
        drafts().purge().deleteExpired();
        assertEquals(State.UNKNOWN, state(secret));
    }

    @Test
    void endsWithADraftThatWasSentAndLeavesNoAddress() {
        links.mail(draft, "a@example.org", Locale.GERMAN);
        String secret = links.of(draft).secret();
        JpaDrafts drafts = drafts();
        drafts.discard(draft);
        drafts.purge().deleteSent();
        assertEquals(State.SENT, state(secret));
        long left = store.read(town.id(), entities -> entities.createQuery(
                "SELECT COUNT(l) FROM StoredLink l WHERE l.email <> '' OR l.sealed <> '' OR l.mailSecret <> ''", Long.class).getSingleResult());
        assertEquals(0, left);
    }

    /** Waits until it is written down, too, that they have left. */
    private Mail sent(int count) throws InterruptedException {
        letters.sendDue(town);
        for (int i = 0; i < 1000 && (mails.size() < count || isAnyDue()); i++) {
            Thread.sleep(10);
        }
        return mails.get(count - 1);
    }

    private boolean isAnyDue() {
        return !store.read(town.id(), rows -> new LinkRows(rows).due(now.plus(Duration.ofHours(1)))).isEmpty();
    }

    @Test
    void mailsALinkWithoutTheCode() throws InterruptedException {
        links.mail(draft, "a@example.org", Locale.GERMAN);
        Mail mail = sent(1);
        String secret = mail.body().replaceAll("(?s).*/resume/([A-Za-z0-9_-]{22}).*", "$1");
        assertFalse(mail.body().contains(links.of(draft).code()));
        assertEquals(Optional.of(draft.id()), opened(secret, links.of(draft).code()));
    }

    @Test
    void keepsAMailUntilTheServerTakesIt() throws InterruptedException {
        mailServerWorks = false;
        links.mail(draft, "a@example.org", Locale.GERMAN);
        assertTrue(refused.await(10, TimeUnit.SECONDS));
        mailServerWorks = true;
        now = now.plus(Duration.ofMinutes(6));
        assertEquals("a@example.org", sent(1).recipient());
        now = now.plus(Duration.ofMinutes(6));
        letters.sendDue(town);
        assertEquals(1, mails.size());
    }

    @Test
    void mailsThreeTimesAtMost() {
        for (int i = 0; i < 3; i++) {
            assertTrue(links.mail(draft, "a@example.org", Locale.GERMAN));
        }
        assertFalse(links.mail(draft, "a@example.org", Locale.GERMAN));
    }

    @Test
    void writesOnceTwoDaysBeforeTheEnd() throws InterruptedException {
        links.mail(draft, "a@example.org", Locale.GERMAN);
        links.mail(draft, "a@example.org", Locale.GERMAN);
        sent(2);
        mails.clear();
        now = START.plus(Duration.ofDays(11));
        letters.announceEnds(town);
        assertEquals(List.of(), mails);
        now = START.plus(Duration.ofDays(12)).plusSeconds(1);
        letters.announceEnds(town);
        letters.announceEnds(town);
        assertEquals(List.of("a@example.org"), mails.stream().map(Mail::recipient).toList());
        assertTrue(mails.get(0).body().contains("6. Dezember 2026"), mails.get(0).body());
    }
}
