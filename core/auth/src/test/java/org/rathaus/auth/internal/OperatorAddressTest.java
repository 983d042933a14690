package org.rathaus.auth.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;

import org.junit.jupiter.api.Test;

class OperatorAddressTest {

    @Test
    void isTheMachineItselfUnlessOperatorsHaveAHost() {
        assertEquals("http://localhost:8080", OperatorAddress.of(Map.of("rathaus.origin", "http://localhost:8080")::get));
        assertEquals("https://op.example", OperatorAddress.of(Map.of("rathaus.origin", "http://localhost:8080", "rathaus.operator.host", "op.example")::get));
    }
}
