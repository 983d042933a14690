package org.rathaus.web.internal.plugin;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rathaus.api.testing.KnownTowns;
import org.rathaus.api.testing.SampleTown;
import org.rathaus.api.town.Town;
import org.rathaus.api.town.Towns;

class WarmUpTest {

    /** Loopback too, and not the usual one. */
    private static final String ADDRESS = "127.0.0.2";

    private final List<String> asked = new ArrayList<>();
    private final Deployment version = new Deployment(DogVersion.bundle(1), DogVersion.service(), null, null, null);
    private int status = 200;
    private HttpServer server;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(ADDRESS, 0), 0);
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI() + " " + exchange.getRequestHeaders().containsKey(WarmUp.HEADER));
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    /** As many towns are known just after the start. */
    private record WithABrokenTown(Towns others) implements Towns {

        @Override
        public List<Town> all() {
            return Stream.concat(Stream.of(new SampleTown("broken")), others.all().stream()).toList();
        }

        @Override
        public Optional<Town> find(String id) {
            return others.find(id);
        }

        @Override
        public Optional<Town> byHost(String host) {
            return others.byHost(host);
        }
    }

    private WarmUp warmUp() {
        Map<String, String> properties = Map.of("org.apache.felix.http.host", ADDRESS, "rathaus.port", "" + server.getAddress().getPort());
        WarmUp warmUp = new WarmUp(WarmUp.address(properties::get), Duration.ofSeconds(5));
        warmUp.towns(new WithABrokenTown(new KnownTowns(List.of(new SampleTown("ours")))));
        return warmUp;
    }

    @Test
    void asksWhereThePortalListensForATownThatIsThere() throws Exception {
        warmUp().render(version);
        assertEquals(List.of("/ours/dogs true"), asked);
    }

    @Test
    void refusesAVersionWithoutAFirstPage() {
        status = 500;
        assertThrows(QuarantineException.class, () -> warmUp().render(version));
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 303, 410, 503})
    void takesAVersionThatIsNotToBlame(int answer) {
        status = answer;
        assertDoesNotThrow(() -> warmUp().render(version));
    }

    @Test
    void takesAVersionWhereNobodyAnswers() {
        WarmUp warmUp = warmUp();
        server.stop(0);
        assertDoesNotThrow(() -> warmUp.render(version));
    }

    @ParameterizedTest
    @CsvSource({"127.0.0.1, http://127.0.0.1:8080", "192.0.2.7, http://192.0.2.7:8080", "0.0.0.0, http://127.0.0.1:8080",
        "0:0:0:0:0:0:0:0, http://127.0.0.1:8080", "0:0:0:0:0:0:0:1, http://[0:0:0:0:0:0:0:1]:8080", "2001:db8::7, http://[2001:db8::7]:8080"})
    void knowsTheAddress(String host, String address) {
        assertEquals(Optional.of(address), WarmUp.address(Map.of("org.apache.felix.http.host", host, "rathaus.port", "8080")::get));
    }
}
