package org.rathaus.baseline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.Test;

class ApiChangeTest {

    private static final String BEFORE = """
            API <api>
             PACKAGE org.example.dogs
              VERSION 1.2.0
              CLASS org.example.dogs.Dog
               ACCESS final
               METHOD bark(int)
                RETURN void
               METHOD name()
                RETURN java.lang.String
              INTERFACE org.example.dogs.Owner
               METHOD(MAJOR,MAJOR) walk()
                ACCESS(MAJOR,MAJOR) abstract
                RETURN void
            """;

    private static String faults(UnaryOperator<String> change) throws Exception {
        List<String> now = change.apply(BEFORE).lines().toList();
        return String.join("\n", ApiChange.faults(ApiText.read(now), ApiText.read(BEFORE.lines().toList())));
    }

    @Test
    void aMethodThatIsGoneNeedsANewMajorVersion() throws Exception {
        UnaryOperator<String> less = api -> api.replace("   METHOD bark(int)\n    RETURN void\n", "").replace("1.2.0", "1.3.0");
        assertEquals("org.example.dogs is 1.3.0 and must be 2.0.0 at least (@Version in its package-info.java); plugins built before would break, "
                + "as this has changed or gone: org.example.dogs.Dog bark(int)", faults(less));
        assertEquals("", faults(api -> less.apply(api).replace("1.3.0", "2.0.0")));
    }

    @Test
    void aMethodThatReturnsSomethingElseBreaksPlugins() throws Exception {
        assertEquals("org.example.dogs is 1.2.0 and must be 2.0.0 at least (@Version in its package-info.java); plugins built before would break, "
                + "as this has changed or gone: org.example.dogs.Dog name() java.lang.String",
                faults(api -> api.replace("RETURN java.lang.String", "RETURN int")));
    }

    @Test
    void aMethodMoreNeedsANewMinorVersion() throws Exception {
        UnaryOperator<String> more = api -> api.replace("   METHOD name()", "   METHOD age()\n    RETURN int\n   METHOD name()");
        assertEquals("org.example.dogs is 1.2.0 and must be 1.3.0 at least (@Version in its package-info.java); this is new: org.example.dogs.Dog age()",
                faults(more));
        assertEquals("", faults(api -> more.apply(api).replace("1.2.0", "1.3.0")));
    }

    @Test
    void whatPluginsImplementMustNotGetAMethodMore() throws Exception {
        String fault = faults(api -> api + "   METHOD(MAJOR,MAJOR) feed()\n    RETURN void\n");
        assertEquals("org.example.dogs is 1.2.0 and must be 2.0.0 at least", fault.split(" \\(")[0]);
    }

    @Test
    void aPackageMustNotGo() throws Exception {
        assertEquals("org.example.dogs is gone: plugins that import it no longer start", faults(api -> "API <api>"));
        assertEquals("", faults(api -> api));
    }
}
