package org.rathaus.api.service;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/** Texts of classes that somebody is writing, in developer mode: they are read from the sources instead of from the bundle, and again after each save. */
public final class TextsInWork {

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
        Bundle api = FrameworkUtil.getBundle(TextsInWork.class);
        if (api == null || !Boolean.parseBoolean(api.getBundleContext().getProperty("rathaus.dev"))) {
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
