package org.rathaus.itests;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;

/** Goes through the pages of the lost property office, staff first, and has each inspected. */
final class LostAndFoundTour {

    private static final String SERVICE = "/norderstedt/lost-and-found";
    private static final String DESK = "/norderstedt/staff/service/lost-and-found";

    private final Page page;
    private final Inspector inspector;

    LostAndFoundTour(Page page, Inspector inspector) {
        this.page = page;
        this.inspector = inspector;
    }

    /** Somebody of the town's staff is signed in. */
    void go() {
        desk();
        citizens();
    }

    private void desk() {
        inspector.visit(DESK + "/take-in", "found-take-in");
        new Form(page).leave(page.locator("form:has(#itemDescription) button[type=submit]"));
        inspector.inspect("found-take-in-errors");
        page.locator("#kind").selectOption("bag");
        page.locator("#itemDescription").fill("Rucksack aus Stoff");
        page.locator("#place").selectOption("Stadtpark");
        page.locator("#worth").fill("800");
        page.locator("#colour").selectOption("blue");
        page.locator("#photo").setInputFiles(new FilePayload("IMG_1.jpg", "image/jpeg", FoundBag.photo()));
        new Form(page).leave(page.locator("form:has(#itemDescription) button[type=submit]"));
        inspector.inspect("found-desk-item");
        new Form(page).leave(page.locator("form:has(#receiver) button[type=submit]"));
        inspector.inspect("found-desk-item-errors");
        new Form(page).leave(page.locator("a[href*='/edit/']"));
        inspector.inspect("found-edit");
        page.locator("#itemDescription").fill("");
        new Form(page).leave(page.locator("form:has(#itemDescription) button[type=submit]"));
        inspector.inspect("found-edit-errors");
        page.locator("#itemDescription").fill("Wanderrucksack aus Stoff");
        new Form(page).leave(page.locator("form:has(#itemDescription) button[type=submit]"));
        inspector.inspect("found-edited");
        claim(page.locator(".kern-preline").first().innerText().replace("Fundsache ", "").strip());
        decide(page.url().replaceAll("[?].*", ""));
        inspector.visit(DESK, "found-desk");
        inspector.visit(DESK + "/due", "found-due");
        inspector.visit(DESK + "/matches", "found-matches");
    }

    private void claim(String number) {
        String item = page.url().replaceAll("[?].*", "");
        Form form = new Form(page);
        page.navigate(SERVICE + "/apply?about=claim&item=" + number);
        form.next();
        page.locator("#proof").fill("Am Boden ist ein Fleck.");
        form.next();
        form.next();
        page.locator("#name-givenNames").fill("Ewa");
        page.locator("#name-familyName").fill("Nowak");
        page.locator("#email").fill("ewa@example.org");
        form.next();
        form.next();
        page.navigate(item);
    }

    private void decide(String item) {
        inspector.visit(item, "found-claimed");
        new Form(page).leave(page.locator("button[value=refuse]"));
        inspector.inspect("found-decision-error");
        new Form(page).leave(page.locator("button[value=confirm]"));
        inspector.inspect("found-confirmed");
    }

    private void citizens() {
        inspector.visit(SERVICE, "found-service");
        inspector.visit(SERVICE + "/search?q=rucksack", "found-search");
        new Form(page).leave(page.locator("main h3 a").first());
        inspector.inspect("found-item");
        inspector.visit(SERVICE + "/search?q=zeppelin&near=yes", "found-search-empty");
        inspector.visit(SERVICE + "/reward?worth=800&premises=yes", "found-reward");
        inspector.visit(SERVICE + "/reward?worth=viel", "found-reward-errors");
        inspector.visit(SERVICE + "/notice", "found-notice");
    }
}
