package org.rathaus.itests;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.netbeans.lib.profiler.heap.Heap;
import org.netbeans.lib.profiler.heap.HeapFactory;
import org.netbeans.lib.profiler.heap.Instance;
import org.netbeans.lib.profiler.heap.JavaClass;

/** Says what keeps the class loaders of a class alive, by a dump of this process's heap. */
final class RootPath {

    private RootPath() {}

    /** For each class loader that has loaded a class of this name: the objects from it to what the collector starts from. */
    static List<String> ofLoadersOf(String name) {
        try {
            Path folder = Files.createTempDirectory("heap");
            Path dump = folder.resolve("all.hprof");
            ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class).dumpHeap(dump.toString(), true);
            try {
                return paths(HeapFactory.createHeap(dump.toFile()), name);
            } finally {
                Files.delete(dump);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> paths(Heap heap, String name) {
        Stream<?> classes = heap.getJavaClassesByRegExp(name.replace(".", "\\.")).stream();
        return classes.map(type -> path(((JavaClass) type).getClassLoader())).toList();
    }

    private static String path(Instance loader) {
        return Stream.iterate(loader, at -> at != null, at -> at.isGCRoot() ? null : at.getNearestGCRootPointer())
                .map(at -> at.getJavaClass().getName()).collect(Collectors.joining(" <- "));
    }
}
