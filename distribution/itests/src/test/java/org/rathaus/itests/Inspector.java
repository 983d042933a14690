package org.rathaus.itests;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Looks at a page from all sides: axe in light and dark, the HTML validator on what was sent, the width of a small
 * phone, contrast of the two colour schemes. Leaves a screenshot of each for a human in the folder {@code screenshots}, if there is one.
 */
final class Inspector {

    private static final int HEIGHT = 900;

    /** All that another colour scheme can break. */
    private static final String[] COLOURS = {"color-contrast", "link-in-text-block"};

    private final Page page;
    private final Axe axe;
    private final String screenshots = System.getProperty("screenshots", "");
    private final Map<String, List<String>> findings = new LinkedHashMap<>();
    private Response document;

    Inspector(Page page) {
        this.page = page;
        this.axe = new Axe(page);
        page.onResponse(response -> {
            if (response.request().isNavigationRequest() && response.status() / 100 != 3) {
                document = response;
            }
        });
    }

    /** Opens a page and inspects it. */
    void visit(String path, String name) {
        page.navigate(path);
        inspect(name);
    }

    /** The same of a page that is to be answered with this status. */
    void visit(String path, String name, int status) {
        visit(path, name);
        if (document.status() != status) {
            findings.get(name).add(path + " is answered with the status " + document.status());
        }
    }

    /** Inspects the page that is open. */
    void inspect(String name) {
        List<String> found = findings.computeIfAbsent(name, key -> new ArrayList<>());
        found.addAll(markup());
        found.addAll(axe("light"));
        screenshot(name + "-light");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        found.addAll(axe("dark", COLOURS));
        screenshot(name + "-dark");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.setViewportSize(Chromium.NARROW, HEIGHT);
        found.addAll(width());
        found.addAll(targets());
        found.addAll(labels());
        found.addAll(order());
        screenshot(name + "-320");
        page.setViewportSize(Chromium.WIDE, HEIGHT);
    }

    /** Looks for what a page can lack that is like another one but for an error or an answer. */
    void glance(String name) {
        List<String> found = findings.computeIfAbsent(name, key -> new ArrayList<>());
        found.addAll(markup());
        found.addAll(axe("light"));
    }

