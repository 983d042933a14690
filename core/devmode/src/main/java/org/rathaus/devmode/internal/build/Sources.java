package org.rathaus.devmode.internal.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.FileVisitor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The files that a plugin's bundle is made of, as they were at one moment.
 *
 * @param folder the plugin's
 * @param files  all of them, with what tells one state of a file from the next
 */
public record Sources(Path folder, Map<Path, Stamp> files) {

    static final String CODE = "src/main/java";
    static final String RESOURCES = "src/main/resources";
    private static final List<String> SETTINGS = List.of("pom.xml", "bnd.bnd");

    /** Another save is another stamp. */
    record Stamp(FileTime modified, long size) {
    }

    /** As they are now. A file that goes while they are looked at is not there. */
    public static Sources in(Path folder) {
        Map<Path, Stamp> files = new TreeMap<>();
        FileVisitor<Path> look = new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (!isOfAnEditor(file.getFileName().toString())) {
                    files.put(file, new Stamp(attributes.lastModifiedTime(), attributes.size()));
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) {
                return FileVisitResult.CONTINUE;
            }

            /** A folder may go while it is walked through. */
            @Override
            public FileVisitResult postVisitDirectory(Path folder, IOException failure) {
                return FileVisitResult.CONTINUE;
            }
        };
        try {
            for (String part : List.of(CODE, RESOURCES)) {
                Files.walkFileTree(folder.resolve(part), look);
            }
            for (String setting : SETTINGS) {
                Files.walkFileTree(folder.resolve(setting), look);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(folder + " cannot be read", e);
        }
        return new Sources(folder, files);
    }

    /** What editors put beside a file while it is changed. */
    private static boolean isOfAnEditor(String name) {
        return name.startsWith(".") || name.startsWith("#") || name.endsWith("~") || name.endsWith(".swp") || name.endsWith(".tmp");
    }

    /** The Java sources. */
    List<Path> code() {
        return files.keySet().stream().filter(Sources::isCode).toList();
    }

    private static boolean isCode(Path file) {
        return file.toString().endsWith(".java");
    }

    /** All else that goes into the bundle, by its place there. */
    Map<String, Path> resources() {
        return files.keySet().stream().filter(it -> !isCode(it)).filter(it -> place(it).isPresent())
                .collect(Collectors.toMap(it -> place(it).orElseThrow(), it -> it, (code, resource) -> resource, TreeMap::new));
    }

    private Optional<String> place(Path file) {
        return Stream.of(CODE, RESOURCES).map(folder::resolve).filter(file::startsWith)
                .map(it -> it.relativize(file).toString().replace('\\', '/')).findFirst();
    }

    /** The files that are other ones than before, there for the first time, or gone. */
    public Set<Path> changedSince(Sources before) {
        Set<Path> changed = new HashSet<>(files.keySet());
        changed.addAll(before.files.keySet());
        changed.removeIf(it -> Objects.equals(files.get(it), before.files.get(it)));
        return changed;
    }

    /** Whether the compiler would make the same of them. */
    boolean hasCodeOf(Sources other) {
        return changedSince(other).stream().noneMatch(Sources::isCode);
    }

    /** The name of a file as its author knows it. */
    String name(Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }
}
