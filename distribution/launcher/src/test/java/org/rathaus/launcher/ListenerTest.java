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

    @Test
    void believesForwardedAddressesOnlyFromThisMachine() {
        assertTrue(Listener.of("127.0.0.1", 8080).isLocal());
        assertFalse(Listener.of("0.0.0.0", 8080).isLocal());
    }
}
