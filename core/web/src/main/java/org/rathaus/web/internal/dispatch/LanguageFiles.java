package org.rathaus.web.internal.dispatch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.rathaus.api.service.FurtherTexts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Languages that an installation adds: {@code languages/<tag>/<full name of a class>.utf8.properties} in the data folder.
 * They are read when the portal starts. A file with a fault is left out and told, the others count.
 */
@Component(service = LanguageFiles.class)
public final class LanguageFiles {

    private static final Logger LOG = LoggerFactory.getLogger(LanguageFiles.class);
    private static final String ENDING = ".utf8.properties";
    private static final Set<String> OURS = Set.of("de", "en", "de-simple");
    private static final String CLASS = "[a-z][a-z0-9]*(\\.[a-z][a-z0-9]*)+(\\.[A-Z][A-Za-z0-9]*)+";
    /** More than the texts of any class. */
    private static final int MOST_BYTES = 256 * 1024;

    private final List<String> problems = new ArrayList<>();

    /** In the data folder. */
    @Activate
    public LanguageFiles(BundleContext context) {
        use(Path.of(String.valueOf(context.getProperty("rathaus.data")), "languages"));
        problems.forEach(LOG::error);
    }

    private LanguageFiles() {
    }

    /** Uses what is in the folder; returns what is wrong, and where. */
    static List<String> problems(Path folder) {
        LanguageFiles files = new LanguageFiles();
        files.use(folder);
        return files.problems;
    }

    private void use(Path folder) {
        Map<String, Map<String, Map<String, String>>> all = new HashMap<>();
        for (Path language : inside(folder)) {
            String tag = language.getFileName().toString();
            String fault = fault(tag);
            if (fault.isEmpty()) {
                all.put(tag, texts(language));
            } else {
                problems.add("languages/" + tag + ": " + fault);
            }
        }
        FurtherTexts.use(all);
    }

    private static String fault(String tag) {
        if (OURS.contains(tag)) {
            return "the portal speaks this language itself";
        }
        return Locale.forLanguageTag(tag).toLanguageTag().equals(tag) ? "" : "is not the tag of a language as in BCP 47, such as pl or pt-BR";
    }

    private List<Path> inside(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(it -> !it.getFileName().toString().startsWith(".")).sorted().toList();
        } catch (IOException e) {
            problems.add(folder.getFileName() + ": cannot be read");
            return List.of();
        }
    }

    private Map<String, Map<String, String>> texts(Path language) {
        Map<String, Map<String, String>> texts = new HashMap<>();
        for (Path file : inside(language)) {
            String place = "languages/" + language.getFileName() + "/" + file.getFileName();
            String type = file.getFileName().toString().replace(ENDING, "");
            if (!file.getFileName().toString().endsWith(ENDING) || !type.matches(CLASS)) {
                problems.add(place + ": is not named like a class, such as org.rathaus.web.TownPage" + ENDING);
            } else {
                read(place, file).ifSound(problems, found -> texts.put(type, found));
            }
        }
        return texts;
    }

    private static LanguageFile read(String place, Path file) {
        try {
            return Files.size(file) > MOST_BYTES ? LanguageFile.broken(place + ": is larger than " + MOST_BYTES / 1024 + " KB")
                    : LanguageFile.of(place, Files.readAllBytes(file));
        } catch (IOException e) {
            return LanguageFile.broken(place + ": cannot be read");
        }
    }
}
