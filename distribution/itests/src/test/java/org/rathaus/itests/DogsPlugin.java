package org.rathaus.itests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * A small plugin in any version, which may have a fault. Its service's title says the version.
 *
 * @param version the first number of the bundle's version
 * @param fault   Java code in the class of the service; empty for a plugin that works
 */
record DogsPlugin(int version, String fault) {

    static final String FILE = "org.example.dogs.jar";
    static final String NAME = "org.example.dogs";
    static final String SERVICE = "/norderstedt/dogs";
    static final String SLOW = "dogs.slow";
    static final String STEP = SERVICE + "/apply/dog";

    private static final String CODE = """
            package org.example.dogs;
            import java.util.*;
            import org.osgi.service.component.annotations.*;
            import org.rathaus.api.form.*;
            import org.rathaus.api.service.*;
            @Component
            @ServiceDescriptor(id = "dogs", category = Category.TAKING_PART, minutes = 5)
            public final class Dogs implements PublicService {
                FAULT
                @Override
                public FormDefinition form() {
                    return FormDefinition.of(1, Step.of("dog", Question.text("name")));
                }
            }
            """;

    static DogsPlugin working(int version) {
        return new DogsPlugin(version, "");
    }

    /** Fails when it is created. */
    static DogsPlugin failingAtOnce(int version) {
        return new DogsPlugin(version, "public Dogs() { throw new IllegalStateException(\"no dogs today\"); }");
    }

    /** Never comes to the end of its start. */
    static DogsPlugin hanging(int version) {
        return new DogsPlugin(version, "public Dogs() throws Exception { Thread.sleep(600_000); }");
    }

    /** Fails when its first page is shown. */
    static DogsPlugin withoutFirstPage(int version) {
        return failingAt(version, "service.lead");
    }

    /** Its first page is there, but no citizen can begin. */
    static DogsPlugin withoutForm(int version) {
        return failingAt(version, "name.label");
    }

    /** Takes seven seconds for the next request, once the property {@link #SLOW} is set. */
    static DogsPlugin slow(int version) {
        return new DogsPlugin(version, """
                @Override
                public FormDefinition form(Offer offer) {
                    if (System.clearProperty("%s") != null) {
                        try {
                            Thread.sleep(7_000);
                        } catch (InterruptedException e) {
                            throw new IllegalStateException("cut", e);
                        }
                    }
                    return form();
                }""".formatted(SLOW));
    }

    private static DogsPlugin failingAt(int version, String text) {
        return new DogsPlugin(version, """
                @Override
                public Optional<String> text(String key, Locale language, Offer offer) {
                    if (key.equals("%s")) {
                        throw new IllegalStateException("no dogs today");
                    }
                    return Optional.empty();
                }""".formatted(text));
    }

    String title() {
        return "Hunde " + version;
    }

    byte[] jar() {
        String texts = "service.title=" + title() + "\n" + """
                service.lead=Hunde
                step.dog.title=Ihr Hund
                name.label=Name
                status.received=Eingegangen
                status.inProgress=In Arbeit
                status.done=Erledigt
                status.rejected=Abgelehnt
                """;
        return PluginBuild.jar(NAME, version, Map.of("Dogs.java", CODE.replace("FAULT", fault)),
                Map.of("org/example/dogs/Dogs.utf8.properties", texts));
    }

    /** The same, but needing a package that is not there. */
    byte[] wantingJar() {
        return Jars.changed(jar(), Map.of("Import-Package", "org.example.nowhere"), texts -> texts);
    }

    /** Has a town of the installation offer it. */
    static void offer(Path data) {
        change(data, json -> json.replace("\"services\": {", "\"services\": {\"dogs\": {},"));
    }

    /** The opposite. */
    static void dropOffer(Path data) {
        change(data, json -> json.replace("\"dogs\": {},", ""));
    }

    private static void change(Path data, UnaryOperator<String> edit) {
        Path town = data.resolve("branding/norderstedt/town.json");
        try {
            Files.writeString(town, edit.apply(Files.readString(town)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
