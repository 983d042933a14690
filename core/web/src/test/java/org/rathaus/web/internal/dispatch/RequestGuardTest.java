package org.rathaus.web.internal.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.wicket.protocol.http.mock.MockHttpServletRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestGuardTest {

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "same-origin, http://localhost, true",
        "same-origin, -, true",
        "-, http://localhost, true",
        "-, HTTP://LOCALHOST, true",
        "same-site, http://localhost, false",
        "same-site, http://other.localhost, false",
        "cross-site, http://evil.example, false",
        "none, -, false",
        "-, null, false",
        "same-origin, null, false",
        "-, https://localhost, false",
        "-, http://localhost:8081, false",
        "-, -, false"})
    void acceptsPostsOfTheSameOriginOnly(String site, String origin, boolean accepted) {
        assertEquals(accepted, RequestGuard.acceptsSource(request("POST", site, origin)));
    }

    @Test
    void acceptsReadingFromAnywhere() {
        assertTrue(RequestGuard.acceptsSource(request("GET", "cross-site", null)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "OPTIONS", "PUT", "DELETE", "PATCH", "get"})
    void answersNoOtherMethods(String method) {
        assertFalse(RequestGuard.acceptsMethod(request(method, null, null)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/a/../b", "/a/..", "/a/./b", "/a/%2e%2e/b", "/a%2Fb", "/a%5cb", "/a\\b", "/a;jsessionid=1",
        "/a//b", "/a/::/b", "/a/~b", "/a/%7eb", "/a%00", "/a%0d%0ab", "/a/%252e"})
    void refusesAddressesThatNoPageOfOursMakes(String path) {
        assertFalse(RequestGuard.acceptsPath(path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/town/postal-vote/apply/person", "/town/status/Ab-_9", "/town/K%C3%B6ln"})
    void acceptsOrdinaryAddresses(String path) {
        assertTrue(RequestGuard.acceptsPath(path));
    }

    private static MockHttpServletRequest request(String method, String site, String origin) {
        MockHttpServletRequest request = new MockHttpServletRequest(null, null, null);
        request.setMethod(method);
        if (site != null) {
            request.addHeader("Sec-Fetch-Site", site);
        }
        if (origin != null) {
            request.addHeader("Origin", origin);
        }
        return request;
    }
}
