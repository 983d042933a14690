package org.rathaus.plugincheck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** All services do in a real portal what plugins promise. */
class ServicePromisesTest {

    @TestFactory
    Stream<DynamicTest> keepWhatPluginsPromise() throws Exception {
        if (RunningPortal.services().isEmpty()) {
            return Stream.empty();
        }
        Promises promises = Promises.of(RunningPortal.shared(), Remains.PATIENCE);
        promises.leftOut().forEach((check, why) -> System.out.println("NOT CHECKED: " + check + ": " + why));
        return Stream.concat(
                promises.kept().entrySet().stream().map(it -> dynamicTest(it.getKey(), () -> assertEquals("", String.join("\n", it.getValue())))),
                promises.leftOut().entrySet().stream().map(it -> dynamicTest("not checked: " + it.getKey(), () -> abort(it.getValue()))));
    }
}
