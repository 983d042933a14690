package org.rathaus.auth.internal.citizen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.rathaus.api.delivery.DeliveryException;
import org.rathaus.api.delivery.DeliveryReport;
import org.rathaus.api.delivery.Mail;
import org.rathaus.api.delivery.Mails;
import org.rathaus.api.storage.EntityStore;
import org.rathaus.api.testing.KnownTowns;
import org.rathaus.api.testing.MovableClock;
import org.rathaus.api.testing.SampleTown;
import org.rathaus.api.town.Mailing;
import org.rathaus.api.town.Town;
import org.rathaus.auth.internal.AuthModel;
import org.rathaus.auth.internal.BrowsersForTests;
import org.rathaus.auth.internal.CheapPasswords;
import org.rathaus.kernel.identity.AccountLinks.Purpose;
import org.rathaus.kernel.identity.CitizenAccount;
import org.rathaus.kernel.identity.CitizenAccounts.Outcome;
import org.rathaus.kernel.identity.Client;
import org.rathaus.kernel.testing.MemoryAuditTrail;
import org.rathaus.storage.testing.TestDatabase;

/** Two towns without accounts at first, once per kind of database. Mails are sent when a test says so. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
abstract class CitizensContract {

    static final String EMAIL = "Ewa.Muster@example.org";
    static final String PASSWORD = "drei grüne Fahrräder";
    static final String ANOTHER = "vier blaue Fahrräder";
    static final Client CLIENT = new Client("192.0.2.1", "Firefox, Linux");

    private static final Pattern LINK = Pattern.compile("https://portal\\.example/ours/account/link/([A-Za-z0-9_-]{22})\\s");

    static EntityStore store;

    final MovableClock clock = new MovableClock(Instant.parse("2026-11-22T10:00:00Z"));
    final List<Mail> mails = new ArrayList<>();
    final MemoryAuditTrail audit = new MemoryAuditTrail();
    final Town ours = town("ours");
    final Town foreign = town("foreign");
    boolean mailServerWorks = true;
    String portal = "https://portal.example";
    JpaCitizenAccounts accounts;
    JpaAccountLinks links;

    @Parameter
    TestDatabase database;

    AccountMails letters;
    Journal journal;

    @BeforeParameterizedClassInvocation
    static void open(TestDatabase database) {
        store = database.store(new AuthModel());
    }

    private static Town town(String id) {
        return new SampleTown(id).mailing(new Mailing("post@" + id + ".example", ""));
    }

    @BeforeEach
    void begin() {
        Stream.of(ours, foreign).forEach(town -> store.write(town.id(), entities -> Stream.of("Citizen", "CitizenLink", "WaitingMail", "StoredSession")
                .mapToInt(it -> entities.createQuery("DELETE FROM " + it + " e").executeUpdate()).sum()));
        // it knows no town, so that nothing is sent in the background
        letters = new AccountMails(store, new KnownTowns(List.of()), new Outbox(), clock);
        journal = new Journal(store, audit, Runnable::run);
        accounts = new JpaCitizenAccounts(store, clock, letters, journal, BrowsersForTests.make(clock), CheapPasswords.make());
        links = new JpaAccountLinks(store, clock, letters, journal, CheapPasswords.make());
    }

    @AfterEach
    void end() {
        letters.deactivate();
    }

    JpaPasskeys passkeys(Path keys) {
        return new JpaPasskeys(store, clock, new Outbox(), letters, journal, links, keys);
    }

    boolean ask(Purpose purpose, String email) {
        return links.ask(ours.id(), purpose, email, Locale.GERMAN, CLIENT);
    }

    /** The mail that is sent now; there must be one. */
    Mail mail() {
        mails.clear();
        letters.sendDue(ours);
        assertEquals(1, mails.size());
        return mails.get(0);
    }

    void sendMails() {
        letters.sendDue(ours);
    }

    static String secret(Mail mail) {
        return LINK.matcher(mail.body()).results().map(it -> ((MatchResult) it).group(1)).findFirst().orElseThrow();
    }

    String secret(Purpose purpose) {
        ask(purpose, EMAIL);
        return secret(mail());
    }

    CitizenAccount account() {
        return links.setPassword(ours.id(), secret(Purpose.REGISTER), PASSWORD, CLIENT);
    }

    Outcome signIn(String email, String password) {
        return accounts.signIn(ours.id(), email, password, CLIENT).outcome();
    }

    static void assertRefused(String key, Runnable action) {
        assertEquals(key, assertThrows(IllegalArgumentException.class, action::run).getMessage());
    }

    private final class Outbox implements Mails {

        @Override
        public String portal(Town town) {
            return portal + "/" + town.id();
        }

        @Override
        public DeliveryReport send(Town town, Mail mail) {
            if (!mailServerWorks) {
                throw new DeliveryException("the mail server is away");
            }
            mails.add(mail);
            return DeliveryReport.empty().acknowledged(mail.key());
        }
    }
}
