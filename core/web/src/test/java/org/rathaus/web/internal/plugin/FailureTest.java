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

    @Test
    void tellsWhereInThePluginItWas() {
        String trace = "java.lang.reflect.InvocationTargetException\n\tat a.B.c(B.java:1)\nCaused by: a.Y: no dogs\n"
                + "\tat java.base/java.util.List.of(List.java:9)\n\tat org.rathaus.api.form.Question.text(Question.java:7)\n"
                + "\tat a.Dogs.<init>(Dogs.java:12)\n\tat a.Main.go(Main.java:3)\n\t... 3 more\n";
        assertEquals("a.Y: no dogs (Dogs.java:12)", Failure.origin(trace));
        IllegalStateException thrown = new IllegalStateException("no cats");
        thrown.setStackTrace(new StackTraceElement[] {new StackTraceElement("org.rathaus.web.Html", "open", "Html.java", 3),
            new StackTraceElement("a.Cats", "form", "Cats.java", 12)});
        assertEquals("java.lang.IllegalStateException: no cats (Cats.java:12)", Failure.origin(new IllegalArgumentException("called", thrown)));
    }
}
