package org.rathaus.plugincheck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

class BrowserRulesTest {

    private static final String PAGE = """
            <!DOCTYPE html><html lang="de"><title>Probe</title>
            <main><h1>Probe</h1><img src="data:,"><p style="color: #bbb; background: #fff">Blass</p></main></html>""";

    /** Nobody listens there: the page is the one that is handed over. */
    private static final String NO_PORTAL = "http://127.0.0.1:1";

    @Test
    void findWhatOnlyABrowserSeesOnceForEachPage() {
        try (BrowserRules rules = new BrowserRules((path, html, language) -> List.of(), NO_PORTAL)) {
            assumeTrue(rules.hasBrowser(), BrowserRules.MISSING);
            assertEquals(List.of("color-contrast", "image-alt"), found(rules, "/town/service", PAGE));
            assertEquals(List.of(), found(rules, "/town/service", PAGE));
            assertEquals(List.of("image-alt"), found(rules, "/town/service/apply", PAGE.replace("#bbb", "#000")));
            assertEquals(List.of(), rules.faults("/town/other", PAGE, "en"));
        }
    }

    private static List<String> found(BrowserRules rules, String path, String html) {
        return rules.faults(path, html, "de").stream().map(it -> it.split(" ")[1]).sorted().toList();
    }
}
