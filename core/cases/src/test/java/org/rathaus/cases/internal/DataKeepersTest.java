package org.rathaus.cases.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.cases.PersonalData;
import org.rathaus.kernel.service.PluginGuard;

class DataKeepersTest {

    private final List<String> archive = new ArrayList<>();

    /** All bundles are plugins. */
    private static final class AllPlugins implements PluginGuard {

        @Override
        public <T> T guarded(Class<T> type, T service, long bundleId, Duration most) {
            return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                try {
                    return method.invoke(service, arguments);
                } catch (java.lang.reflect.InvocationTargetException e) {
                    throw e.getCause();
                }
            }));
        }
    }

    /** Gives out a file of so many bytes for each number. */
    private record Plugin(int... sizes) implements PersonalData {

        @Override
        public void export(CaseFile file, Collector collector) throws IOException {
            for (int size : sizes) {
                if (size < 0) {
                    throw new IllegalStateException("broken");
                }
                collector.add(size + ".txt", new ByteArrayInputStream(new byte[size]));
            }
        }

        @Override
        public void erase(String townId, String serviceId, UUID caseId) {
            throw new IllegalStateException("not asked for");
        }
    }

    private void export(int... sizes) throws IOException {
        DataKeepers keepers = new DataKeepers(new AllPlugins());
        keepers.addKeeper(new Plugin(sizes), NoPlugins.PROPERTIES);
        keepers.export(null, (name, content) -> archive.add(name + " " + content.readAllBytes().length));
    }

    @Test
    void giveOutWhatAPluginKeeps() throws Exception {
        export(7, 12);
        assertEquals(List.of("7.txt 7", "12.txt 12"), archive);
    }

    @Test
    void giveOutNothingOfAPluginThatFailsHalfWay() {
        assertThrows(IllegalStateException.class, () -> export(7, -1));
        assertEquals(List.of(), archive);
    }

    @Test
    void doNotHoldMoreThanThereIsRoomFor() {
        assertThrows(IOException.class, () -> export(10 << 20, 10 << 20));
        assertEquals(List.of(), archive);
    }
}
