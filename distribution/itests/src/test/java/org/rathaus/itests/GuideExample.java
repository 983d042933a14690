package org.rathaus.itests;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;

import aQute.bnd.osgi.Builder;
import aQute.bnd.osgi.EmbeddedResource;
import aQute.bnd.osgi.Jar;

/** The plugin that the plugin guide shows under "Own entities": its code is compiled as it stands there. */
final class GuideExample {

    static final String FILE = "org.example.bikeboxes.jar";

    private static final Path GUIDE = Path.of("../../docs/plugin-guide.md");
    /** A block of code whose first line names the file. */
    private static final Pattern BLOCK = Pattern.compile("(?s)```(?:java|sql)\\n(?://|--) (\\S+)\\n(.*?)```");
    private static final String PACKAGE = "org.example.bikeboxes";
    private static final String IMPORTS = List.of("java.nio.charset.StandardCharsets", "java.time.Instant", "java.util.*",
            "jakarta.persistence.Column", "jakarta.persistence.Entity", "jakarta.persistence.Table",
            "org.osgi.service.component.annotations.*", "org.rathaus.api.cases.*", "org.rathaus.api.form.*",
            "org.rathaus.api.service.*", "org.rathaus.api.storage.*").stream()
            .map(name -> "import " + name + "; ").reduce("package " + PACKAGE + "; ", String::concat);
    private static final String TEXTS = """
            service.title=Fahrradbox mieten
            service.lead=Hier mieten Sie eine Box.
            step.place.title=Wo soll die Box stehen?
            name.label=Name
            place.label=Ort
            place.option.station=Bahnhof
            place.option.market=Markt
            status.received=Eingegangen
            status.inProgress=In Bearbeitung
            status.done=Erledigt
            status.rejected=Abgelehnt
            """;

    private final Map<String, String> code = new TreeMap<>();
    private final Map<String, String> scripts = new TreeMap<>();
    private final int version;

    private GuideExample(int version) {
        this.version = version;
        try {
            BLOCK.matcher(Files.readString(GUIDE)).results().forEach(block -> {
                String name = block.group(1).substring(block.group(1).lastIndexOf('/') + 1);
                (name.endsWith(".sql") ? scripts : code).put(name, block.group(2));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        change("BikeBoxes.java", "BOXES = 10", "BOXES = 10_000");
    }

    /** The version with one script. */
    static GuideExample first() {
        GuideExample example = new GuideExample(1);
        example.scripts.remove("V2__roof.sql");
        return example;
    }

    /** The version with the second script, which shows its new column at the end of the service page's lead. */
    static GuideExample second() {
        return new GuideExample(2)
                .change("BikeBox.java", "    protected BikeBox", """
                        @Column(name = "ROOFED")
                        private boolean roofed;
                        protected BikeBox""")
                .change("BikeBoxes.java", "    private long rented", """
                        @Override
                        public Optional<String> text(String key, Locale language, Offer offer) {
                            return Optional.of(key).filter("service.lead"::equals).map(lead -> rented(offer) + " Boxen, mit Dach: "
                                    + store.read(offer.town().id(), boxes -> boxes.createQuery(
                                            "select count(b) from BikeBox b where b.roofed = true", Long.class).getSingleResult()));
                        }
                        private long rented""");
    }

    /** Another text in a file. */
    GuideExample change(String file, String before, String after) {
        Map<String, String> files = file.endsWith(".sql") ? scripts : code;
        if (!files.getOrDefault(file, "").contains(before)) {
            throw new IllegalArgumentException(file + " in the guide does not contain: " + before);
        }
        files.put(file, files.get(file).replace(before, after));
        return this;
    }

    /** Made as Maven makes a plugin: compiler, then bnd. */
    byte[] jar() {
        try (var builder = new Builder(); var bytes = new ByteArrayOutputStream()) {
            Jar jar = new Jar(compiled().toFile());
            scripts.forEach((name, text) -> jar.putResource("OSGI-INF/db/" + name, resource(text)));
            jar.putResource(PACKAGE.replace('.', '/') + "/BikeBoxes.utf8.properties", resource(TEXTS));
            builder.setJar(jar);
            builder.setClasspath(classPath().map(File::new).filter(File::exists).toArray(File[]::new));
            builder.setProperty("Bundle-SymbolicName", PACKAGE);
            builder.setProperty("Bundle-Version", version + ".0.0");
            builder.setProperty("-noimportjava", "true");
            builder.build().write(bytes);
            if (!builder.getErrors().isEmpty()) {
                throw new IllegalStateException(builder.getErrors().toString());
            }
            return bytes.toByteArray();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static EmbeddedResource resource(String text) {
        return new EmbeddedResource(text.getBytes(StandardCharsets.UTF_8), 0L);
    }

    private static java.util.stream.Stream<String> classPath() {
        return Pattern.compile(File.pathSeparator, Pattern.LITERAL).splitAsStream(System.getProperty("java.class.path"))
                .filter(path -> path.contains("api") || path.contains("persistence") || path.contains("annotation"));
    }

    private Path compiled() throws IOException {
        Path folder = Files.createTempDirectory("guide-example");
        Path classes = Files.createDirectory(folder.resolve("classes"));
        List<String> arguments = new ArrayList<>(List.of("--release", "17", "-d", classes.toString(), "-cp",
                System.getProperty("java.class.path")));
        for (Map.Entry<String, String> file : code.entrySet()) {
            arguments.add(Files.writeString(folder.resolve(file.getKey()), IMPORTS + file.getValue()).toString());
        }
        var messages = new ByteArrayOutputStream();
        if (ToolProvider.getSystemJavaCompiler().run(null, messages, messages, arguments.toArray(String[]::new)) != 0) {
            throw new IllegalStateException(messages.toString(StandardCharsets.UTF_8));
        }
        return classes;
    }
}
