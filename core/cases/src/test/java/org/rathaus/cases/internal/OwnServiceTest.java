package org.rathaus.cases.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.rathaus.api.cases.PersonalData;
import org.rathaus.api.service.PublicService;

class OwnServiceTest {

    private final AtomicReference<ServiceReference<?>[]> published = new AtomicReference<>();
    private final OwnService own = new OwnService(as(Bundle.class, Map.of("getSymbolicName", arguments -> "org.example.cards",
            "getRegisteredServices", arguments -> published.get())));

    /** An answer of the framework to one question. */
    private interface Answer {
        Object to(Object[] arguments);
    }

    private static <T> T as(Class<T> type, Map<String, Answer> answers) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type},
                (proxy, method, arguments) -> answers.get(method.getName()).to(arguments)));
    }

    private static ServiceReference<?> service(String id, Class<?>... types) {
        String[] names = java.util.stream.Stream.of(types).map(Class::getName).toArray(String[]::new);
        Map<String, Object> properties = id.isEmpty() ? Map.of(Constants.OBJECTCLASS, names)
                : Map.of(Constants.OBJECTCLASS, names, "rathaus.service.id", id);
        return as(ServiceReference.class, Map.of("getProperty", arguments -> properties.get(arguments[0])));
    }

    @Test
    void isTheOneThatTheBundlePublishes() {
        published.set(new ServiceReference<?>[] {service("", PersonalData.class), service("cards", PersonalData.class, PublicService.class)});
        assertEquals("cards", own.get());
    }

    @Test
    void isLookedForAtEachCall() {
        assertTrue(assertThrows(IllegalStateException.class, own::get).getMessage().startsWith("org.example.cards publishes no service: "));
        published.set(new ServiceReference<?>[] {service("cards", PublicService.class)});
        assertEquals("cards", own.get());
    }

    @Test
    void isNoneOfAnotherKind() {
        published.set(new ServiceReference<?>[] {service("cards", PersonalData.class), service("", PublicService.class)});
        assertThrows(IllegalStateException.class, own::get);
    }

    @Test
    void isOneOnly() {
        published.set(new ServiceReference<?>[] {service("a", PublicService.class), service("b", PublicService.class)});
        assertTrue(assertThrows(IllegalStateException.class, own::get).getMessage().contains("[a, b]"));
    }
}
