package org.rathaus.web.internal.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Test;

class UnionClassLoaderTest {

    private final ClassLoader ours = getClass().getClassLoader();
    private final ClassLoader union = new UnionClassLoader(List.of(ClassLoader.getPlatformClassLoader(), ours, ours));

    @Test
    void findsWhatAnyOfThemHas() throws ClassNotFoundException {
        assertSame(UnionClassLoaderTest.class, union.loadClass(UnionClassLoaderTest.class.getName()));
    }

    @Test
    void saysWhatNoneOfThemHas() {
        assertThrows(ClassNotFoundException.class, () -> union.loadClass("org.example.Missing"));
    }

    @Test
    void namesAResourceOnce() throws Exception {
        String name = UnionClassLoaderTest.class.getName().replace('.', '/') + ".class";
        assertEquals(1, Collections.list(union.getResources(name)).size());
    }
}
