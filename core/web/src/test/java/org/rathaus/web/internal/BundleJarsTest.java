package org.rathaus.web.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleReference;

class BundleJarsTest {

    private final BundleJars jars = new BundleJars();

    /** Defines classes for a bundle of which only the location is known, as the framework does. */
    private static final class BundleLoader extends ClassLoader implements BundleReference {

        Class<?> define(Class<?> type) throws IOException {
            try (InputStream code = type.getResourceAsStream(type.getSimpleName() + ".class")) {
                byte[] bytes = code.readAllBytes();
                return defineClass(type.getName(), bytes, 0, bytes.length);
            }
        }

        @Override
        public Bundle getBundle() {
            return (Bundle) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Bundle.class},
                    (proxy, method, arguments) -> method.getName().equals("getLocation") ? "file:///srv/the%20portal/web.jar" : null);
        }
    }

    @Test
    void knowsTheFileOfTheBundleThatHasAClass() throws IOException {
        assertEquals(Optional.of(Path.of("/srv/the portal/web.jar")), jars.holding(new BundleLoader().define(BundleJars.class)));
    }

    @Test
    void knowsNoneOutsideTheFramework() {
        assertEquals(Optional.empty(), jars.holding(BundleJars.class));
    }
}
