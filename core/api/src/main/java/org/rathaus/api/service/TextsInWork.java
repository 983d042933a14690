package org.rathaus.api.service;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Texts of classes that somebody is writing, in developer mode: they are read from the sources instead of from the bundle, and again after each save. */
public final class TextsInWork {

    /** A system property that only the launcher's developer mode sets. */
    private static final String DEVELOPER_MODE = "rathaus.dev";
    /** Another object after each save. */
    private static volatile Sources sources = new Sources(null);

    private record Sources(Path folder) {
    }

    private TextsInWork() {
    }

    /**
     * From now on texts are read from this folder where it has them, and nothing that was read before counts.
     *
     * @param folder what would be {@code src/main/java}
     * @throws IllegalStateException in any portal that was not started in developer mode
     */
    public static void readFrom(Path folder) {
        if (!Boolean.getBoolean(DEVELOPER_MODE)) {
            throw new IllegalStateException("texts are read from sources in developer mode only");
        }
        sources = new Sources(folder);
    }

    /** Another object at two moments if something was saved in between. */
    static Object state() {
        return sources;
    }

    /** The file beside a class in the sources. */
    static Optional<Path> find(Class<?> anchor, String file) {
        Path folder = sources.folder();
        return folder == null ? Optional.empty()
                : Optional.of(folder.resolve(anchor.getPackageName().replace('.', '/')).resolve(file)).filter(Files::isRegularFile);
    }
}
