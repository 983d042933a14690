package org.rathaus.service.lostandfound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RewardTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    @ParameterizedTest
    @CsvSource(textBlock = """
            # worth,  animal, where,    reward
            800,      false,  USUAL,    34.00
            800,      false,  PREMISES, 17.00
            800,      false,  OFFICIAL, 0.00
            500,      false,  USUAL,    25.00
            500.01,   false,  USUAL,    25.00
            501,      false,  USUAL,    25.03
            10,       false,  USUAL,    0.50
            0,        false,  USUAL,    0.00
            49.99,    false,  PREMISES, 0.00
            50,       false,  PREMISES, 1.25
            400,      true,   USUAL,    12.00
            1000,     true,   USUAL,    30.00
            1000,     true,   PREMISES, 15.00
            10000,    false,  USUAL,    310.00
            """)
    void isAsTheLawSays(BigDecimal worth, boolean isAnimal, Reward.Circumstance where, BigDecimal reward) {
        assertEquals(reward, Reward.of(worth, isAnimal, where, TODAY).amount());
    }

    @Test
    void saysHowItComesAbout() {
        Reward reward = Reward.of(new BigDecimal("800"), false, Reward.Circumstance.PREMISES, TODAY);
        assertEquals("[below, above, premises]", reward.steps().stream().map(Reward.Step::key).toList().toString());
        assertTrue(reward.steps().stream().allMatch(it -> it.citation().startsWith("BGB § 97")), reward.steps().toString());
    }
}
