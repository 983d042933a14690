package org.rathaus.api.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.rathaus.api.identity.LevelOfAssurance.HIGH;
import static org.rathaus.api.identity.LevelOfAssurance.LOW;
import static org.rathaus.api.identity.LevelOfAssurance.NONE;
import static org.rathaus.api.identity.LevelOfAssurance.SUBSTANTIAL;

import java.util.Optional;

import org.junit.jupiter.api.Test;

class LevelOfAssuranceTest {

    @Test
    void reachesItselfAndWhatIsLower() {
        assertTrue(SUBSTANTIAL.reaches(NONE) && SUBSTANTIAL.reaches(LOW) && SUBSTANTIAL.reaches(SUBSTANTIAL));
        assertFalse(SUBSTANTIAL.reaches(HIGH) || NONE.reaches(LOW));
    }

    @Test
    void ofTwoTheHigherCounts() {
        assertEquals(HIGH, LOW.or(HIGH));
        assertEquals(HIGH, HIGH.or(LOW));
    }

    @Test
    void hasANameInSmallLetters() {
        assertEquals(Optional.of(SUBSTANTIAL), LevelOfAssurance.named(SUBSTANTIAL.key()));
        assertEquals(Optional.empty(), LevelOfAssurance.named("LOW"));
    }
}
