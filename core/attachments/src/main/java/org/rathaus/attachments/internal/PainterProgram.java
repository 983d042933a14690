package org.rathaus.attachments.internal;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.commons.logging.LogFactory;
import org.apache.fontbox.FontBoxFont;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.rathaus.kernel.operation.JarFiles;

/** Starts {@link PagePainter} in a Java of its own: with little memory, and with none of the portal's environment, in which secrets may be. */
final class PainterProgram {

    private static final List<String> OPTIONS = List.of("-Xmx256m", "-XX:+ExitOnOutOfMemoryError", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
            "-XX:-UsePerfData", "-Djava.awt.headless=true");
    /** One of each library. */
    private static final List<Class<?>> LIBRARIES =
            List.of(PagePainter.class, PDDocument.class, RandomAccessRead.class, FontBoxFont.class, LogFactory.class);

    private final JarFiles jars;

    PainterProgram(JarFiles jars) {
        this.jars = jars;
    }

    /** What it says beside the picture is of no use to anybody, and may hold what is in the document. */
    Process start(int pages) throws IOException {
        Stream<String> java = Stream.of(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        Stream<String> program = Stream.of("-cp", libraries(), PagePainter.class.getName(), String.valueOf(pages));
        ProcessBuilder builder = new ProcessBuilder(Stream.of(java, OPTIONS.stream(), program).flatMap(it -> it).toList());
        builder.environment().clear();
        return builder.redirectError(Redirect.DISCARD).start();
    }

    private String libraries() {
        return LIBRARIES.stream().map(this::home).map(Path::toString).distinct().collect(Collectors.joining(File.pathSeparator));
    }

    /** The jar file or folder of a class. */
    private Path home(Class<?> type) {
        return jars.holding(type).orElseGet(() -> Path.of(URI.create(type.getProtectionDomain().getCodeSource().getLocation().toString())));
    }
}
