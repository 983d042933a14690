package org.rathaus.itests;

import com.microsoft.playwright.Page;
import java.time.LocalDate;

/** Sets an election up and prints its codes, and has the pages inspected, those that citizens then see included. */
final class PostalVoteTour {

    private static final String ELECTIONS = "/norderstedt/staff/service/postal-vote/elections";
    private static final String SERVICE = "/norderstedt/postal-vote";

    private final Page page;
    private final Inspector inspector;
    private final LocalDate today = Today.inTown();

    PostalVoteTour(Page page, Inspector inspector) {
        this.page = page;
        this.inspector = inspector;
    }

    /** As an administrator of the town who is signed in; leaves no election behind. */
    void go() {
        inspector.visit(ELECTIONS, "postal-vote-elections-empty");
        inspector.visit(ELECTIONS + "/new", "postal-vote-election-new");
        press("save");
        inspector.inspect("postal-vote-election-error");
        type("tour", today.plusDays(40));
        page.locator("#emergency").check();
        press("preview");
        inspector.inspect("postal-vote-election-preview");
        press("save");
        inspector.inspect("postal-vote-election-saved");
        inspector.visit(ELECTIONS, "postal-vote-elections");
        notices();
        page.navigate(ELECTIONS + "/new");
        type("late", today.plusDays(1));
        page.locator("#deadline").fill(today.minusDays(1) + "T12:00");
        page.locator("#law").fill("Satzung § 5");
        page.locator("#emergency").check();
        page.locator("#runOff").fill(today.plusDays(15).toString());
        page.locator("#carried").check();
        press("save");
        late();
        archive("tour");
        inspector.inspect("postal-vote-election-archived");
        archive("late");
    }

    private void type(String code, LocalDate day) {
        page.locator("#code").fill(code);
        page.locator("#nameDe").fill("Wahl des Seniorenbeirats");
        page.locator("#kind").selectOption("other");
        page.locator("#day").fill(day.toString());
    }

    private void notices() {
        inspector.visit(ELECTIONS + "/tour/notices", "postal-vote-notices-empty");
        new Form(page).leave(page.locator("button[value=make]"));
        inspector.inspect("postal-vote-notices-error");
        page.locator("#numbers").fill("316: 00001-00900");
        new Form(page).leave(page.locator("button[value=make]"));
        inspector.inspect("postal-vote-notices");
        inspector.visit(SERVICE + "/notice", "postal-vote-notice");
        page.locator("#code").fill("0000-0000-0000");
        new Form(page).leave(page.locator("form:has(#code) button"));
        inspector.inspect("postal-vote-notice-error");
        inspector.visit(SERVICE + "/notice/" + "A".repeat(32), "postal-vote-notice-unknown");
    }

    private void late() {
        page.navigate(SERVICE + "/apply/person");
        page.locator("[name=elections][value=late]").check();
        inspector.inspect("postal-vote-step1-late");
        Form form = new Form(page);
        form.person("Eilig");
        form.next();
        page.locator("[name=emergencyReason][value=suddenIllness]").check();
        inspector.inspect("postal-vote-emergency");
        page.locator("#emergencyStatement").check();
        form.next();
        form.address().next();
        form.delivery("pickup");
        page.locator("[name=collector]").check();
        inspector.inspect("postal-vote-proxy");
    }

    private void archive(String code) {
        page.navigate(ELECTIONS + "/" + code);
        new Form(page).leave(page.locator("form:has(input[name=op][value=archive]) button"));
        page.waitForURL("**?done=archive");
    }

    private void press(String operation) {
        new Form(page).leave(page.locator("button[name=op][value=" + operation + "]"));
    }
}
