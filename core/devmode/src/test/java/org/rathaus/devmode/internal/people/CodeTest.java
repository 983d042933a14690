package org.rathaus.devmode.internal.people;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeTest {

    /** RFC 6238, appendix B, the last six digits; the key is "12345678901234567890". */
    @ParameterizedTest
    @CsvSource(textBlock = """
            59,          287082
            1111111109,  081804
            1234567890,  005924
            20000000000, 353130
            """)
    void areThoseOfTheStandard(long seconds, String code) {
        assertEquals(code, Code.of("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", Instant.ofEpochSecond(seconds)));
    }
}
