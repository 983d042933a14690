package org.rathaus.itests;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Runs axe-core in what a tab shows, one page after the other. The builder that comes with it hands the half megabyte of its program to
 * the browser for each run, and gets a description of all that is right. Here the browser is told it once, gives it to each page, and
 * begins it where it is asked for.
 */
final class Axe {

    private static final String PROGRAM = "window.beginAxe = () => {" + program() + "\n};0";
    private static final String RUN = """
            rules => {
              'axe' in window || beginAxe();
              return axe.run(document, {resultTypes: ['violations'], preload: false, iframes: false, ...(rules.length ? {runOnly: rules} : {})})
                .then(({violations}) => violations.flatMap(({id, nodes}) => nodes.map(it => `${id} ${it.html} ${it.failureSummary}`)))
            }""";

    private final Page page;

    Axe(Page page) {
        this.page = page;
        page.addInitScript(PROGRAM);
        // the page that is open already
        page.evaluate(PROGRAM);
    }

    private static String program() {
        try (InputStream in = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What is wrong with the page as it looks now.
     *
     * @param rules the ids of the rules to look at; none: all
     */
    List<String> findings(List<String> rules) {
        return ((List<?>) page.evaluate(RUN, rules)).stream().map(String::valueOf).toList();
    }
}
