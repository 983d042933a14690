package org.rathaus.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.osgi.framework.Bundle;
import org.osgi.framework.Version;
import org.rathaus.testkit.PortalContainer;

/** Published weaknesses of what the portal is made of: what is shipped has none that a newer version has lost, and no request hides another. */
@Tag(PortalContainer.SHARED)
class WeaknessesIT {

    private static final String HIDDEN = "GET /norderstedt/hidden HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";

    @RegisterExtension
    static final PortalContainer PORTAL = PortalContainer.shared();

    private final RawRequest raw = new RawRequest(PORTAL.port());

    private RawRequest.Answer post(String headers, String body) throws IOException {
        String head = "POST /norderstedt/postal-vote/apply/person HTTP/1.1\r\nHost: 127.0.0.1:" + PORTAL.port() + "\r\nOrigin: http://127.0.0.1:"
                + PORTAL.port() + "\r\nSec-Fetch-Site: same-origin\r\nContent-Type: application/x-www-form-urlencoded\r\n";
        return raw.exactly(head + headers + "\r\n\r\n" + body);
    }

    /** A proxy in front that reads the length otherwise would take the rest for somebody else's answer (RFC 9112, 6.3 and 11.2). */
    @ParameterizedTest
    @ValueSource(strings = {
        "Content-Length: 5\r\nContent-Length: 90", "Content-Length: 5, 90", "Content-Length: +5", "Content-Length: -1", "Content-Length: 0x5",
        "Content-Length: 5\r\nTransfer-Encoding: chunked", "Transfer-Encoding: chunked\r\nContent-Length: 5", "Transfer-Encoding: chunked, identity",
        "Transfer-Encoding: xchunked", "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity", "Transfer-Encoding : chunked",
        "Transfer-Encoding:\u000bchunked"})
    void aRequestOfTwoLengthsIsRefusedAndHidesNoOther(String lengths) throws IOException {
        isRefusedAlone(post(lengths, "0\r\n\r\n" + HIDDEN));
    }

    /** CVE-2026-2332: what stands in quotes behind the length of a chunk goes no further than its line. */
    @ParameterizedTest
    @ValueSource(strings = {
        "1;a=\"\r\nX\r\n0\r\n\r\n", "1;a=\"\nX\r\n0\r\n\r\n", "1\nX\r\n0\r\n\r\n", "01x\r\nX\r\n0\r\n\r\n", "-1\r\nX\r\n0\r\n\r\n",
        "fffffffffffffffff\r\nX\r\n0\r\n\r\n", " 1\r\nX\r\n0\r\n\r\n", "1\r\nXY\r\n0\r\n\r\n"})
    void aBrokenChunkIsRefusedAndHidesNoOther(String chunks) throws IOException {
        isRefusedAlone(post("Transfer-Encoding: chunked", chunks + HIDDEN));
    }

    private static void isRefusedAlone(RawRequest.Answer answer) {
        assertTrue(List.of(400, 501).contains(answer.status()), answer.text());
        assertEquals(1, answer.text().split("HTTP/1\\.1 ", -1).length - 1, answer.text());
        assertFalse(answer.text().contains("at org."), answer.text());
    }

    @ParameterizedTest(name = "{0} is {1} or newer")
    @CsvSource({"org.eclipse.jetty.server, 12.1.14", "org.eclipse.jetty.http, 12.1.14", "org.eclipse.jetty.io, 12.1.14",
        "org.eclipse.jetty.http2.server, 12.1.14", "org.eclipse.jetty.http2.hpack, 12.1.14", "org.apache.wicket.core, 10.8.0",
        "org.apache.commons.commons-fileupload, 1.6.0", "org.apache.commons.commons-fileupload2-core, 2.0.0.M4"})
    void whatIsShippedIsNoOlderThan(String part, String version) {
        List<Version> shipped = bundles().stream().filter(it -> part.equals(it.getSymbolicName())).map(Bundle::getVersion).toList();
        assertEquals(1, shipped.size(), part);
        assertTrue(shipped.get(0).compareTo(Version.parseVersion(version)) >= 0, shipped::toString);
    }

    /** The administrators' console of Felix asks for no second factor and knows no towns. */
    @Test
    void noOtherConsoleIsShipped() {
        assertEquals(List.of(), bundles().stream().map(Bundle::getSymbolicName).filter(it -> it.contains("webconsole") || it.contains("gogo")).toList());
    }

    private static List<Bundle> bundles() {
        return Arrays.asList(PORTAL.framework().getBundles());
    }
}
