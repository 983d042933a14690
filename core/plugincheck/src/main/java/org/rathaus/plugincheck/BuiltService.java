package org.rathaus.plugincheck;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.rathaus.api.service.PublicService;
import org.rathaus.api.service.ServiceDescriptor;
import org.rathaus.api.service.Texts;
import org.rathaus.kernel.service.TextCoverage;
import org.rathaus.operation.internal.verify.StepLevels;

/**
 * A service as the build has just compiled it, and what is wrong with its texts.
 *
 * @param type    the plugin's class
 * @param classes the folder of the compiled plugin
 */
public record BuiltService(Class<?> type, Path classes) {

    private static final Pattern IMPLEMENTATION = Pattern.compile("<implementation class=\"([^\"]+)\"");
    private static final String ENDING = ".utf8.properties";

    /** The services of the compiled plugin in this folder. */
    public static List<BuiltService> in(Path classes) throws IOException, ClassNotFoundException {
        Path components = classes.resolve("OSGI-INF");
        if (!Files.isDirectory(components)) {
            return List.of();
        }
        List<BuiltService> services = new ArrayList<>();
        try (Stream<Path> files = Files.list(components)) {
            for (Path file : files.filter(it -> it.toString().endsWith(".xml")).sorted().toList()) {
                String component = Files.readString(file);
                Matcher name = IMPLEMENTATION.matcher(component);
                if (component.contains(PublicService.class.getName()) && name.find()) {
                    services.add(new BuiltService(Class.forName(name.group(1)), classes));
                }
            }
        }
        return services;
    }

    /** The id of the service. */
    public String id() {
        return type.getAnnotation(ServiceDescriptor.class).id();
    }

    /** One sentence for each thing that is wrong: German and English are complete, other languages may have gaps. */
    public List<String> faults() {
        Texts texts = Texts.of(type);
        List<String> faults = new ArrayList<>();
        service().map(TextCoverage::needed).orElse(List.of()).stream().filter(key -> !texts.keys(Locale.GERMAN).contains(key))
                .forEach(key -> faults.add("the text " + key + " is missing in " + file(Locale.GERMAN)));
        service().map(StepLevels::faults).ifPresent(faults::addAll);
        for (Locale language : languages()) {
            TextCoverage coverage = TextCoverage.of(texts, language);
            if (language.equals(Locale.ENGLISH)) {
                coverage.missing().forEach(key -> faults.add("the text " + key + " is missing in " + file(language)));
            }
            coverage.unknown().forEach(key -> faults.add("the text " + key + " of " + file(language) + " is missing in " + file(Locale.GERMAN)));
            coverage.places().forEach(key -> faults.add("the text " + key + " has other {0}, {1} … in " + file(language)
                    + " than in " + file(Locale.GERMAN)));
        }
        return faults;
    }

    /** How much of its texts it has in each language, a line for each. */
    public List<String> coverage() {
        return languages().stream().map(it -> TextCoverage.of(Texts.of(type), it)).map(it -> type.getSimpleName() + " "
                + it.language().toLanguageTag() + ": " + (it.texts() - it.missing().size()) + " of " + it.texts() + " texts").toList();
    }

    /** English always, and those that have a file, or texts in the German one. */
    private List<Locale> languages() {
        String start = type.getSimpleName() + "_";
        Path folder = classes.resolve(type.getPackageName().replace('.', '/'));
        try (Stream<Path> files = Files.list(folder)) {
            Stream<Locale> there = files.map(it -> it.getFileName().toString()).filter(it -> it.startsWith(start) && it.endsWith(ENDING))
                    .map(it -> Locale.forLanguageTag(it.substring(start.length(), it.length() - ENDING.length())));
            Stream<Locale> all = Stream.concat(there, Texts.of(type).besideGerman().stream());
            return Stream.concat(Stream.of(Locale.ENGLISH), all.sorted(Comparator.comparing(Locale::toLanguageTag))).distinct().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String file(Locale language) {
        return type.getSimpleName() + (language.equals(Locale.GERMAN) ? "" : "_" + language.toLanguageTag()) + ENDING;
    }

    /** Empty where it needs other services to be made: then its form is checked when it starts. */
    private Optional<PublicService> service() {
        Optional<Constructor<?>> constructor = Arrays.stream(type.getDeclaredConstructors()).filter(it -> it.getParameterCount() == 0)
                .<Constructor<?>>map(it -> it).findFirst();
        return constructor.map(it -> {
            try {
                it.setAccessible(true);
                return (PublicService) it.newInstance();
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("the service " + type.getName() + " cannot be made", e);
            }
        });
    }
}
