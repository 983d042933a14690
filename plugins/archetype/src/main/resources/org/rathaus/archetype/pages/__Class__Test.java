package __package__;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;

class __Class__Test {

    @Test
    void costsTwelveFiftyAMonth() {
        assertEquals(new BigDecimal("37.50"), __Class__.cost(3));
    }
}
