package org.rathaus.auth.internal.citizen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rathaus.api.delivery.Mail;
import org.rathaus.auth.internal.factor.JpaSecondFactors;
import org.rathaus.kernel.audit.AuditTrail;
import org.rathaus.kernel.identity.AccountEvent;
import org.rathaus.kernel.identity.AccountEvent.Kind;
import org.rathaus.kernel.identity.AccountLinks.Purpose;
import org.rathaus.kernel.identity.CitizenAccount;
import org.rathaus.kernel.identity.CitizenAccounts.Outcome;
import org.rathaus.kernel.identity.SecondFactors.Owner;

/** Owners of accounts learn what happens to their second factor. */
class FactorNewsTest extends CitizensContract {

    @TempDir
    Path folder;

    private FactorNews news;
    private JpaSecondFactors factors;
    private CitizenAccount account;
    private Owner owner;

    @BeforeEach
    void open() {
        news = new FactorNews(store, clock, letters, journal);
        factors = JpaSecondFactors.in(store, clock, audit, news, folder);
        account = account();
        owner = Owner.of(account);
    }

    private List<Kind> events() {
        return accounts.events(account).stream().map(AccountEvent::kind).filter(it -> it != Kind.OPENED).toList();
    }

    @Test
    void isSeenByTheOwnerAndByIdInTheTownsLog() {
        factors.begin(owner);
        factors.renewRecovery(owner, CLIENT);
        assertEquals(List.of(Kind.RECOVERY_RENEWED), events());
        assertEquals(CLIENT.device(), accounts.events(account).get(0).device());
        assertTrue(audit.of(account.id()).contains("recovery_renewed"));
    }

    @Test
    void isMailedWhenSomebodyElseMightBeAtWork() {
        news.happened(owner, AuditTrail.AccountEvent.FACTOR_SET, CLIENT);
        Mail mail = mail();
        assertEquals(EMAIL, mail.recipient());
        assertEquals("Zweiter Faktor eingerichtet: Konto bei ours", mail.subject());
        news.happened(owner, AuditTrail.AccountEvent.FACTOR_REMOVED, CLIENT);
        assertEquals("Zweiter Faktor entfernt: Konto bei ours", mail().subject());
        news.happened(owner, AuditTrail.AccountEvent.RECOVERY_USED, CLIENT);
        assertTrue(mail().body().contains("https://portal.example/ours/account/recover"));
    }

    @Test
    void isNotMailedAtEachSignIn() {
        news.happened(owner, AuditTrail.AccountEvent.FACTOR_ACCEPTED, CLIENT);
        news.happened(owner, AuditTrail.AccountEvent.FACTOR_REFUSED, CLIENT);
        mails.clear();
        sendMails();
        assertEquals(List.of(), mails);
        assertEquals(2, events().size());
    }

    @Test
    void tellsNobodyOfAnAccountThatIsGone() {
        accounts.delete(account, PASSWORD, CLIENT);
        sendMails();
        news.happened(owner, AuditTrail.AccountEvent.FACTOR_REFUSED, CLIENT);
        assertEquals(List.of(), events());
    }

    @Test
    void theFactorGoesWithTheAccount() {
        factors.begin(owner);
        factors.renewRecovery(owner, CLIENT);
        assertEquals(10, factors.recoveryLeft(owner));
        assertEquals(Outcome.ACCEPTED, accounts.delete(account, PASSWORD, CLIENT));
        assertEquals(0, factors.recoveryLeft(owner));
        assertFalse(factors.isSet(owner));
    }

    @Test
    void aForgottenPasswordDoesNotTakeItAway() {
        factors.begin(owner);
        factors.renewRecovery(owner, CLIENT);
        links.setPassword(ours.id(), secret(Purpose.RECOVER), ANOTHER, CLIENT);
        assertEquals(10, factors.recoveryLeft(owner));
    }

    @Test
    void thePasswordIsAskedForAgain() {
        assertEquals(Outcome.REFUSED, accounts.confirm(account, ANOTHER, CLIENT));
        assertEquals(Outcome.ACCEPTED, accounts.confirm(account, PASSWORD, CLIENT));
    }
}
