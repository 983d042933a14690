package org.rathaus.itests;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nu.validator.client.EmbeddedValidator;
import org.xml.sax.SAXException;

/**
 * Looks at a page from all sides: axe in light and dark, the HTML validator on what was sent, the width of a small
 * phone, contrast of the two colour schemes. Leaves a screenshot of each for a human.
 */
final class Inspector {

    private static final int HEIGHT = 900;

    /** All that another colour scheme can break. */
    private static final List<String> COLOURS = List.of("color-contrast", "link-in-text-block");

    private final Page page;
    private final Path screenshots = Path.of(System.getProperty("screenshots", "target/screenshots"));
    private final EmbeddedValidator validator = new EmbeddedValidator();
    private final Map<String, List<String>> findings = new LinkedHashMap<>();
    private Response document;

    Inspector(Page page) {
        this.page = page;
        validator.setOutputFormat(EmbeddedValidator.OutputFormat.GNU);
        page.onResponse(response -> {
            if (response.request().isNavigationRequest() && response.status() / 100 != 3) {
                document = response;
            }
        });
    }

    /** Inspects the page that is open. */
    void inspect(String name) {
        List<String> found = findings.computeIfAbsent(name, key -> new ArrayList<>());
        found.addAll(markup());
        found.addAll(axe("light", axe()));
        screenshot(name + "-light");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        found.addAll(axe("dark", axe().withRules(COLOURS)));
        screenshot(name + "-dark");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.setViewportSize(Chromium.NARROW, HEIGHT);
        found.addAll(width());
        screenshot(name + "-320");
        page.setViewportSize(Chromium.WIDE, HEIGHT);
    }

    /** What was wrong, by the names of the pages. */
    Map<String, List<String>> findings() {
        return findings;
    }

    /** Our pages have no frames, so axe need not open a second page to put their results together. */
    private AxeBuilder axe() {
        return new AxeBuilder(page).setLegacyMode(true);
    }

    private static List<String> axe(String mode, AxeBuilder axe) {
        return axe.analyze().getViolations().stream()
                .flatMap(rule -> rule.getNodes().stream()
                        .map(node -> "axe " + mode + ": " + rule.getId() + " " + node.getHtml() + " " + node.getFailureSummary()))
                .toList();
    }

    private List<String> markup() {
        try {
            return validator.validate(new ByteArrayInputStream(document.body())).lines().filter(Inspector::counts)
                    .map(line -> "html: " + line).toList();
        } catch (IOException | SAXException e) {
            throw new IllegalStateException("the validator fails on " + page.url(), e);
        }
    }

    /** Warnings and hints are matters of taste. */
    private static boolean counts(String line) {
        return line.contains(": error") || line.contains(": non-document-error");
    }

    private List<String> width() {
        int width = ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
        return width <= Chromium.NARROW ? List.of() : List.of("at 320 px the page is " + width + " px wide: " + widest());
    }

    private Object widest() {
        return page.evaluate("""
                () => [...document.body.querySelectorAll('*')].filter(e => e.getBoundingClientRect().right > 321)
                  .slice(0, 3).map(e => e.outerHTML.slice(0, 120)).join(' | ')""");
    }

    private void screenshot(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(screenshots.resolve(name + ".png")).setFullPage(true));
    }

}
