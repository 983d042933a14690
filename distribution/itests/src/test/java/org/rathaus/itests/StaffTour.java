package org.rathaus.itests;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.rathaus.testkit.Authenticator;
import org.rathaus.testkit.Patience;

/** Goes through the pages of operator and staff once and has each inspected. */
final class StaffTour {

    private static final String STATUS_FORM = "form:has([name=status]) button[type=submit]";

    private final Page page;
    private final Inspector inspector;
    private final Form form;
    private final String statusPage;
    private final TownFolder town;

    /** The status page is that of a case of Norderstedt. */
    StaffTour(Page page, Inspector inspector, String statusPage, TownFolder town) {
        this.page = page;
        this.inspector = inspector;
        this.form = new Form(page);
        this.statusPage = statusPage;
        this.town = town;
    }

    /**
     * From the first link on.
     *
     * @param answered what citizens do when they have an answer
     */
    void go(String administratorLink, Runnable answered) {
        door();
        inspector.visit(administratorLink, "invitation");
        page.locator("#password").fill(Administrator.PASSWORD);
        form.next();
        secondFactor("operator");
        operator();
        inspector.visit("/operator/towns/norderstedt/accounts", "operator-town-accounts");
        invite();
        inspector.inspect("operator-town-invited");
        page.navigate(page.locator("#invitationLink").inputValue());
        page.locator("#password").fill(Clerk.PASSWORD);
        form.next();
        Authenticator phone = secondFactor("staff");
        work(answered);
        brand();
        accounts();
        alsoElsewhere();
        new ServiceTour(page, inspector).go();
        new PostalVoteTour(page, inspector).go();
        new PostalDeskTour(page, inspector).go();
        new CounterTour(page, inspector).go();
        new ContestTour(page, inspector).go();
        inspector.visit("/norderstedt/staff/service/moving-notice", "moving-desk");
        new LostAndFoundTour(page, inspector).go();
        var auditor = new AuditorTour(page, inspector);
        String link = auditor.hire();
        own(phone);
        auditor.go(link);
    }

    private void door() {
        inspector.visit("/norderstedt/staff/return/hall", "staff-elsewhere-expired");
        inspector.visit("/norderstedt/staff", "staff-sign-in");
        page.locator("#login").fill("niemand");
        page.locator("#password").fill("geraten und falsch");
        form.next();
        inspector.inspect("staff-sign-in-error");
    }

    private void operator() {
        inspector.inspect("operator");
        plugins();
        inspector.visit("/operator/accounts", "operator-accounts");
        inspector.visit("/operator/audit", "operator-audit");
        inspector.visit("/operator/services", "operator-services");
        inspector.visit("/operator/services?from=norderstedt&into=musterhausen", "operator-services-plan");
        inspector.visit("/operator/services?from=norderstedt&into=nirgends", "operator-services-error");
        inspector.visit("/operator/why?service=gallery&town=musterhausen", "operator-why");
        inspector.visit("/operator/statistics", "operator-statistics");
    }

    /** Whoever chooses services in two towns can take over there what was set up here. */
    private void alsoElsewhere() {
        page.navigate("/operator/towns/musterhausen/accounts");
        invite();
        page.navigate(page.locator("#invitationLink").inputValue());
        page.locator("#password").fill(Clerk.PASSWORD);
        form.next();
        page.locator("#code").fill(Authenticator.of(page.locator("#key").textContent()).code());
        form.next();
    }

    private Authenticator secondFactor(String area) {
        inspector.inspect(area + "-authenticator");
        Authenticator phone = Authenticator.of(page.locator("#key").textContent());
        page.locator("#code").fill("000000");
        form.next();
        inspector.inspect(area + "-authenticator-error");
        page.locator("#code").fill(phone.code());
        form.next();
        inspector.inspect(area + "-recovery-codes");
        form.leave(page.locator("#next"));
        return phone;
    }

    private void brand() {
        inspector.visit("/norderstedt/staff/brand", "staff-brand");
        town.paint("#7fb0ff");
        Patience.until("the page names the colour", () -> {
            page.reload();
            return page.locator(".portal-finding").count() > 0;
        });
        inspector.inspect("staff-brand-faults");
        town.paint("#0a4b94");
    }

