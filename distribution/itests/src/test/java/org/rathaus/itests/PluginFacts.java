package org.rathaus.itests;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * What a plugin of the distribution says of its service and of what towns can set, as the build has made it of annotations.
 *
 * @param service  its component
 * @param settings its attributes, as the OSGi Metatype has them
 * @param labels   the English texts of the settings
 */
record PluginFacts(Element service, List<Element> settings, Properties labels) {

    static List<PluginFacts> all() throws IOException {
        try (Stream<Path> jars = Files.list(Path.of(System.getProperty("rathaus.home"), "plugins"))) {
            return jars.filter(it -> it.toString().endsWith(".jar")).map(PluginFacts::read).sorted(Comparator.comparing(PluginFacts::id)).toList();
        }
    }

    private static PluginFacts read(Path jar) {
        try (JarFile file = new JarFile(jar.toFile())) {
            List<Element> pages = file.stream().filter(it -> it.getName().matches("OSGI-INF/.*\\.xml")).map(it -> xml(file, it)).toList();
            var labels = new Properties();
            ZipEntry texts = file.getEntry("OSGI-INF/l10n/settings_en.properties");
            if (texts != null) {
                labels.load(file.getInputStream(texts));
            }
            Element service = pages.stream().filter(it -> !it.select("property[name='rathaus.service.id']").isEmpty()).findFirst().orElseThrow();
            return new PluginFacts(service, pages.stream().flatMap(it -> it.select("AD").stream()).toList(), labels);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Element xml(JarFile file, ZipEntry entry) {
        try (InputStream in = file.getInputStream(entry)) {
            return Jsoup.parse(in, "UTF-8", "", Parser.xmlParser());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String id() {
        return fact("id");
    }

    /** As the reference has it. */
    String row() {
        return "`" + id() + "` | " + Stream.of("category", "minutes", "processingTime", "retention", "retentionAtLeast", "disposal")
                .map(this::fact).map(it -> it.isEmpty() ? "none" : it).collect(Collectors.joining(" | "));
    }

    private String fact(String name) {
        Element property = service.selectFirst("property[name='rathaus.service." + name + "']");
        return property == null ? "" : property.hasAttr("value") ? property.attr("value") : property.text();
    }

    /** As the reference has them: name, kind, default, and what the portal calls it. */
    List<String> settingRows() {
        return settings.stream().map(it -> "`" + it.attr("id") + "` | " + kind(it) + " | " + usual(it) + " | "
                + labels.getProperty(it.attr("name").substring(1))).toList();
    }

    private static String kind(Element setting) {
        boolean areMany = setting.hasAttr("cardinality");
        List<String> options = setting.select("Option").eachAttr("value");
        if (!options.isEmpty()) {
            return (areMany ? "some of " : "one of ") + String.join(", ", options);
        }
        return switch (setting.attr("type")) {
            case "Boolean" -> "yes or no";
            case "Integer", "Long" -> setting.hasAttr("min") ? "whole number, " + setting.attr("min") + " to " + setting.attr("max") : "whole number";
            case "Double" -> "number";
            default -> areMany ? "lines of text" : "text";
        };
    }

    private static String usual(Element setting) {
        return switch (setting.attr("default")) {
            case "" -> "none";
            case "true" -> "yes";
            case "false" -> "no";
            default -> setting.attr("default");
        };
    }
}
