package org.rathaus.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.rathaus.testkit.PortalContainer;

/** A town speaks a language that the portal does not bring along, by files. */
class FurtherLanguageIT {

    @RegisterExtension
    static final PortalContainer PORTAL = new PortalContainer().with(MarkedLanguage.files());

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @Test
    void speaksOnAllPagesOfTheWayIntoAForm() throws IOException {
        new TownFolder(PORTAL.data(), "musterhausen").speak(MarkedLanguage.TAG, PORTAL.visitor());
        try (BrowserContext context = CHROMIUM.german(PORTAL.port())) {
            Page page = context.newPage();
            Inspector inspector = new Inspector(page);
            page.navigate("/musterhausen/?lang=" + MarkedLanguage.TAG);
            inspector.glance("home");
            assertEquals(List.of(), MarkedLanguage.unmarked(page));
            new Form(page).begin("musterhausen").next();
            inspector.inspect("step-errors");
            assertEquals(List.of(), MarkedLanguage.unmarked(page));
            assertEquals(Map.of("home", List.of(), "step-errors", List.of()), inspector.findings());
        }
    }
}
