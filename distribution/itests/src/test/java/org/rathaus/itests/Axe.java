package org.rathaus.itests;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Runs axe-core in a page. The builder that comes with it hands the half megabyte of its program to the page for each
 * run, and gets a description of all that is right.
 */
final class Axe {

    private static final String PROGRAM = program();
    private static final String RUN = """
            rules => axe.run(document, {resultTypes: ['violations'], preload: false, iframes: false, ...(rules.length ? {runOnly: rules} : {})})
              .then(({violations}) => violations.flatMap(({id, nodes}) => nodes.map(it => `${id} ${it.html} ${it.failureSummary}`)))""";

    private Axe() {}

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
    static List<String> findings(Page page, List<String> rules) {
        if (!(Boolean) page.evaluate("() => 'axe' in window")) {
            page.evaluate(PROGRAM);
        }
        return ((List<?>) page.evaluate(RUN, rules)).stream().map(String::valueOf).toList();
    }
}