    /** Inspects the page that is open and looks at how it serves people's settings: keyboard, system's colours, no motion. */
    void inspectClosely(String name) {
        inspect(name);
        List<String> found = findings.get(name);
        found.addAll(motion());
        found.addAll(focus("focus"));
        page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
        found.addAll(focus("forced colours"));
        found.addAll(dots());
        screenshot(name + "-forced");
        page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.NONE));
    }

    /** Which option is chosen is seen with the system's colours, too. */
    private List<String> dots() {
        return texts("""
                () => [...document.querySelectorAll('[type=radio]:checked')].filter(e => e.checkVisibility())
                  .filter(e => getComputedStyle(e, '::before').backgroundColor === getComputedStyle(e).backgroundColor)
                  .map(e => `a choice that nobody sees with forced colours: ${e.outerHTML.slice(0, 120)}`)""");
    }

    /** What was wrong, by the names of the pages. */
    Map<String, List<String>> findings() {
        return findings;
    }

    private List<String> axe(String mode, String... rules) {
        return axe.findings(List.of(rules)).stream().map(it -> "axe " + mode + ": " + it).toList();
    }

    private List<String> markup() {
        return Markup.errors(document.body()).stream().map(error -> "html: " + error).toList();
    }

    private List<String> width() {
        int width = ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
        return width <= Chromium.NARROW ? List.of() : List.of("at 320 px the page is " + width + " px wide: " + widest());
    }

    /** What people press to fill in forms and to find their way is 44 px wide and high; links in running text follow its lines (WCAG 2.2, 2.5.5). */
    private List<String> targets() {
        return texts("""
                () => [...document.querySelectorAll('button, input:not([type=hidden]), select, textarea, summary, form a[href], ' +
                    '.portal-back, .portal-nav a, .portal-actions a, .portal-answer a, .portal-error-summary a')]
                  .filter(e => e.checkVisibility() && !e.closest('[aria-hidden=true]'))
                  .map(e => [e, [e, ...(e.matches('[type=radio], [type=checkbox]') ? e.labels : [])].map(part => part.getBoundingClientRect())])
                  .map(([e, boxes]) => [e, Math.max(...boxes.map(b => b.right)) - Math.min(...boxes.map(b => b.left)),
                    Math.max(...boxes.map(b => b.bottom)) - Math.min(...boxes.map(b => b.top))])
                  .filter(([e, width, height]) => width < 43.5 || height < 43.5)
                  .map(([e, width, height]) => `a target of ${width} by ${height} px: ${e.outerHTML.slice(0, 120)}`)""");
    }

    /** The keyboard goes from left to right and downwards: no stylesheet puts what can be used elsewhere than the document does (2.4.3). */
    private List<String> order() {
        return texts("""
                () => [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')]
                  .filter(e => e.checkVisibility())
                  .map(e => [e, [...e.parentElement.children].slice([...e.parentElement.children].indexOf(e) + 1)
                    .find(next => next.matches('a[href], button, input, select, textarea') && next.checkVisibility())])
                  .filter(([e, next]) => next && +getComputedStyle(e).order > +getComputedStyle(next).order)
                  .map(([e, next]) => `stands behind what follows it: ${e.outerHTML.slice(0, 120)} ${next.outerHTML.slice(0, 120)}`)""");
    }

    /** What a button says stands inside it, and not letter by letter. */
    private List<String> labels() {
        return texts("""
                () => [...document.querySelectorAll('.kern-btn > .kern-label')].filter(e => e.checkVisibility())
                  .map(e => [e, e.getBoundingClientRect(), e.parentElement.getBoundingClientRect()])
                  .filter(([e, label, button]) => label.left < button.left - 1 || label.right > button.right + 1 || label.height > 2 * label.width)
                  .map(([e]) => `a crushed button: ${e.parentElement.outerHTML.slice(0, 160)}`)""");
    }

    /** Where the keyboard is can be seen everywhere, with the colours of the system too, which leave no shadows (2.4.7). */
    private List<String> focus(String mode) {
        page.keyboard().press("Tab");
        return texts("""
                mode => [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]')]
                  .filter(e => e.checkVisibility() && !e.closest('[aria-hidden=true]') && !e.matches('main'))
                  .filter(e => {
                    e.focus();
                    const near = [e, e.parentElement, e.nextElementSibling].filter(Boolean);
                    return !near.flatMap(n => [getComputedStyle(n), getComputedStyle(n, '::before'), getComputedStyle(n, '::after')])
                      .some(s => s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2);
                  })
                  .map(e => `${mode}: nobody sees the focus on ${e.outerHTML.slice(0, 120)}`)""", mode);
    }

    /** Nothing moves for those who do not want it (2.3.3). */
    private List<String> motion() {
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        List<String> moving = texts("""
                () => [...document.querySelectorAll('*')].filter(e => ['transitionDuration', 'animationDuration']
                    .some(what => getComputedStyle(e)[what].split(',').some(time => parseFloat(time) > 0.01)))
                  .slice(0, 3).map(e => `moves: ${e.outerHTML.slice(0, 120)}`)""");
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.NO_PREFERENCE));
        return moving;
    }

    private List<String> texts(String script, Object... value) {
        Object found = value.length == 0 ? page.evaluate(script) : page.evaluate(script, value[0]);
        return ((List<?>) found).stream().map(String::valueOf).toList();
    }

    private Object widest() {
        return page.evaluate("""
                () => [...document.body.querySelectorAll('*')].filter(e => e.getBoundingClientRect().right > 321)
                  .slice(0, 3).map(e => e.outerHTML.slice(0, 120)).join(' | ')""");
    }

    private void screenshot(String name) {
        if (!screenshots.isEmpty()) {
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(screenshots, name + ".png")).setFullPage(true));
        }
    }
}
