package org.rathaus.towns.internal.enablement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Method;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rathaus.api.town.Town;
import org.rathaus.api.town.Towns;

/** What stands between a town's folder and the portal must not answer anything by itself that it was not asked to. */
class EverythingOfATownTest {

    static Stream<Method> ofTowns() {
        return Stream.of(Town.class, Towns.class).flatMap(it -> Stream.of(it.getMethods()));
    }

    @ParameterizedTest
    @MethodSource("ofTowns")
    void isPassedOn(Method method) throws NoSuchMethodException {
        Class<?> between = method.getDeclaringClass() == Town.class ? EnabledTown.class : EnabledTowns.class;
        assertEquals(between, between.getMethod(method.getName(), method.getParameterTypes()).getDeclaringClass());
    }
}
