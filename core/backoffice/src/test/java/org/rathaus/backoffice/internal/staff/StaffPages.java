package org.rathaus.backoffice.internal.staff;

import java.util.Map;

import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.identity.StaffMember;
import org.rathaus.api.testing.MemoryFiles;
import org.rathaus.api.testing.SampleTown;
import org.rathaus.backoffice.internal.testing.Browser;
import org.rathaus.backoffice.internal.testing.MemoryAccounts;
import org.rathaus.backoffice.internal.testing.MemoryDeliveries;
import org.rathaus.backoffice.internal.testing.MemoryDesk;
import org.rathaus.backoffice.internal.testing.MemoryRecords;
import org.rathaus.backoffice.internal.testing.MemoryRetention;
import org.rathaus.backoffice.internal.testing.OneService;

/** A town with a clerk and a case, beside another with a case of its own. */
abstract class StaffPages {

    static final String PASSWORD = MemoryAccounts.PASSWORD;

    final MemoryAccounts accounts = new MemoryAccounts();
    final MemoryDesk desk = new MemoryDesk();
    final MemoryDeliveries deliveries = new MemoryDeliveries();
    final MemoryRetention retention = new MemoryRetention(desk);
    final MemoryFiles files = new MemoryFiles();
    final OneService catalog = new OneService();
    final StaffMember clerk = accounts.add("ours", "anna", "Anna Amt");
    final CaseFile ours = desk.add("ours", "Muster");
    final CaseFile theirs = desk.add("foreign", "Fremdling");
    final Browser browser = new Browser(new StaffArea(accounts, desk, deliveries, retention, new MemoryRecords(desk), files),
            new SampleTown("ours").named("Unsere", "Stadt Unsere"), catalog);

    void signIn() {
        browser.post("sign-in", Map.of("login", "anna", "password", PASSWORD));
    }
}
