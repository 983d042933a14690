package org.rathaus.devmode.internal;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

import org.apache.wicket.Application;
import org.apache.wicket.core.util.resource.locator.caching.CachingResourceStreamLocator;
import org.apache.wicket.settings.ResourceSettings;
import org.apache.wicket.util.file.IResourceFinder;
import org.rathaus.api.service.TextsInWork;
import org.rathaus.devmode.internal.build.Sources;

/** Texts and markup that are read from where they are written, so that the bundle goes on when they change. */
final class LiveFiles {

    private static final String TEXTS = ".utf8.properties";
    private static final String MARKUP = ".html";

    private final String applications;
    /** Of each file of texts as it was served. */
    private final Map<Path, Set<String>> keys = new HashMap<>();
    private IResourceFinder finder;

    /** @param service whose pages they are */
    LiveFiles(String service) {
        applications = "rathaus-service-" + service + "-";
    }

    /** The bundle has the texts as they are in these sources. */
    void remember(Sources sources) throws IOException {
        keys.clear();
        for (Path file : sources.files().keySet()) {
            if (isTexts(file)) {
                keys.put(file, keys(file));
            }
        }
    }

    /**
     * Whether nothing has changed but markup and the words of texts: where a text comes or goes, the bundle is asked whether all are there.
     *
     * @param served what the bundle was made of
     */
    boolean isEnough(Sources now, Sources served) throws IOException {
        for (Path file : now.changedSince(served)) {
            boolean isThere = now.files().containsKey(file) && served.files().containsKey(file);
            boolean isLive = file.toString().endsWith(MARKUP) || isTexts(file) && isThere && keys(file).equals(keys.get(file));
            if (!isThere || !isLive) {
                return false;
            }
        }
        return true;
    }

    private static boolean isTexts(Path file) {
        return file.toString().endsWith(TEXTS);
    }

    private static Set<String> keys(Path file) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            texts.load(reader);
            return texts.stringPropertyNames();
        } catch (IllegalArgumentException e) {
            // the build says what is wrong with it
            return Set.of();
        }
    }

    /** Has all pages of the service use what is in the sources now. */
    void reread(Sources sources) {
        Path code = sources.folder().resolve("src/main/java");
        TextsInWork.readFrom(code);
        if (finder == null) {
            finder = new org.apache.wicket.util.file.Path(code.toString());
        }
        Application.getApplicationKeys().stream().filter(it -> it.startsWith(applications)).map(Application::get).forEach(this::reread);
    }

    private void reread(Application application) {
        ResourceSettings resources = application.getResourceSettings();
        if (!resources.getResourceFinders().contains(finder)) {
            resources.getResourceFinders().add(0, finder);
        }
        ((CachingResourceStreamLocator) resources.getResourceStreamLocator()).clearCache();
        resources.getPropertiesFactory().clearCache();
        resources.getLocalizer().clearCache();
        application.getMarkupSettings().getMarkupFactory().getMarkupCache().clear();
    }
}
