package org.rathaus.service.ideacontest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdeaDecisionTest {

    private static final UUID OWN = new UUID(1, 1);

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            # from,      to,          reason,     answer,    merged into, problem
            SUBMITTED,   OPEN,        '',         '',        -,           -
            SUBMITTED,   HIDDEN,      '',         '',        -,           reason
            SUBMITTED,   HIDDEN,      Beleidigt,  '',        -,           -
            SUBMITTED,   ACCEPTED,    '',         Gern,      -,           way
            OPEN,        ACCEPTED,    '',         '',        -,           answer
            OPEN,        ACCEPTED,    '',         Gern,      -,           -
            OPEN,        REJECTED,    '',         ' ',       -,           answer
            OPEN,        MERGED,      '',         '',        -,           merged
            OPEN,        MERGED,      '',         '',        own,         merged
            OPEN,        MERGED,      '',         '',        other,       -
            ACCEPTED,    IN_PROGRESS, '',         Bald,      -,           -
            IN_PROGRESS, DONE,        '',         '',        -,           answer
            DONE,        HIDDEN,      Weg,        '',        -,           way
            DRAFT,       OPEN,        '',         '',        -,           way
            """)
    void takesWhatAStateNeeds(IdeaState from, IdeaState to, String reason, String answer, String merged, String problem) {
        Idea idea = new Idea(OWN, new UUID(0, 1), new UUID(0, 2), new IdeaText("Bänke", "Mehr", "other", ""), from, Instant.EPOCH);
        Optional<UUID> other = Optional.ofNullable(merged).map(it -> it.equals("own") ? OWN : new UUID(1, 2));
        assertEquals(Optional.ofNullable(problem), new IdeaDecision(to, reason, answer, other).problem(idea));
    }
}
