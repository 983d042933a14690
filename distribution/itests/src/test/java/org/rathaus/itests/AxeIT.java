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
            Axe axe = new Axe(page);
            assertEquals(List.of("color-contrast", "image-alt"), rules(axe, List.of()));
            assertEquals(List.of("color-contrast"), rules(axe, List.of("color-contrast", "link-in-text-block")));
            page.navigate("about:blank");
            page.setContent(PAGE.replace("<img src=\"data:,\">", ""));
            assertEquals(List.of("color-contrast"), rules(axe, List.of()));
        }
    }

    private static List<String> rules(Axe axe, List<String> wanted) {
        return axe.findings(wanted).stream().map(it -> it.split(" ")[0]).sorted().toList();
    }
}
