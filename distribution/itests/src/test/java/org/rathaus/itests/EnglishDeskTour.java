package org.rathaus.itests;

import com.microsoft.playwright.Page;

/** The pages that the staff sees most, in the language whose words are of another length. */
final class EnglishDeskTour {

    private final Page page;
    private final Inspector inspector;

    EnglishDeskTour(Page page, Inspector inspector) {
        this.page = page;
        this.inspector = inspector;
    }

    /** With the page of a case; leaves the reader with German. */
    void go(String casePage) {
        inspector.visit("/norderstedt/staff?lang=en", "english-staff-list");
        inspector.visit(casePage, "english-staff-case");
        inspector.visit("/norderstedt/staff/counter", "english-staff-counter");
        inspector.visit("/norderstedt/staff/services", "english-staff-services");
        page.navigate("/norderstedt/staff?lang=de");
    }
}
