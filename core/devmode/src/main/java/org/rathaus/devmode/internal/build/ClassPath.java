package org.rathaus.devmode.internal.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What plugins are compiled with, as their parent pom says it. */
final class ClassPath {

    /** Beginnings of names of jars that the portal runs with. */
    private static final List<String> BUNDLES = List.of("org.rathaus.api-", "org.rathaus.web-", "wicket-core-", "wicket-request-", "wicket-util-",
            "jakarta.persistence-api-", "slf4j-api-");
    /** Where what is needed only to compile lies. */
    private static final String MORE = "dev/compile";

    private ClassPath() {
    }

    /** The jars in the unpacked distribution. */
    static List<Path> in(Path home) throws IOException {
        try (Stream<Path> all = Files.walk(home)) {
            return all.filter(it -> it.toString().endsWith(".jar")).filter(it -> isBundle(it) || it.getParent().endsWith(MORE)).sorted().toList();
        }
    }

    private static boolean isBundle(Path jar) {
        return BUNDLES.stream().anyMatch(jar.getFileName().toString()::startsWith);
    }
}
