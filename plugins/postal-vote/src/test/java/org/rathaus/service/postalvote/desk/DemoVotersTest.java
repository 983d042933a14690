package org.rathaus.service.postalvote.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.rathaus.api.form.Answers;
import org.rathaus.api.testing.SampleTown;
import org.rathaus.service.postalvote.register.RegisterPreview;

class DemoVotersTest {

    private final DemoVoters voters = new DemoVoters(new SampleTown("muster", "MUS"));

    @Test
    void areARegisterWithoutFaults() {
        RegisterPreview preview = RegisterPreview.of(voters.csv());
        assertEquals(320, preview.voters());
        assertEquals(0, preview.faultCount(), () -> preview.faults().toString());
    }

    @Test
    void applyAlwaysWithTheSameKeys() {
        Map<String, Answers> once = voters.applications("demo");
        assertEquals(14, once.size());
        assertEquals(once, voters.applications("demo"));
        assertEquals(4, once.values().stream().filter(it -> new TypedVoter(it).isDiverted()).count());
        assertEquals(1, once.values().stream().map(it -> new TypedVoter(it).diverted()).filter(it -> !it.isEmpty()).distinct().count());
    }
}
