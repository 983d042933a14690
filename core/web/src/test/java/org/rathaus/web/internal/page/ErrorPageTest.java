package org.rathaus.web.internal.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.Locale;

import org.apache.wicket.Page;
import org.apache.wicket.util.tester.WicketTester;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rathaus.web.area.CoreRequest;
import org.rathaus.web.area.PortalApplication;

class ErrorPageTest {

    private static final class Application extends PortalApplication {
        @Override
        public Class<? extends Page> getHomePage() {
            return ErrorPage.class;
        }
    }

    @ParameterizedTest
    @CsvSource({
        "NOT_FOUND, de, 404, Diese Seite gibt es nicht", "NOT_FOUND, en, 404, There is no such page",
        "REMOVED, de, 404, nicht verfügbar", "NOT_OFFERED, en, 404, does not offer this service online", "UNAVAILABLE, en, 503, not available",
        "STORAGE, de, 503, nicht anzeigen", "TOO_LARGE, de, 413, zu viel", "REFUSED, en, 403, do not accept", "DEFECT, de, 500, nicht geklappt"})
    void saysWhatIsWrongInTheLanguageOfTheReader(ErrorPage.Kind kind, String language, int status, String words) {
        WicketTester tester = new WicketTester(new Application());
        CoreRequest.Core core = new CoreRequest.Core(null, null, Clock.systemUTC(), "/assets/1", null);
        new CoreRequest(tester.getRequest(), tester.getResponse(), core, null, "", Locale.forLanguageTag(language));
        tester.getSession().setLocale(Locale.forLanguageTag(language));
        tester.startPage(new ErrorPage(kind));
        String html = tester.getLastResponseAsString();
        assertEquals(status, tester.getLastResponse().getStatus());
        assertTrue(html.contains(words) && html.contains("lang=\"" + language + "\""), html);
        assertFalse(html.contains("wicket:"), html);
    }
}
