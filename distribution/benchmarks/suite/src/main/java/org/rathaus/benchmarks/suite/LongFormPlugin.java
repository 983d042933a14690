package org.rathaus.benchmarks.suite;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/**
 * The plugin of a form with so many questions, as a jar.
 *
 * @param name      the class of its service
 * @param questions how many
 */
record LongFormPlugin(String name, int questions) {

    static final List<LongFormPlugin> ALL = List.of(new LongFormPlugin("TwentyQuestions", 20), new LongFormPlugin("TwoHundredQuestions", 200));

    private static final String PACKAGE = "org/rathaus/benchmarks/forms/";
    private static final String MANIFEST = """
            Manifest-Version: 1.0
            Bundle-ManifestVersion: 2
            Bundle-SymbolicName: org.rathaus.benchmarks.%1$s
            Bundle-Version: %2$s.0.0
            Service-Component: OSGI-INF/%1$s.xml
            Import-Package: org.rathaus.api.form,org.rathaus.api.service,org.rathaus.api.cases,org.rathaus.api.town
            """;
    private static final String COMPONENT = """
            <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.3.0" name="%1$s"><service>
            <provide interface="org.rathaus.api.service.PublicService"/></service>
            <implementation class="org.rathaus.benchmarks.forms.%1$s"/></scr:component>
            """;

    /** The last part of its address. */
    String service() {
        return "questions-" + questions;
    }

    /** @param classes the compiled classes of all such plugins */
    void write(Path classes, int version, Path jar) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var manifest = new Manifest(new java.io.ByteArrayInputStream(MANIFEST.formatted(name, version).getBytes(StandardCharsets.UTF_8)));
        try (var out = new JarOutputStream(bytes, manifest)) {
            for (String type : List.of("LongForm", name)) {
                add(out, PACKAGE + type + ".class", Files.readAllBytes(classes.resolve(PACKAGE + type + ".class")));
            }
            add(out, PACKAGE + name + ".utf8.properties", texts(version).getBytes(StandardCharsets.UTF_8));
            add(out, "OSGI-INF/" + name + ".xml", COMPONENT.formatted(name).getBytes(StandardCharsets.UTF_8));
        }
        Files.write(jar, bytes.toByteArray());
    }

    private static void add(JarOutputStream out, String entry, byte[] content) throws IOException {
        out.putNextEntry(new JarEntry(entry));
        out.write(content);
    }

    private String texts(int version) {
        var text = new StringBuilder("service.title=" + title(version) + "\nservice.lead=Zum Messen\nstep.all.title=Alle Fragen\n"
                + "status.received=Eingegangen\nstatus.inProgress=In Arbeit\nstatus.done=Fertig\nstatus.rejected=Abgelehnt\n");
        for (int number = 1; number <= questions; number++) {
            text.append("question").append(number).append(".label=Frage ").append(number).append('\n');
            for (String option : List.of("yes", "no", "both")) {
                text.append("question").append(number).append(".option.").append(option).append('=').append(option).append('\n');
            }
        }
        return text.toString();
    }

    /** What everybody reads on the page of the service. */
    static String title(int version) {
        return "Lange Form " + version;
    }

    /** How many of the answers sent in a round a page of the step shows. */
    long shown(String page, int round) {
        String year = "value=\"" + year(round) + "\"";
        String text = "value=\"Antwort " + round + "\"";
        return page.lines().flatMap(line -> java.util.Arrays.stream(line.split("(?=<)"))).filter(tag -> tag.contains(text) || tag.contains(year)).count();
    }

    /** How many of them a page must show: texts and the years of days. */
    long texts() {
        return Stream.iterate(1, number -> number + 1).limit(questions).filter(number -> number % 5 != 1).count();
    }

    private static int year(int round) {
        return 1950 + round % 50;
    }

    /** What a citizen sends who has answered everything. */
    String answers(int round) {
        var form = new StringBuilder("_f=");
        Stream.iterate(1, number -> number + 1).limit(questions).forEach(number -> form.append("question").append(number).append('+'));
        for (int number = 1; number <= questions; number++) {
            String field = "&question" + number;
            switch (number % 5) {
                case 0 -> form.append(field).append(".day=9").append(field).append(".month=3").append(field).append(".year=").append(year(round));
                case 1 -> form.append(field).append("=both");
                default -> form.append(field).append("=Antwort+").append(round);
            }
        }
        return form.toString();
    }
}
