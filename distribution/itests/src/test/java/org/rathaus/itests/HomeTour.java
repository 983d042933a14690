package org.rathaus.itests;

import com.microsoft.playwright.Page;

/** Goes through what a town's home leads to, besides services, and has each page inspected. */
final class HomeTour {

    private final Page page;
    private final Inspector inspector;
    private final Form form;

    HomeTour(Page page, Inspector inspector) {
        this.page = page;
        this.inspector = inspector;
        this.form = new Form(page);
    }

    /** In Norderstedt, which sends mails and has a notice, and in Musterhausen, which has neither. */
    void go() {
        inspector.visit("/norderstedt/?q=Schl%C3%BCssel+verloren", "norderstedt-search-occasion");
        inspector.visit("/norderstedt/situation/moving", "situation");
        inspector.visit("/norderstedt/situation/found", "situation-without-service");
        inspector.visit("/norderstedt/sitemap", "sitemap");
        inspector.visit("/norderstedt/legal/easy-language", "easy-language");
        inspector.visit("/musterhausen/feedback", "feedback-without-mail");
        inspector.visit("/musterhausen/transfer-block", "not-offered");
        inspector.visit("/norderstedt/feedback", "feedback");
        form.next();
        inspector.inspect("feedback-errors");
        page.locator("#message").fill("Der Knopf hat keinen Namen.");
        form.next();
        inspector.inspect("feedback-sent");
    }
}
