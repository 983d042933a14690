package org.rathaus.portal.internal.account;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.rathaus.api.cases.CaseDesk;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.cases.PersonalData.Kept;
import org.rathaus.api.cases.PersonalData.Person;
import org.rathaus.api.identity.StaffMember;
import org.rathaus.api.service.Availability;
import org.rathaus.api.town.Town;
import org.rathaus.kernel.cases.PersonalRecords;
import org.rathaus.kernel.testing.MemoryFactors;
import org.rathaus.kernel.testing.MemoryProviders;
import org.rathaus.portal.internal.Citizen;
import org.rathaus.portal.internal.DogTax;
import org.rathaus.portal.internal.status.OneCase;
import org.rathaus.portal.internal.status.OneInquiry;

/** A browser at the pages of accounts; accounts, sessions and cases are in memory. */
abstract class AccountContract {

    final MemoryAccounts accounts = new MemoryAccounts();
    final MemoryLinks links = new MemoryLinks(accounts);
    final MemoryPasskeys passkeys = new MemoryPasskeys(accounts);
    final MemoryDrafts drafts = new MemoryDrafts();
    final OneCase cases = new OneCase();
    final MemoryProviders providers = new MemoryProviders();
    final MemoryFactors factors = new MemoryFactors();
    final OneInquiry talk = new OneInquiry();
    final AccountArea area = new AccountArea(accounts, links, passkeys, cases, drafts, new ReferencesOnly(), providers, factors, talk);

    @TempDir
    Path data;
    Citizen citizen;

    @BeforeEach
    void come() {
        citizen = Citizen.withMails(data, area, DogTax.which(Availability.open()));
    }

    void signIn() {
        accounts.open();
        citizen.sent("sign-in", Map.of("email", MemoryAccounts.EMAIL, "password", MemoryAccounts.PASSWORD));
        assertEquals("account", citizen.location());
    }

    static String errors(Document page) {
        return page.select(".portal-error-summary li").text();
    }

    static String note(Document page) {
        return page.select(".kern-alert--success").text();
    }

    /** Hands out a case's reference. */
    private static final class ReferencesOnly implements PersonalRecords {

        @Override
        public List<CaseDesk.Row> find(StaffMember member, Person person) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Kept> besides(StaffMember member, Person person) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void write(StaffMember member, List<UUID> cases, List<Kept> besides, OutputStream out) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void erase(StaffMember member, Kept kept) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void write(Town town, CaseFile file, OutputStream out) throws IOException {
            out.write(file.reference().getBytes(StandardCharsets.UTF_8));
        }
    }
}
