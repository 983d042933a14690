package org.rathaus.itests;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;

/** Goes through the pages of the election office, and has a file of voters looked at. */
final class PostalDeskTour {

    private static final String DESK = "/norderstedt/staff/service/postal-vote";
    private static final String VOTERS = """
            Wahlbezirk;Nummer;Familienname;Vornamen;Geburtsdatum;Straße;Hausnummer;PLZ;Ort
            316;00001;Groß-Müller;Ewa Maria;09.03.1961;Ulzburger Straße;12 a;22850;Norderstedt
            316;00001;Jäger;Björn;31.02.1970;Am Wall;7;22850;Norderstedt
            """;

    private final Page page;
    private final Inspector inspector;

    PostalDeskTour(Page page, Inspector inspector) {
        this.page = page;
        this.inspector = inspector;
    }

    /** As an administrator of the town who is signed in; leaves no register behind. */
    void go() {
        inspector.visit(DESK, "postal-vote-overview");
        inspector.visit(DESK + "/mismatches", "postal-vote-mismatches");
        inspector.visit(DESK + "/diverted", "postal-vote-diverted");
        inspector.visit(DESK + "/certificates", "postal-vote-certificates");
        inspector.visit(DESK + "/ledger", "postal-vote-ledger");
        inspector.visit(DESK + "/register", "postal-vote-register");
        new Form(page).leave(page.locator("form:has(#file) button"));
        inspector.inspect("postal-vote-register-error");
        page.navigate(DESK + "/register");
        page.locator("#file").setInputFiles(new FilePayload("waehler.csv", "text/csv", VOTERS.getBytes(StandardCharsets.UTF_8)));
        new Form(page).leave(page.locator("form:has(#file) button"));
        inspector.inspect("postal-vote-register-preview");
        new Form(page).leave(page.locator("form:has(input[value=discard]) button"));
        page.waitForURL("**done=deleted**");
    }
}
