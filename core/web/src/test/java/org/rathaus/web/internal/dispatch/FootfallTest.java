package org.rathaus.web.internal.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.wicket.protocol.http.mock.MockHttpServletRequest;
import org.apache.wicket.protocol.http.mock.MockHttpServletResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rathaus.api.testing.SampleTown;
import org.rathaus.kernel.statistics.Tally;

class FootfallTest {

    private static final String FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0";

    /** Writes down what it is told. */
    private static final class Notes implements Tally {

        private final List<String> lines = new ArrayList<>();

        @Override
        public void visit(String townId) {
            lines.add("visit " + townId);
        }

        @Override
        public void view(String townId, String serviceId) {
            lines.add("view " + townId + " " + serviceId);
        }

        @Override
        public void start(String townId, String serviceId) {
            lines.add("start");
        }

        @Override
        public void step(String townId, String serviceId, String stepId, String draftKey) {
            lines.add("step");
        }
    }

    private final Notes notes = new Notes();
    private final MockHttpServletRequest request = new MockHttpServletRequest(null, null, null);
    private final MockHttpServletResponse response = new MockHttpServletResponse(request);

    private List<String> count(String segment, String rest, Map<String, String> headers) {
        request.setMethod("GET");
        request.setHeader("User-Agent", FIREFOX);
        headers.forEach(request::setHeader);
        response.setContentType("text/html; charset=UTF-8");
        new Footfall(notes).count(new Visit(request, response, new Route(new SampleTown("ours"), "/ours", segment, rest)));
        return notes.lines;
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"none, -, 1", "cross-site, -, 1", "same-site, -, 1", "same-origin, -, 0", "-, -, 1",
        "-, https://search.example/, 1", "-, http://localhost/ours/, 0", "-, no address at all, 1", "same-origin, https://search.example/, 0"})
    void aVisitBeginsWhereNoPageOfOursLed(String site, String referrer, int visits) {
        Map<String, String> headers = new HashMap<>();
        headers.computeIfAbsent("Sec-Fetch-Site", name -> site);
        headers.computeIfAbsent("Referer", name -> referrer);
        assertEquals(visits, count("legal", "/imprint", headers).size());
    }

    @Test
    void aServicesFirstPageIsAView() {
        assertEquals(List.of("view ours dog-tax"), count("dog-tax", "", Map.of("Sec-Fetch-Site", "same-origin")));
    }

    @Test
    void itsOtherPagesAreNone() {
        assertEquals(List.of(), count("dog-tax", "/apply/owner", Map.of("Sec-Fetch-Site", "same-origin")));
        assertEquals(List.of(), count("", "", Map.of("Sec-Fetch-Site", "same-origin")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)", "curl/8.5.0", "Java-http-client/17.0.17",
        "Mozilla/5.0 (compatible; bingbot/2.0)", "Mozilla/5.0 AppleWebKit/537.36 HeadlessChrome/140.0 Safari/537.36", "",
        "facebookexternalhit/1.1", "UptimeRobot/2.0", "Mozilla/5.0 (compatible; YandexBot/3.0)"})
    void programsDoNotCount(String agent) {
        assertEquals(List.of(), count("dog-tax", "", Map.of("User-Agent", agent)));
    }

    @Test
    void aTelephoneIsNoProgram() {
        assertEquals(2, count("dog-tax", "", Map.of("User-Agent", "Mozilla/5.0 (Linux; Android 13; CUBOT NOTE 50) Chrome/140.0 Mobile")).size());
    }

    @ParameterizedTest
    @CsvSource({"Sec-Purpose, prefetch;prerender", "Purpose, prefetch", "Sec-Fetch-Dest, empty", "Sec-Fetch-Dest, iframe", "X-Rathaus-Candidate, 1"})
    void whatNobodySeesDoesNotCount(String header, String value) {
        assertEquals(List.of(), count("dog-tax", "", Map.of(header, value)));
    }

    @Test
    void staffDoNotCount() {
        assertEquals(List.of(), count("staff", "", Map.of()));
    }

    @Test
    void errorsDoNotCount() {
        response.setStatus(404);
        assertEquals(List.of(), count("dog-tax", "", Map.of()));
    }
}
