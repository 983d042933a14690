package org.rathaus.launcher;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListenerTest {

    @Test
    void refusesAPortThatIsTaken() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var listener = Listener.of("127.0.0.1", taken.getLocalPort());
            var refusal = assertThrows(Refusal.class, listener::requireFree);
            assertEquals(2, refusal.status());
            assertTrue(refusal.getMessage().contains("port " + taken.getLocalPort()), refusal.getMessage());
        }
    }

    @Test
    void leavesAFreePortFree() throws IOException {
        int port;
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        var listener = Listener.of("127.0.0.1", port);
        listener.requireFree();
        assertDoesNotThrow(listener::requireFree);
    }

    @Test
    void refusesAnAddressThatIsNotKnown() {
        assertEquals(2, assertThrows(Refusal.class, () -> Listener.of("no such host", 8080)).status());
    }

    @Test
    void asksThisMachineWhenItListensEverywhere() {
        assertEquals("http://127.0.0.1:8080/health/ready", Listener.of("0.0.0.0", 8080).readiness().toString());
        assertEquals("http://[0:0:0:0:0:0:0:1]:80/health/ready", Listener.of("::1", 80).readiness().toString());
    }

    @ParameterizedTest
    @CsvSource({"127.0.0.1, http://localhost:8080", "0.0.0.0, http://localhost:8080", "::, http://localhost:8080", "::1, http://localhost:8080",
        "127.0.0.2, http://127.0.0.2:8080", "192.168.1.5, http://192.168.1.5:8080", "fd00::5, http://[fd00:0:0:0:0:0:0:5]:8080"})
    void isFoundWhereItAnswers(String host, String origin) {
        assertEquals(origin, Listener.of(host, 8080).origin());
    }

    @Test
    void believesForwardedAddressesOnlyFromThisMachine() {
        assertTrue(Listener.of("127.0.0.1", 8080).isLocal());
        assertFalse(Listener.of("0.0.0.0", 8080).isLocal());
    }
}
