package org.rathaus.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.rathaus.api.service.ServiceDescriptor;
import org.rathaus.testkit.PortalContainer;
import tools.jackson.databind.json.JsonMapper;

/** The reference has what can be said and set as the code has it, with its defaults and limits, and nothing else. */
@Tag(PortalContainer.SHARED)
class ReferenceIT {

    @RegisterExtension
    static final PortalContainer PORTAL = PortalContainer.shared();

    private static final DocumentationPage REFERENCE = DocumentationPage.of("docs/reference.md");
    private static final String COMMAND = "org.rathaus.kernel.operation.OperatorCommand";
    private static final Pattern ANNOTATION = Pattern.compile("import (?:org\\.osgi\\.service\\.(?:component|metatype)\\.annotations|"
            + "jakarta\\.persistence)\\.([A-Z]\\w+);");

    private static void assertHas(String heading, int cells, Collection<String> rows) {
        assertEquals(lines(rows.stream()), lines(REFERENCE.rows(heading, cells).stream()), heading);
    }

    private static String lines(Stream<String> rows) {
        return rows.sorted().collect(Collectors.joining("\n"));
    }

    private static Set<String> quoted(Collection<String> names) {
        return names.stream().map(it -> "`" + it + "`").collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void whatAServiceSaysOfItself() {
        assertHas("What a service says of itself", 3, Arrays.stream(ServiceDescriptor.class.getDeclaredMethods()).map(it -> "`" + it.getName() + "` | `"
                + it.getReturnType().getSimpleName() + "` | " + usual(it)).toList());
    }

    private static String usual(Method element) {
        Object value = element.getDefaultValue();
        if (value == null) {
            return "must be said";
        }
        return value.equals("") || value.getClass().isArray() && Array.getLength(value) == 0 ? "none" : "`" + value + "`";
    }

    @Test
    void theAnnotationsThatPluginsUse() throws IOException {
        try (Stream<Path> files = Files.walk(DocumentationPage.ROOT.resolve("plugins"))) {
            Set<String> used = files.filter(it -> it.toString().matches(".*/src/main/java/.*\\.java")).map(it -> new DocumentationPage(it).text())
                    .flatMap(source -> ANNOTATION.matcher(source).results().map(it -> "@" + it.group(1)).filter(source::contains)).collect(Collectors.toSet());
            assertHas("Annotations that plugins use", 1, quoted(used));
        }
    }

    @Test
    void theServicesAndTheirSettings() throws IOException {
        assertHas("Services of the distribution", 7, PluginFacts.all().stream().map(PluginFacts::row).toList());
        for (PluginFacts plugin : PluginFacts.all()) {
            if (!plugin.settings().isEmpty()) {
                assertHas("`" + plugin.id() + "`", 4, plugin.settingRows());
            }
        }
    }

    @Test
    void theEntriesOfATown() {
        var schema = JsonMapper.builder().build().readTree(DocumentationPage.of("docs/town.schema.json").text());
        assertHas("town.json", 1, quoted(schema.path("properties").propertyNames()));
    }

    @Test
    void theSettingsOfTheInstallation() {
        assertHas("rathaus.properties", 1, quoted(InstallationKeys.ofFile()));
    }

    @Test
    void theCommandLine() {
        assertHas("Options and environment", 1, quoted(Stream.concat(InstallationKeys.options().stream(), InstallationKeys.variables().stream()).toList()));
        assertHas("What the script does by itself", 1, quoted(InstallationKeys.scriptCommands()));
    }

    @Test
    void theCommandsOfAPortal() throws Exception {
        BundleContext framework = PORTAL.framework();
        List<String> commands = new ArrayList<>();
        for (ServiceReference<?> found : framework.getAllServiceReferences(COMMAND, null)) {
            Class<?> type = found.getBundle().loadClass(COMMAND);
            Object command = framework.getService(found);
            commands.add(type.getMethod("name").invoke(command) + " " + type.getMethod("usage").invoke(command));
        }
        assertEquals(lines(commands.stream()), lines(REFERENCE.section("Commands of a portal").lines().dropWhile(it -> !it.startsWith("```")).skip(1)
                .takeWhile(it -> !it.startsWith("```"))));
    }
}
