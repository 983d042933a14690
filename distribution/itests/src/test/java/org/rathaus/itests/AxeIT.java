package org.rathaus.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What all tests of pages rely on. */
class AxeIT {

    private static final String PAGE = """
            <!DOCTYPE html><html lang="de"><title>Probe</title>
            <main><h1>Probe</h1><img src="data:,"><p style="color: #bbb; background: #fff">Blass</p></main></html>""";
    private static final int NO_PORTAL = 1;

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @Test
    void findsWhatIsWrongAndLooksAtSomeRulesOnlyWhereAsked() {
        try (BrowserContext context = CHROMIUM.german(NO_PORTAL)) {
            Page page = context.newPage();
            page.setContent(PAGE);
            assertEquals(List.of("color-contrast", "image-alt"), rules(page, List.of()));
            assertEquals(List.of("color-contrast"), rules(page, List.of("color-contrast", "link-in-text-block")));
        }
    }

    private static List<String> rules(Page page, List<String> wanted) {
        return Axe.findings(page, wanted).stream().map(it -> it.split(" ")[0]).sorted().toList();
    }
}
