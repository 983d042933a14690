package org.rathaus.plugincheck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** All services say everything in German and English, and what they say in other languages fits. */
class ServiceTextsTest {

    @TestFactory
    Stream<DynamicTest> sayEverythingInGermanAndEnglish() throws Exception {
        return BuiltService.in(Path.of("target", "classes")).stream().map(service -> dynamicTest(service.type().getSimpleName(), () -> {
            service.coverage().forEach(System.out::println);
            assertEquals("", String.join("\n", service.faults()));
        }));
    }
}
