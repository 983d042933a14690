package org.rathaus.auth.internal.citizen;

import java.time.Clock;
import java.util.List;
import java.util.Locale;

import org.rathaus.api.delivery.DeliveryReport;
import org.rathaus.api.delivery.Mail;
import org.rathaus.api.delivery.Mails;
import org.rathaus.api.storage.EntityStore;
import org.rathaus.api.testing.KnownTowns;
import org.rathaus.api.town.Town;
import org.rathaus.auth.internal.BrowsersForTests;
import org.rathaus.auth.internal.CheapPasswords;
import org.rathaus.kernel.audit.AuditTrail;
import org.rathaus.kernel.identity.CitizenAccount;
import org.rathaus.kernel.identity.CitizenAccounts;

/** Citizens' accounts for tests of what lies beside them. No mail leaves. */
public final class CitizensForTests {

    private CitizensForTests() {
    }

    /** The accounts of this store; what happens to them is written down at once. */
    public static CitizenAccounts accounts(EntityStore store, AuditTrail audit, Clock clock) {
        AccountMails mails = new AccountMails(store, new KnownTowns(List.of()), new NoMails(), clock);
        mails.deactivate();
        return new JpaCitizenAccounts(store, clock, mails, new Journal(store, audit, Runnable::run), BrowsersForTests.make(clock), CheapPasswords.make());
    }

    /** An account of the town {@code ours} with a password. */
    public static CitizenAccount open(EntityStore store, Clock clock, String email, String password) {
        Citizen citizen = new Citizen(email, CheapPasswords.make().hash(password), Locale.GERMAN, clock.instant());
        new CitizenStore(store).change("ours", rows -> rows.add(citizen));
        return citizen.in("ours");
    }

    private static final class NoMails implements Mails {

        @Override
        public String portal(Town town) {
            return "https://portal.example/" + town.id();
        }

        @Override
        public DeliveryReport send(Town town, Mail mail) {
            throw new IllegalStateException("no mail leaves");
        }
    }
}
