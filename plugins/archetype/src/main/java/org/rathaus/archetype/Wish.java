package org.rathaus.archetype;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.lang.model.SourceVersion;

import org.rathaus.api.service.Category;
import org.rathaus.api.service.ServiceId;

/**
 * What is to be made.
 *
 * @param id       the service's id, such as {@code dog-tax}
 * @param name     the service's German name
 * @param english  the service's English name
 * @param category the subject under which citizens find it
 * @param variant  what it has besides its form
 * @param folder   where it is written to, not there yet or empty
 */
record Wish(String id, String name, String english, Category category, Variant variant, Path folder) {

    private static final int LONGEST_NAME = 120;

    /**
     * Reads the arguments, and asks for those that are missing.
     *
     * @throws Refusal if one cannot be meant, or is missing and nobody answers
     */
    static Wish of(List<String> arguments, Terminal terminal) throws IOException, Refusal {
        Options options = Options.of(arguments);
        String id = id(options.value("--id", terminal, "Id of the service, such as dog-tax", ""));
        String name = name(options.value("--name", terminal, "German name, such as Hundesteuer", ""));
        Category category = category(options.value("--category", terminal, "Category (" + categories() + ")", ""));
        Variant variant = variant(options.value("--variant", terminal, "Variant (" + Variant.names() + ")", Variant.FORM.key()));
        Path folder = folder(options.folder(terminal, id));
        return new Wish(id, name, name(options.named("--english").orElse(words(id))), category, variant, folder);
    }

    private static String id(String id) throws Refusal {
        require(ServiceId.isAllowed(id), ServiceId.refusal(id));
        String made = classOf(id);
        require(!SourceVersion.isKeyword(packageOf(id)), "the id " + id + " would make a package that is a word of Java; choose another one");
        require(!Template.uses(made), "the id " + id + " would make a class " + made + ", as there is one already; choose another one");
        return id;
    }

    private static String name(String name) throws Refusal {
        require(!name.isBlank() && name.length() <= LONGEST_NAME && name.chars().noneMatch(Character::isISOControl),
                "the name '" + name + "' must have 1 to " + LONGEST_NAME + " characters");
        return name.strip();
    }

    private static Category category(String key) throws Refusal {
        return Arrays.stream(Category.values()).filter(it -> it.key().equals(key)).findFirst()
                .orElseThrow(() -> new Refusal("there is no category '" + key + "'; there are " + categories()));
    }

    private static Variant variant(String key) throws Refusal {
        return Arrays.stream(Variant.values()).filter(it -> it.key().equals(key)).findFirst()
                .orElseThrow(() -> new Refusal("there is no variant '" + key + "'; there are " + Variant.names()));
    }

    private static Path folder(String text) throws Refusal, IOException {
        try {
            Path folder = Path.of(text);
            require(Files.notExists(folder) || isEmpty(folder), folder + " is there already, and not an empty folder");
            return folder;
        } catch (InvalidPathException e) {
            throw new Refusal("'" + text + "' is no path: " + e.getReason());
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    private static void require(boolean holds, String otherwise) throws Refusal {
        if (!holds) {
            throw new Refusal(otherwise);
        }
    }

    private static String categories() {
        return Arrays.stream(Category.values()).map(Category::key).collect(Collectors.joining(", "));
    }

    /** {@code Dog tax} for {@code dog-tax}. */
    private static String words(String id) {
        return Character.toUpperCase(id.charAt(0)) + id.substring(1).replace('-', ' ');
    }

    private static String classOf(String id) {
        return Arrays.stream(id.split("-")).filter(part -> !part.isEmpty())
                .map(part -> part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1)).collect(Collectors.joining());
    }

    private static String packageOf(String id) {
        return id.replace("-", "");
    }

    /** {@code DogTax} for {@code dog-tax}. */
    String className() {
        return classOf(id);
    }

    String packageName() {
        return "org.rathaus.service." + packageOf(id);
    }

    String artifact() {
        return "org.rathaus.service." + id;
    }

    /** Whether it lies beside the plugins of this repository, which are built together. */
    boolean isAmongOurs() throws IOException {
        Path parent = Optional.ofNullable(folder.toAbsolutePath().normalize().getParent()).orElse(folder).resolve("pom.xml");
        return Files.exists(parent) && Files.readString(parent).contains("<artifactId>org.rathaus.plugins</artifactId>");
    }
}
