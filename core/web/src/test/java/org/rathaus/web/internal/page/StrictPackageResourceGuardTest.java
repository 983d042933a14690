package org.rathaus.web.internal.page;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictPackageResourceGuardTest {

    private final StrictPackageResourceGuard guard = new StrictPackageResourceGuard();

    @ParameterizedTest
    @ValueSource(strings = {"org/example/chart.js", "/org/example/chart.css", "org/example/$Inner/logo.svg"})
    void handsOutWhatBrowsersNeed(String path) {
        assertTrue(guard.accept(path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"org/example/Page.html", "org/example/Page.class", "org/example/Page.utf8.properties",
        "org/example/Page.java", "org/example/web.xml", "org/example/../secret.js", "org/example/%2e%2e/secret.js",
        "org/example/chart.js/", "org/example/key.pem", "org/example/noending", "META-INF/MANIFEST.MF"})
    void keepsEverythingElse(String path) {
        assertFalse(guard.accept(path));
    }
}
