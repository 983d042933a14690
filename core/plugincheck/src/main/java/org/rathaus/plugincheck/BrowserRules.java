package org.rathaus.plugincheck;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.rathaus.operation.internal.verify.PageRules;

/**
 * What axe finds in a browser beside what others find without one. It looks at each page once, in German: the other languages differ from
 * it by their words. Of steps that say what is missing it looks at the first few, as the portal makes them all alike.
 */
final class BrowserRules implements PageRules, AutoCloseable {

    /** What to do where there is no browser. */
    static final String MISSING = "no Chromium is installed: apt-get install chromium-headless-shell (./rathaus test does it)";

    private static final String GERMAN = "de";
    private static final int MOST_EMPTY = 5;
    private static final String RUN = """
            axe.run(document, {resultTypes: ['violations'], preload: false, iframes: false})
              .then(({violations}) => violations.flatMap(({id, nodes}) => nodes.map(it => `axe: ${id} ${it.html} ${it.failureSummary}`)))""";

    private final PageRules others;
    private final String portal;
    private final Set<String> seen = new HashSet<>();
    /** Begun beside the first checks. */
    private final Optional<CompletableFuture<Chromium>> browser;

    /**
     * Starts a browser if there is one.
     *
     * @param others what is looked at without one
     * @param portal where it answers, without a slash at the end
     */
    BrowserRules(PageRules others, String portal) {
        this.others = others;
        this.portal = portal;
        browser = Chromium.program().map(it -> CompletableFuture.supplyAsync(() -> {
            Chromium chromium = new Chromium(it);
            chromium.begin(axe());
            return chromium;
        }));
    }

    private static String axe() {
        try (InputStream in = BrowserRules.class.getResourceAsStream("/axe.min.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether there is a browser on this machine. */
    boolean hasBrowser() {
        return browser.isPresent();
    }

    @Override
    public List<String> faults(String path, String html, String language) {
        List<String> faults = others.faults(path, html, language);
        if (browser.isEmpty() || !language.equals(GERMAN) || !seen.add(path) || isEnough(path)) {
            return faults;
        }
        Chromium chromium = browser.get().join();
        chromium.show(portal + path, html);
        return Stream.concat(faults.stream(), chromium.texts(RUN).stream()).toList();
    }

    private boolean isEnough(String path) {
        return path.endsWith(EMPTY) && seen.stream().filter(it -> it.endsWith(EMPTY)).count() > MOST_EMPTY;
    }

    @Override
    public void close() {
        browser.ifPresent(it -> it.thenAccept(Chromium::close).join());
    }
}
