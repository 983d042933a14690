package org.rathaus.http.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;

import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.LocalConnector;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GateTest {

    private static final String END = " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";

    private final AtomicBoolean reachable = new AtomicBoolean();
    private final Server server = new Server();
    private final HttpConfiguration settings = new HttpConfiguration();
    private final LocalConnector connector = new LocalConnector(server, new HttpConnectionFactory(settings));

    @BeforeEach
    void start() throws Exception {
        settings.setSendServerVersion(false);
        settings.addCustomizer(new Gate(reachable::get, (request, headers) -> request));
        server.addConnector(connector);
        server.setHandler(new Handler.Abstract() {
            @Override
            public boolean handle(Request request, Response response, Callback callback) {
                if (request.getHttpURI().getPath().equals("/defect")) {
                    throw new IllegalStateException("secret detail");
                }
                Response.writeError(request, response, callback, 404);
                return true;
            }
        });
        server.start();
    }

    @AfterEach
    void stop() throws Exception {
        server.stop();
    }

    @Test
    void tellsWhoComesTooEarlyToComeAgain() throws Exception {
        String answer = get("/norderstedt/");
        assertTrue(answer.startsWith("HTTP/1.1 503 "), answer);
        assertTrue(answer.contains("Retry-After: 2"), answer);
        assertTrue(answer.contains("Das Portal startet gerade.") && answer.contains("The portal is starting."), answer);
    }

    @Test
    void letsThemInOnceThePagesAreThereAndDoesNotAskAgain() throws Exception {
        reachable.set(true);
        assertTrue(get("/").startsWith("HTTP/1.1 404 "));
        reachable.set(false);
        assertTrue(get("/").startsWith("HTTP/1.1 404 "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"//", "/norderstedt//postal-vote", "/%zz", "/%c3%28", "/..%2f..%2fetc", "/a/..;/b", "/a%00b", "/../etc", "no-slash"})
    void tellsInPlainWordsThatAnAddressIsMalformed(String path) throws Exception {
        reachable.set(true);
        get("/");
        assertPlain(get(path), 400, "Diese Adresse können wir nicht öffnen", "We cannot open this address");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rubbish\r\n\r\n", "GET /\r\n\r\n", "GET / HTTP/1.1\r\n\r\n", "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n"})
    void tellsInPlainWordsThatARequestIsNone(String request) throws Exception {
        reachable.set(true);
        get("/");
        String answer = send(request);
        assertFalse(answer.toLowerCase(Locale.ROOT).contains("jetty") || answer.contains("Exception"), answer);
        assertTrue(answer.contains("Diese Adresse können wir nicht öffnen"), answer);
    }

    @Test
    void tellsThatTheHeadersAreTooLarge() throws Exception {
        reachable.set(true);
        get("/");
        assertPlain(get("/" + "a".repeat(20_000)), 414, "Das ist zu viel auf einmal", "That is too much at once");
    }

    @Test
    void keepsADefectToItself() throws Exception {
        reachable.set(true);
        String answer = get("/defect");
        assertPlain(answer, 500, "Der Fehler liegt bei uns", "The fault is ours");
        assertFalse(answer.contains("secret detail"), answer);
    }

    @Test
    void sendsNoContentToWhoAsksForTheHeadersOnly() throws Exception {
        String answer = send("HEAD /" + END);
        assertTrue(answer.startsWith("HTTP/1.1 503 "), answer);
        assertEquals("", answer.substring(answer.indexOf("\r\n\r\n") + 4));
    }

    private static void assertPlain(String answer, int status, String german, String english) {
        assertTrue(answer.startsWith("HTTP/1.1 " + status + " "), answer);
        assertTrue(answer.contains(german) && answer.contains(english), answer);
        assertTrue(answer.contains("X-Content-Type-Options: nosniff") && answer.contains("default-src 'none'"), answer);
        assertFalse(answer.toLowerCase(Locale.ROOT).contains("jetty") || answer.contains("Exception"), answer);
    }

    private String get(String path) throws Exception {
        return send("GET " + path + END);
    }

    /** The connector takes every byte for a character. */
    private String send(String request) throws Exception {
        return new String(connector.getResponse(request).getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }
}
