package org.rathaus.itests;

import com.microsoft.playwright.Page;
import java.time.LocalDate;

/** Reports a move and takes its answers along, and has each page inspected. */
final class MovingTour {

    private final Page page;
    private final Inspector inspector;
    private final Form form;

    MovingTour(Page page, Inspector inspector) {
        this.page = page;
        this.inspector = inspector;
        this.form = new Form(page);
    }

    void go() {
        inspector.visit("/norderstedt/moving-notice/landlord", "moving-landlord-form");
        inspector.visit("/norderstedt/moving-notice", "moving-service");
        form.leave(page.locator(".portal-actions a.kern-btn--primary"));
        inspector.inspect("moving-person");
        fill("name-givenNames", "Ewa Maria", "name-familyName", "Grünwald", "birthDate", "9", "birthDate-month", "3", "birthDate-year", "1961");
        form.next().next();
        inspector.inspect("moving-move-errors");
        LocalDate day = Today.inTown().plusDays(5);
        fill("movedOn", "" + day.getDayOfMonth(), "movedOn-month", "" + day.getMonthValue(), "movedOn-year", "" + day.getYear());
        address("oldAddress", "Altweg");
        address("newAddress", "Ulzburger Straße");
        form.next();
        choose("keepsOld", "yes");
        choose("hasOthers", "no");
        choose("mainHome", "new");
        inspector.inspect("moving-homes");
        form.next();
        family();
        choose("tenure", "rented");
        fill("providerName", "Klaus Wirt");
        address("providerAddress", "Marktgasse");
        choose("providerOwns", "yes");
        inspector.inspect("moving-landlord");
        form.next();
        choose("proof", "upload");
        form.next();
        inspector.inspect("moving-proof-errors");
        choose("proof", "later");
        inspector.inspect("moving-proof");
        form.next();
        inspector.inspect("moving-check");
        form.next();
        basket();
    }

    private void family() {
        choose("familyMoves", "yes");
        page.locator("[name='family.1.memberName.givenNames']").fill("Jan");
        inspector.inspect("moving-family");
        form.next();
        inspector.inspect("moving-family-errors");
        choose("familyMoves", "no");
        form.next();
    }

    private void basket() {
        inspector.inspect("moving-confirmation");
        form.leave(page.locator("#basket form button[type=submit]"));
        inspector.inspect("moving-basket-error");
        page.locator("#basket input[type=checkbox]").first().check();
        form.leave(page.locator("#basket form button[type=submit]"));
        inspector.inspect("moving-basket-begun");
        inspector.visit("/norderstedt/transfer-block/apply/person", "moving-basket-person");
    }

    private void fill(String... values) {
        for (int i = 0; i < values.length; i += 2) {
            page.locator("#" + values[i]).fill(values[i + 1]);
        }
    }

    private void address(String question, String street) {
        fill(question + "-street", street, question + "-houseNumber", "12", question + "-postcode", "22850", question + "-city", "Norderstedt");
    }

    private void choose(String question, String option) {
        page.locator("[name=" + question + "][value=" + option + "]").check();
    }
}
