package org.rathaus.api.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClientNetworkTest {

    private static final String NETWORK = ClientNetwork.of("2001:db8:0:1:0:0:0:1");

    @ParameterizedTest
    @ValueSource(strings = {"2001:db8:0:1::1", "2001:DB8:0:1:9:9:9:9", "[2001:db8:0:1::2]", "2001:db8:0:1::3%eth0", "2001:0db8:0000:0001::"})
    void countsAllAddressesOfANetworkAsOne(String address) {
        assertEquals(NETWORK, ClientNetwork.of(address));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2001:db8:0:2::1", "2001:db8::1", "::1"})
    void tellsNetworksApart(String address) {
        assertNotEquals(NETWORK, ClientNetwork.of(address));
    }

    @Test
    void takesAnAddressOfTheOldKindInTheNewWritingForWhatItIs() {
        assertEquals("192.0.2.7", ClientNetwork.of("::ffff:192.0.2.7"));
        assertEquals("192.0.2.7", ClientNetwork.of("192.0.2.7"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "unknown", "proxy.example", "1:2", "example.org:80", "::zz"})
    void givesBackWhatIsNoAddress(String address) {
        assertEquals(address, ClientNetwork.of(address));
    }
}
