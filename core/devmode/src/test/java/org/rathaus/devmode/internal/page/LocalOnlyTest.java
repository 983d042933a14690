package org.rathaus.devmode.internal.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalOnlyTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            localhost,              true
            norderstedt.localhost,  true
            127.0.0.1,              true
            [::1],                  true
            evil.example,           false
            localhost.evil.example, false
            192.168.1.7,            false
            0x7f.1,                 false
            """)
    void namesThatAlwaysMeanThisMachine(String host, boolean isOwn) {
        assertEquals(isOwn, LocalOnly.isOwnName(host));
    }
}
