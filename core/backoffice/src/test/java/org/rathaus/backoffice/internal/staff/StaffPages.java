package org.rathaus.backoffice.internal.staff;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.identity.StaffMember;
import org.rathaus.api.testing.MemoryFiles;
import org.rathaus.api.testing.SampleTown;
import org.rathaus.backoffice.internal.testing.Browser;
import org.rathaus.backoffice.internal.testing.MemoryAccounts;
import org.rathaus.backoffice.internal.testing.MemoryDeliveries;
import org.rathaus.backoffice.internal.testing.MemoryDesk;
import org.rathaus.backoffice.internal.testing.MemoryEnablement;
import org.rathaus.backoffice.internal.testing.MemoryExports;
import org.rathaus.backoffice.internal.testing.MemoryRecords;
import org.rathaus.backoffice.internal.testing.MemoryRetention;
import org.rathaus.backoffice.internal.testing.MemoryStatistics;
import org.rathaus.backoffice.internal.testing.MemoryTalk;
import org.rathaus.backoffice.internal.testing.MemoryViews;
import org.rathaus.backoffice.internal.testing.OneService;

/** A town with a clerk and a case, beside another with a case of its own. */
public abstract class StaffPages {

    protected static final String PASSWORD = MemoryAccounts.PASSWORD;

    protected final MemoryAccounts accounts = new MemoryAccounts();
    protected final MemoryDesk desk = new MemoryDesk();
    protected final MemoryDeliveries deliveries = new MemoryDeliveries();
    protected final MemoryRetention retention = new MemoryRetention(desk);
    protected final MemoryFiles files = new MemoryFiles();
    protected final MemoryEnablement enablement = new MemoryEnablement();
    protected final MemoryStatistics statistics = new MemoryStatistics();
    protected final MemoryTalk talk = new MemoryTalk(desk);
    protected final MemoryViews views = new MemoryViews();
    protected final OneService catalog = new OneService();
    protected final StaffMember clerk = accounts.add("ours", "anna", "Anna Amt");
    protected final CaseFile ours = desk.add("ours", "Muster");
    protected final CaseFile theirs = desk.add("foreign", "Fremdling");
    private final CaseServices cases = new CaseServices(desk, desk, talk,
            (town, file, letter) -> ("%PDF-1.7 " + letter.subject() + " " + letter.author() + " " + letter.recipient()).getBytes(StandardCharsets.UTF_8), files,
            document -> document.file().size() > 1 ? Optional.of("JPEG".getBytes(StandardCharsets.UTF_8)) : Optional.empty(), views);
    private final KeepingServices keeping = new KeepingServices(retention, new MemoryRecords(desk), new MemoryExports(desk),
            (town, file, language) -> ("%PDF receipt of " + file.reference()).getBytes(StandardCharsets.UTF_8));
    protected final StaffArea area = new StaffArea(accounts.identities(), cases, keeping, deliveries, enablement, statistics);
    protected final Browser browser = new Browser(area,
            new SampleTown("ours").named("Unsere", "Stadt Unsere"), catalog);

    protected void signIn() {
        browser.post("sign-in", Map.of("login", "anna", "password", PASSWORD));
    }
}
