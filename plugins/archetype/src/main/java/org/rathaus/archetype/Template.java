package org.rathaus.archetype;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The files of a new plugin. In a template, and in its name, {@code __id__} and the like stand for what differs.
 *
 * @param wish    what is to be made
 * @param version of the portal that it is built with
 */
record Template(Wish wish, String version) {

    private static final String POM = "pom.xml";
    private static final String OUTSIDE = "    <relativePath/>\n";

    /** The files by their paths in the new folder. */
    Map<Path, String> files() throws IOException {
        Map<Path, String> files = new LinkedHashMap<>();
        String pom = filled(POM, read(POM));
        files.put(Path.of(POM), wish.isAmongOurs() ? pom.replace(OUTSIDE, "") : pom);
        for (String name : wish.variant().files()) {
            files.put(Path.of(folder(name), filled("", name)), filled(name, read(wish.variant().key() + "/" + name)));
        }
        return files;
    }

    private String folder(String name) {
        if (name.endsWith(".sql")) {
            return "src/main/resources/OSGI-INF/db";
        }
        String part = name.endsWith("Test.java") ? "test" : "main";
        return "src/" + part + "/java/" + wish.packageName().replace('.', '/');
    }

    private String filled(String name, String template) {
        return template.replace("__id__", wish.id()).replace("__Class__", wish.className()).replace("__package__", wish.packageName())
                .replace("__artifact__", wish.artifact()).replace("__CATEGORY__", wish.category().name())
                .replace("__TABLE__", wish.id().replace('-', '_').toUpperCase(Locale.ROOT))
                .replace("__table__", wish.id().replace('-', '_'))
                .replace("__name__", escaped(name, wish.name())).replace("__english__", escaped(name, wish.english()))
                .replace("__version__", version);
    }

    /** What would mean something else in XML, or in a file of texts. */
    private static String escaped(String name, String words) {
        return name.equals(POM) ? words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;") : words.replace("\\", "\\\\");
    }

    /** Whether a class of this name stands in a template, or in Java itself, so that another one would be in its way. */
    static boolean uses(String type) {
        Pattern word = Pattern.compile("\\b" + type + "\\b");
        boolean stands = Arrays.stream(Variant.values()).anyMatch(variant -> variant.files().stream().filter(it -> it.endsWith(".java"))
                .anyMatch(name -> word.matcher(read(variant.key() + "/" + name)).find()));
        try {
            return stands || Class.forName("java.lang." + type) != null;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    private static String read(String name) {
        try (InputStream in = Template.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
