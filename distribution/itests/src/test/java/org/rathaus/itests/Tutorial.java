package org.rathaus.itests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The plugin that the tutorial leads to, chapter by chapter: its blocks of code are members of a class, and a later one takes the place
 * of an earlier one of the same name.
 */
final class Tutorial {

    static final String FILE = "org.example.dogtax.jar";

    private static final Path PAGE = Path.of("../../docs/tutorial.md");
    private static final Pattern BLOCK = Pattern.compile("(?s)```(java|properties)\\n(?://|#) ([^\\n]+)\\n(.*?)```");
    private static final Pattern NAME = Pattern.compile("(\\w+)\\s*[=(]");
    private static final String PACKAGE = "org.example.dogtax";
    private static final String MADE = "org.rathaus.service.dogtax";
    private static final String TEXTS = PACKAGE.replace('.', '/') + "/DogTax.utf8.properties";
    /** What new-plugin has written and the tutorial changes only later. */
    private static final String LIFECYCLE = """
            public Lifecycle lifecycle() {
                return Lifecycle.of(Status.of("received"), Status.of("granted", Status.Tone.SUCCESS), Status.of("refused", Status.Tone.DANGER))
                        .way("received", "granted", "refused");
            }
            """;
    private static final String START = """
            package org.example.dogtax;
            import java.math.BigDecimal; import java.util.*;
            import org.osgi.service.component.annotations.*;
            import org.rathaus.api.cases.*; import org.rathaus.api.form.*; import org.rathaus.api.service.*;
            @Component
            @ServiceDescriptor(id = "dog-tax", category = Category.TAXES, minutes = 3, retention = "P1Y")
            public final class DogTax implements PublicService {
            """;

    private final List<MatchResult> blocks;

    Tutorial() {
        try {
            blocks = BLOCK.matcher(Files.readString(PAGE)).results().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The chapters that change the class. */
    long chapters() {
        return blocks("DogTax.java").count();
    }

    /** The blocks that show a file. */
    Stream<String> blocks(String file) {
        return blocks.stream().filter(block -> block.group(2).equals(file)).map(block -> block.group(3));
    }

    /**
     * The plugin as it is after some chapters.
     *
     * @param texts those of what {@code new-plugin} makes
     */
    byte[] jar(int chapters, String texts) {
        StringBuilder all = new StringBuilder(texts);
        blocks("DogTax.utf8.properties").limit(chapters).forEach(all::append);
        return PluginBuild.jar(PACKAGE, chapters, Map.of("DogTax.java", code(chapters)), Map.of(TEXTS, all.toString()));
    }

    /** Changes what {@code new-plugin} has made into the class, its texts and its test as they are in the end. */
    void finish(Path plugin) throws IOException {
        Path main = plugin.resolve("src/main/java").resolve(MADE.replace('.', '/'));
        String test = "package " + MADE + "; import org.junit.jupiter.api.*; import org.junit.jupiter.api.extension.*; import org.rathaus.api.identity.*;\n"
                + "import org.rathaus.plugincheck.*;\nclass DogTaxTest {\n" + blocks("DogTaxTest.java").reduce("", String::concat) + "}";
        Files.writeString(plugin.resolve("src/test/java").resolve(MADE.replace('.', '/')).resolve("DogTaxTest.java"), test);
        Files.writeString(main.resolve("DogTax.java"), code(Integer.MAX_VALUE).replace(PACKAGE, MADE));
        Files.writeString(main.resolve("DogTax.utf8.properties"), blocks("DogTax.utf8.properties").reduce("", String::concat), StandardOpenOption.APPEND);
    }

    private String code(int chapters) {
        Map<String, String> members = new LinkedHashMap<>();
        members(LIFECYCLE, members);
        blocks("DogTax.java").limit(chapters).forEach(block -> members(block, members));
        return START + String.join("\n", members.values()) + "}";
    }

    private static void members(String block, Map<String, String> members) {
        StringBuilder member = new StringBuilder();
        int depth = 0;
        for (String line : block.lines().toList()) {
            member.append(line).append('\n');
            depth += count(line, '{') - count(line, '}');
            if (depth == 0 && line.stripTrailing().matches(".*[;}]")) {
                Matcher name = NAME.matcher(member);
                if (!name.find()) {
                    throw new IllegalArgumentException("no member: " + member);
                }
                members.put(name.group(1), member.toString());
                member.setLength(0);
            }
        }
    }

    private static long count(String line, char wanted) {
        return line.chars().filter(it -> it == wanted).count();
    }
}
