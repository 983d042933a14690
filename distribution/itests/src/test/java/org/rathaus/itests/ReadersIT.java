package org.rathaus.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rathaus.testkit.Page;
import org.rathaus.testkit.PortalContainer;
import org.rathaus.testkit.Visitor;

/** Pages that are made once for all who only read at the same moment. */
@Tag(PortalContainer.SHARED)
class ReadersIT {

    private static final String SERVICE = "/norderstedt/postal-vote";
    private static final String STEP = SERVICE + "/apply/person";

    @RegisterExtension
    static final PortalContainer PORTAL = PortalContainer.shared();

    private final Visitor reader = PORTAL.visitor();

    @ParameterizedTest
    @ValueSource(strings = {"/", "/norderstedt/", "/norderstedt/legal/imprint", "/norderstedt/situation/found", "/norderstedt/sitemap", "/norderstedt/feedback",
            SERVICE, STEP})
    void areTheSameUnderAnOwnNonceForEach(String address) {
        Page one = reader.get(address);
        Page other = PORTAL.visitor().get(address);
        assertEquals(200, other.status());
        assertNotEquals(nonce(one), nonce(other));
        assertEquals(one.text().replace(nonce(one), ""), other.text().replace(nonce(other), ""));
        assertEquals(one.header("Cache-Control"), other.header("Cache-Control"));
    }

    private static String nonce(Page page) {
        String nonce = page.html().select("script[src]").attr("nonce");
        assertTrue(page.header("Content-Security-Policy").contains("'nonce-" + nonce + "'"), page::toString);
        return nonce;
    }

    @Test
    void keepTheirLanguageApart() {
        assertTrue(reader.get(SERVICE).words().contains("Briefwahl"));
        assertEquals("en", PORTAL.visitor().speaking("en").get(SERVICE).html().select("html").attr("lang"));
        assertEquals("de", PORTAL.visitor().get(SERVICE).html().select("html").attr("lang"));
    }

    @Test
    void areNotShownToOnesWhoHaveBegun() {
        reader.visit(STEP).answer("familyName", "Eilig").submit();
        Page empty = PORTAL.visitor().get(STEP);
        assertEquals("", empty.html().select("#familyName").val());
        assertEquals("Eilig", reader.get(STEP).html().select("#familyName").val());
        assertEquals("", PORTAL.visitor().get(STEP).html().select("#familyName").val());
    }

    @Test
    void wrongMethodsAreToldWhatToDo() {
        Page answer = reader.send("PUT", "/norderstedt/", Map.of(), Map.of());
        assertEquals(405, answer.status());
        assertEquals("GET, HEAD, POST", answer.header("Allow"));
        assertTrue(answer.title().endsWith("Norderstedt"), answer.title());
    }
}
