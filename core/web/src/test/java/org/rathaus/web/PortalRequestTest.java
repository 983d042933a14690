package org.rathaus.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.apache.wicket.mock.MockApplication;
import org.apache.wicket.util.tester.WicketTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rathaus.api.testing.SampleTown;
import org.rathaus.web.area.CoreRequest;

class PortalRequestTest {

    private static final Pattern WHO_IS_SIGNED_IN = Pattern.compile("(?i)session|cookie|sign(In|Out)|audience|\\.area\\.|kernel|servlet");

    private static String words(Method method) {
        return Stream.concat(Stream.of(method.getName(), method.getReturnType().getName()), Arrays.stream(method.getParameterTypes()).map(Class::getName))
                .reduce("", (a, b) -> a + " " + b);
    }

    @Test
    void pagesOfServicesSignNobodyInOrOut() {
        Stream<Method> methods = Stream.of(PortalRequest.class, PluginPage.class, PublicPage.class, DeskPage.class, TownPage.class)
                .flatMap(it -> Arrays.stream(it.getDeclaredMethods()))
                .filter(it -> !it.isSynthetic() && (Modifier.isPublic(it.getModifiers()) || Modifier.isProtected(it.getModifiers())));
        assertEquals(List.of(), methods.map(PortalRequestTest::words).filter(it -> WHO_IS_SIGNED_IN.matcher(it).find()).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Set-Cookie", "set-cookie"})
    void aHeaderSetsNoCookie(String name) {
        WicketTester tester = new WicketTester(new MockApplication());
        PortalRequest request = new CoreRequest(tester.getRequest(), tester.getResponse(), null, new SampleTown("ours"), "/ours", Locale.GERMAN);
        assertThrows(IllegalArgumentException.class, () -> request.header(name, "citizens-ours=known; Path=/"));
    }
}
