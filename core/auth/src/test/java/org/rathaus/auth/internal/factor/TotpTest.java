package org.rathaus.auth.internal.factor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

    private final Totp totp = new Totp("12345678901234567890".getBytes(StandardCharsets.US_ASCII));

    /** RFC 4226, appendix D. */
    @Test
    void makesTheCodesOfTheStandardForCounters() {
        assertEquals(List.of("755224", "287082", "359152", "969429", "338314", "254676", "287922", "162583", "399871", "520489"),
                LongStream.range(0, 10).mapToObj(totp::code).toList());
    }

    /** RFC 6238, appendix B; the last six digits of its eight. */
    @ParameterizedTest
    @CsvSource({"59, 287082", "1111111109, 081804", "1111111111, 050471", "1234567890, 005924", "2000000000, 279037", "20000000000, 353130"})
    void makesTheCodesOfTheStandardForTimes(long second, String code) {
        assertEquals(code, totp.code(Totp.step(Instant.ofEpochSecond(second))));
    }

    @Test
    void takesTheCodesOfOneStepBeforeAndAfterAndNoOther() {
        Instant now = Instant.ofEpochSecond(1_111_111_111);
        long step = Totp.step(now);
        for (long near = step - 1; near <= step + 1; near++) {
            assertEquals(near, totp.match(totp.code(near), now).orElseThrow());
        }
        assertTrue(totp.match(totp.code(step - 2), now).isEmpty() && totp.match(totp.code(step + 2), now).isEmpty());
    }

    /** RFC 4648, 10. */
    @ParameterizedTest
    @CsvSource({"fooba, MZXW6YTB", "fooba12345, MZXW6YTBGEZDGNBV"})
    void writesKeysAsProgramsReadThem(String text, String written) {
        assertEquals(written, Base32.encode(text.getBytes(StandardCharsets.US_ASCII)));
    }
}
