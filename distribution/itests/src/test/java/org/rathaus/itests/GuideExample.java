package org.rathaus.itests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

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

    byte[] jar() {
        Map<String, String> sources = new LinkedHashMap<>();
        code.forEach((file, text) -> sources.put(file, IMPORTS + text));
        Map<String, String> resources = new LinkedHashMap<>();
        scripts.forEach((name, text) -> resources.put("OSGI-INF/db/" + name, text));
        resources.put(PACKAGE.replace('.', '/') + "/BikeBoxes.utf8.properties", TEXTS);
        return PluginBuild.jar(PACKAGE, version, sources, resources);
    }
}
