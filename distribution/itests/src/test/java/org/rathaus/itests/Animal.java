package org.rathaus.itests;

import java.util.Map;
import java.util.function.Supplier;

/**
 * A bad plugin.
 *
 * @param name   in kebab-case; the id of its service
 * @param jar    makes the file
 * @param cause  what the operator's page says, in German
 * @param detail what it says to whoever wrote the plugin
 * @param endures whether something of it runs on after it was removed
 */
record Animal(String name, Supplier<byte[]> jar, String cause, String detail, boolean endures) {

    static final String RUNS = "Läuft";
    static final String FAULTY = "ist ein Fehler aufgetreten";
    static final String HANGS = "wird nicht fertig";
    static final String REFUSED = "hält eine Regel nicht ein";
    static final String UNRESOLVED = "fehlt etwas";
    static final String UNREADABLE = "kein lesbares Jar";
    static final String ALL_TEXTS = String.join("\n", "service.title=Zoo", "service.lead=Böse", "step.only.title=Einziger",
            "wish.label=Wunsch", "status.received=Eingegangen", "status.inProgress=In Arbeit", "status.done=Erledigt",
            "status.rejected=Abgelehnt");

    private static final String CODE = """
            package PACKAGE;
            import java.util.*;
            import org.osgi.service.component.annotations.*;
            import org.rathaus.api.cases.*;
            import org.rathaus.api.form.*;
            import org.rathaus.api.service.*;
            @Component(service = PublicService.class) DESCRIPTOR
            public class Animal implements PublicService {
                static FormDefinition usual() {
                    return FormDefinition.of(1, Step.of("only", Question.text("wish")));
                }
                static void spin() {
                    while (System.getProperty("zoo.end") == null) {
                        Thread.onSpinWait();
                    }
                }
                static void loop() {
                    while (System.getProperty("zoo.end") == null) {
                        try {
                            Thread.sleep(10);
                        } catch (InterruptedException e) {
                            continue;
                        }
                    }
                }
                MEMBERS
            }
            """;
    private static final String FORM = "public FormDefinition form() { return usual(); }";

    /** With these members of its class; {@code form} is added if it is not among them. */
    static Animal with(String name, String members, String cause, String detail) {
        return of(name, () -> built(name, "@ServiceDescriptor(id = \"" + name + "\", category = Category.TAKING_PART)", members, ALL_TEXTS),
                cause, detail);
    }

    /** As a file is. */
    static Animal of(String name, Supplier<byte[]> jar, String cause, String detail) {
        return new Animal(name, jar, cause, detail, false);
    }

    /** Whose class says something else of its service. */
    static Animal described(String name, String descriptor, String detail) {
        return of(name, () -> built(name, descriptor, "", ALL_TEXTS), REFUSED, detail);
    }

    /** A good plugin whose manifest says something bad. */
    static Animal header(String name, String header, String value, String cause, String detail) {
        return of(name, () -> Jars.changed(good(name), Map.of(header, value), texts -> texts), cause, detail);
    }

    /** Nothing is wrong with it. */
    static byte[] good(String name) {
        return with(name, "", RUNS, "").jar.get();
    }

    static byte[] built(String name, String descriptor, String members, String texts) {
        String id = "zoo." + name.replace("-", "");
        String code = CODE.replace("PACKAGE", id).replace("DESCRIPTOR", descriptor)
                .replace("MEMBERS", members.contains("form()") ? members : FORM + members);
        return PluginBuild.jar(id, 1, Map.of("Animal.java", code), Map.of(id.replace('.', '/') + "/Animal.utf8.properties", texts));
    }

    /** Something of it runs on. */
    Animal enduring() {
        return new Animal(name, jar, cause, detail, true);
    }

    String file() {
        return "zoo-" + name + ".jar";
    }

    @Override
    public String toString() {
        return name;
    }
}
