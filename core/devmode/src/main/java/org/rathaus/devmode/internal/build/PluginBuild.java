package org.rathaus.devmode.internal.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Makes the bundle of a plugin from its sources, as {@code mvn package} does without its tests. */
public final class PluginBuild {

    private final Compiler compiler;
    private final BundleMaker bundles;
    private final Path classes;
    private final Path bundle;
    private Sources compiled;

    /**
     * With what plugins are compiled with.
     *
     * @param home the unpacked distribution
     * @param work a folder for classes and the bundle
     */
    public static PluginBuild in(Path home, Path work) throws IOException {
        return new PluginBuild(ClassPath.in(home), work);
    }

    PluginBuild(List<Path> classPath, Path work) throws IOException {
        compiler = new Compiler(classPath);
        bundles = new BundleMaker(classPath);
        classes = work.resolve("classes");
        bundle = Files.createDirectories(work).resolve("plugin.jar");
    }

    /** The bundle; the compiler is asked only where the code is another one than before. */
    public Path make(Sources sources) throws IOException, BrokenBuildException {
        if (compiled == null || !sources.hasCodeOf(compiled)) {
            compiled = null;
            compiler.compile(sources, classes);
            compiled = sources;
        }
        bundles.make(sources, classes, bundle);
        return bundle;
    }
}