    private void accounts() {
        inspector.visit("/norderstedt/staff/accounts", "staff-accounts");
        page.locator("#login").fill("Zu Falsch");
        new Form(page).leave(page.locator("form:has(#login) button[type=submit]"));
        inspector.inspect("staff-accounts-error");
        page.locator("#login").fill("r.revision");
        page.locator("#name").fill("Rita Revision");
        page.locator("#role-AUDITOR").check();
        page.locator("#service-postal-vote").check();
        new Form(page).leave(page.locator("form:has(#login) button[type=submit]"));
        inspector.inspect("staff-accounts-invited");
        form.leave(page.locator("td a:has-text('r.revision')"));
        inspector.inspect("staff-account");
        press("renew");
        inspector.inspect("staff-account-link");
        press("deactivate");
        inspector.inspect("staff-account-locked");
        page.navigate("/norderstedt/staff/accounts");
        form.leave(page.locator("td a:has-text('a.petersen')"));
        inspector.inspect("staff-account-own");
        inspector.visit("/norderstedt/staff/audit", "staff-audit");
        inspector.visit("/norderstedt/staff/audit?day=2001-01-01", "staff-audit-empty");
    }

    private void own(Authenticator phone) {
        inspector.visit("/norderstedt/staff/account", "staff-own-account");
        press("password");
        inspector.inspect("staff-own-account-error");
        inspector.visit("/norderstedt/staff/authenticator", "staff-authenticator-set");
        page.navigate("/norderstedt/staff");
        form.leave(page.locator("form[action$=sign-out] button"));
        page.locator("#login").fill("a.petersen");
        page.locator("#password").fill(Clerk.PASSWORD);
        form.next();
        inspector.inspect("staff-second-factor");
        page.locator("#code").fill("000000");
        form.next();
        inspector.inspect("staff-second-factor-error");
        page.locator("#code").fill(phone.code());
        form.next();
        form.leave(page.locator("form[action$=sign-out] button"));
    }

    private void plugins() {
        upload("operator-plugin-none", null);
        upload("operator-plugin-error", "no jar".getBytes(StandardCharsets.UTF_8));
        upload("operator-plugin-wanting", DogsPlugin.working(1).wantingJar());
        upload("operator-plugin-checked", DogsPlugin.working(1).jar());
        press("install");
        inspector.inspect("operator-plugin-started");
        upload("operator-plugin-newer", DogsPlugin.working(2).jar());
        press("install");
        press("rollback");
        form.leave(page.locator("tr:has-text('org.example.dogs') a[href*='remove-plugin']"));
        inspector.inspect("operator-plugin-removal");
        press("remove");
        inspector.inspect("operator-plugin-removed");
        press("rollback");
        upload("operator-plugin-fails", DogsPlugin.failingAtOnce(3).jar());
        press("install");
        inspector.inspect("operator-plugin-failed");
    }

    private void upload(String name, byte[] jar) {
        if (jar != null) {
            page.locator("#jar").setInputFiles(new FilePayload("dogs.jar", "application/java-archive", jar));
        }
        press("look");
        inspector.inspect(name);
    }

    private void invite() {
        page.locator("#login").fill("a.petersen");
        page.locator("#name").fill("Antje Petersen");
        new Form(page).leave(page.locator("form:has(#login) button[type=submit]"));
    }

