package org.rathaus.plugincheck;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.osgi.framework.BundleException;
import org.rathaus.api.town.Town;
import org.rathaus.kernel.cases.Cases;
import org.rathaus.kernel.cases.PersonalRecords;
import org.rathaus.kernel.form.Drafts;
import org.rathaus.kernel.identity.Sessions;
import org.rathaus.kernel.identity.StaffAccounts;
import org.rathaus.operation.internal.verify.Accounts;
import org.rathaus.operation.internal.verify.Inquiry;
import org.rathaus.operation.internal.verify.PortalImports;
import org.rathaus.operation.internal.verify.Report;
import org.rathaus.operation.internal.verify.TextFiles;

/** What every plugin promises, looked at in the portal of this process as {@code ./rathaus verify} does in one of its own. */
final class Promises implements Report {

    private final Map<String, List<String>> kept = new LinkedHashMap<>();
    private final Map<String, String> leftOut = new LinkedHashMap<>();

    /**
     * Looks at everything.
     *
     * @param patience with what goes slowly when the plugin is taken away
     */
    static Promises of(RunningPortal portal, Duration patience) throws IOException, BundleException, InterruptedException {
        Promises promises = new Promises();
        promises.tell(PortalImports.CHECK, PortalImports.faults(RunningPortal.CLASSES));
        promises.tell(TextFiles.CHECK, TextFiles.faults(RunningPortal.CLASSES));
        Map<String, Map<String, Object>> offered = TestPortal.offered(Given.settings());
        List<Town> towns = List.of(portal.towns().make(offered), portal.towns().make(offered));
        try (BrowserRules rules = new BrowserRules(new W3cRules(), portal.address())) {
            Inquiry.Core core = new Inquiry.Core(portal.context(), portal.service(Drafts.class), portal.service(Cases.class),
                    portal.service(PersonalRecords.class), new Accounts(portal.service(Sessions.class), portal.service(StaffAccounts.class)),
                    portal.service(Clock.class), rules);
            for (BuiltService service : RunningPortal.services()) {
                new Inquiry(core, towns, Given.answers(), promises).into(service.id());
            }
            if (!rules.hasBrowser()) {
                promises.leaveOut("its pages in a browser, with axe", BrowserRules.MISSING);
            }
        }
        promises.tell("goes, and leaves nothing registered or running", remains(portal, patience));
        return promises;
    }

    private static List<String> remains(RunningPortal portal, Duration patience) throws BundleException, InterruptedException {
        Remains remains = Remains.of(portal);
        portal.removePlugin();
        List<String> faults = remains.faults(patience);
        portal.startPlugin();
        return faults;
    }

    /** What is wrong, by check. */
    Map<String, List<String>> kept() {
        return kept;
    }

    /** Why a check could not be made. */
    Map<String, String> leftOut() {
        return leftOut;
    }

    @Override
    public void tell(String check, List<String> faults) {
        kept.computeIfAbsent(check, it -> new ArrayList<>()).addAll(Set.copyOf(faults));
    }

    @Override
    public void leaveOut(String check, String why) {
        leftOut.put(check, why.replace("--answers", Given.ANSWERS).replace("--settings", Given.SETTINGS));
    }

    @Override
    public void note(String text) {
        System.out.println(text);
    }
}
