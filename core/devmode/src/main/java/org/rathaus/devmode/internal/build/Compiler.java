package org.rathaus.devmode.internal.build;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** The JDK's compiler within this process: what it has learned of the class path it need not learn with each save. */
final class Compiler {

    /** As the build of plugins has it. */
    private static final List<String> OPTIONS = List.of("--release", "17", "-parameters", "-g", "-proc:none", "-nowarn");

    private final JavaCompiler javac;
    private final StandardJavaFileManager files;

    /**
     * @param classPath jars
     * @throws IllegalStateException if this Java has no compiler
     */
    Compiler(List<Path> classPath) throws IOException {
        javac = ToolProvider.getSystemJavaCompiler();
        if (javac == null) {
            throw new IllegalStateException("this Java has no compiler; developer mode needs a JDK");
        }
        files = javac.getStandardFileManager(null, Locale.ENGLISH, StandardCharsets.UTF_8);
        files.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath);
    }

    /** Fills a folder, which is emptied before, with the classes of all sources. */
    void compile(Sources sources, Path classes) throws IOException, BrokenBuildException {
        empty(classes);
        files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
        var said = new DiagnosticCollector<JavaFileObject>();
        boolean isCompiled = javac.getTask(null, files, said, OPTIONS, null, files.getJavaFileObjectsFromPaths(sources.code())).call();
        if (!isCompiled) {
            throw new BrokenBuildException(said.getDiagnostics().stream().filter(it -> it.getKind() == Diagnostic.Kind.ERROR)
                    .map(it -> fault(it, sources)).toList());
        }
    }

    private static Fault fault(Diagnostic<? extends JavaFileObject> error, Sources sources) {
        String message = error.getMessage(Locale.ENGLISH);
        if (error.getSource() == null) {
            return Fault.of(message);
        }
        long line = Math.max(0, error.getLineNumber());
        Path file = Path.of(error.getSource().toUri());
        return new Fault(sources.name(file), line, message, Lines.of(file, line));
    }

    private static void empty(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                all.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
            }
        }
        Files.createDirectories(folder);
    }
}
