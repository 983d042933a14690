package org.rathaus.web.internal.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class FailureTest {

    @Test
    void tellsWhatWentWrongAndNotWhatWasCalled() {
        String trace = "java.lang.reflect.InvocationTargetException\n\tat a.B.c(B.java)\nCaused by: a.X: wrapped\n\t... 3 more\nCaused by: a.Y: no dogs\n";
        assertEquals("a.Y: no dogs", Failure.origin(trace));
        assertEquals("a.Y: no cats", Failure.origin("a.Y: no cats\n\tat a.B.c(B.java)"));
    }
}
