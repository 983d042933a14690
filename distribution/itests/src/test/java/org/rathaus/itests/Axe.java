package org.rathaus.itests;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Runs axe-core in what a tab shows, one page after the other. The builder that comes with it hands the half megabyte of its program to
 * the browser for each run, and gets a description of all that is right. Here the browser reads it once.
 */
final class Axe {

    private static final String PROGRAM = program();
    private static final String RUN = """
            rules => axe.run(document, {resultTypes: ['violations'], preload: false, iframes: false, ...(rules.length ? {runOnly: rules} : {})})
              .then(({violations}) => violations.flatMap(({id, nodes}) => nodes.map(it => `${id} ${it.html} ${it.failureSummary}`)))""";

    private final Page page;
    private final CDPSession browser;
    /** The program's name in the process that shows the page; the next process does not know it. */
    private String compiled = "";

    Axe(Page page) {
        this.page = page;
        browser = page.context().newCDPSession(page);
        browser.send("Runtime.enable");
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
        if (!(Boolean) page.evaluate("() => 'axe' in window")) {
            begin();
        }
        return ((List<?>) page.evaluate(RUN, rules)).stream().map(String::valueOf).toList();
    }

    private void begin() {
        try {
            run();
        } catch (PlaywrightException e) {
            compile();
            run();
        }
    }

    private void compile() {
        JsonObject program = new JsonObject();
        program.addProperty("expression", PROGRAM);
        program.addProperty("sourceURL", "axe.js");
        program.addProperty("persistScript", true);
        compiled = browser.send("Runtime.compileScript", program).get("scriptId").getAsString();
    }

    private void run() {
        JsonObject program = new JsonObject();
        program.addProperty("scriptId", compiled);
        browser.send("Runtime.runScript", program);
    }
}
