package org.rathaus.operation.internal.verify;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * All texts of a plugin, those of its pages and settings included: what is said in German is said in English, and what other languages
 * say fits. Without this a page would go on in German for whoever reads English. A file of no page that is in German only, such as words
 * that a search knows, is meant so.
 */
public final class TextFiles {

    /** What {@link #faults} looks at. */
    public static final String CHECK = "says in English what it says in German, in each of its files";

    private static final String SETTINGS = "OSGI-INF/l10n/";
    private static final Pattern FILE = Pattern.compile("(.*?)(?:_([a-z]{2,3}(?:-[A-Za-z0-9]+)*))?(\\.utf8\\.properties|\\.properties)");
    private static final Pattern PAGE = Pattern.compile("(Page|Panel)$");

    private TextFiles() {
    }

    /** One line for each gap of a plugin, a jar or the folder that the build has filled. */
    public static List<String> faults(Path plugin) throws IOException {
        if (Files.isDirectory(plugin)) {
            return inFolder(plugin);
        }
        try (FileSystem jar = FileSystems.newFileSystem(plugin)) {
            return inFolder(jar.getPath("/"));
        }
    }

    private static List<String> inFolder(Path root) throws IOException {
        Map<String, TextFile> all = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Matcher name = FILE.matcher(root.relativize(file).toString().replace('\\', '/'));
                if (name.matches() && (name.group(3).equals(TextFile.UTF8) || name.group(1).startsWith(SETTINGS))) {
                    all.computeIfAbsent(name.group(1) + name.group(3), german -> new TextFile(german.substring(german.lastIndexOf('/') + 1),
                            isRead(root, name.group(1)))).take(file, name.group(2) == null ? TextFile.GERMAN : name.group(2));
                }
            }
        }
        return all.values().stream().flatMap(it -> it.faults().stream()).toList();
    }

    private static boolean isRead(Path root, String name) {
        return name.startsWith(SETTINGS) || PAGE.matcher(name).find() || Files.exists(root.resolve(name + ".html"));
    }
}