    private void work(Runnable answered) {
        inspector.inspect("staff-list");
        form.leave(page.locator("button[name=op][value=assign]"));
        inspector.inspect("staff-list-error");
        page.locator("input[name=case]").first().check();
        page.locator("#newStatus").selectOption("issued");
        form.leave(page.locator("button[name=op][value=advance]"));
        inspector.inspect("staff-list-refused");
        form.leave(page.locator("button[name=op][value=assign]"));
        inspector.inspect("staff-list-assigned");
        inspector.visit("/norderstedt/staff?text=niemand", "staff-list-empty");
        inspector.visit("/norderstedt/staff/export/postal-vote", "staff-export");
        inspector.visit("/norderstedt/staff/export/postal-vote?from=2026-11-30&to=2026-11-01", "staff-export-error");
        inspector.visit("/norderstedt/staff/statistics", "staff-statistics");
        inspector.visit("/norderstedt/staff/statistics?service=postal-vote", "staff-statistics-service");
        inspector.visit("/norderstedt/staff/deliveries", "staff-deliveries");
        inspector.visit("/norderstedt/staff/deliveries?again=1", "staff-deliveries-again");
        page.navigate("/norderstedt/staff");
        // the one that was sent first is in the account that the tour has opened
        form.leave(page.locator("td a[href*='/case/']").last());
        page.locator("details:has(img)").evaluate("it => it.open = true");
        Patience.until("the document is painted", () -> (Boolean) page.locator("details img").evaluate("it => it.naturalWidth > 0"));
        inspector.inspect("staff-case");
        correspondence();
        form.leave(page.locator(STATUS_FORM));
        inspector.inspect("staff-case-error");
        page.locator("[name=status]").first().check();
        page.locator("#note").fill("Guten Tag,\nwir haben Ihre Angaben geprüft.");
        form.leave(page.locator(STATUS_FORM));
        inspector.inspect("staff-case-changed");
        String address = page.url();
        answered.run();
        new EnglishDeskTour(page, inspector).go(address.replaceAll("[?#].*", ""));
        page.navigate(address);
        privacy();
    }

    private void correspondence() {
        String address = page.url();
        page.locator("button[name=op][value=ask]").evaluate("it => it.closest('details').open = true");
        form.leave(page.locator("button[name=op][value=ask]"));
        inspector.inspect("staff-case-ask-error");
        page.locator("#askText").fill("Bitte schicken Sie uns Ihre Vollmacht.");
        page.locator("#askUntil").fill("2099-12-31");
        form.leave(page.locator("button[name=op][value=ask]"));
        page.locator("button[name=op][value=note]").evaluate("it => it.closest('details').open = true");
        page.locator("#noteText").fill("Hat angerufen.");
        form.leave(page.locator("button[name=op][value=note]"));
        page.locator("button[name=op][value=letter]").evaluate("it => it.closest('details').open = true");
        page.locator("#letterSubject").fill("Zwischenbescheid");
        page.locator("#letterText").fill("Guten Tag,\n\nwir prüfen noch.");
        form.leave(page.locator("button[name=op][value=letter]"));
        inspector.inspect("staff-case-correspondence");
        inspector.visit(address.replaceAll("[?#].*", "") + "?template=1", "staff-case-template");
        inspector.visit(statusPage, "status-inquiry");
        form.leave(page.locator("button:has-text('Antwort schicken')"));
        inspector.inspect("status-inquiry-error");
        page.locator("#text").fill("Die Vollmacht kommt morgen.");
        form.leave(page.locator("button:has-text('Antwort schicken')"));
        inspector.inspect("status-inquiry-answered");
        page.navigate("/norderstedt/staff?attention=answered");
        page.locator("details:has(#viewName)").evaluate("it => it.open = true");
        page.locator("#viewName").fill("Was wieder bei mir ist");
        page.locator("#viewFirst").check();
        form.leave(page.locator("button[value=saveView]"));
        page.locator("details:has(#viewName)").evaluate("it => it.open = true");
        inspector.inspect("staff-list-answered");
        page.navigate(address);
    }

    private void privacy() {
        String address = page.url();
        inspector.visit(address.replaceAll("\\?.*", "") + "/keeping", "staff-keeping");
        press("hold");
        inspector.inspect("staff-keeping-error");
        page.locator("#reason").fill("Klage vor dem Verwaltungsgericht");
        page.locator("#until").fill("2099-12-31");
        press("hold");
        inspector.inspect("staff-keeping-held");
        press("release");
        press("destroy");
        inspector.inspect("staff-keeping-confirm");
        inspector.visit("/norderstedt/staff/person", "staff-person");
        press("find");
        inspector.inspect("staff-person-error");
        page.locator("#name").fill("Grünwald");
        press("find");
        inspector.inspect("staff-person-found");
        inspector.visit("/norderstedt/staff/deletions", "staff-deletions-empty");
        page.navigate(address.replaceAll("\\?.*", "") + "/keeping");
        page.locator("#confirm").check();
        press("destroy");
        inspector.inspect("staff-deletions");
        inspector.visit(statusPage, "status-deleted");
    }

    private void press(String operation) {
        new Form(page).leave(page.locator("form:has(input[name=op][value=" + operation + "]) button[type=submit]"));
    }
}
