package org.rathaus.itests;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Debian's browser, closed to the network but for this machine. All classes of a process share one, as a start costs seconds of a processor;
 * what a person does stays in the person's context. It ends with the process, whose end its driver sees.
 */
final class Chromium implements BeforeAllCallback {

    static final int NARROW = 320;
    static final int WIDE = 1280;
    private static final int HEIGHT = 900;

    /**
     * The browser must not call home: tests run on machines without a network. A page is left long before what the optimizing compilers
     * make of its scripts would pay: without them the checks of a page take half of the processor's time.
     */
    private static final List<String> FLAGS = List.of("--no-sandbox", "--disable-background-networking",
            "--disable-component-update", "--disable-sync", "--disable-quic", "--js-flags=--no-turbofan,--no-maglev");

    private static Playwright playwright;
    private static Browser browser;

    @Override
    public void beforeAll(ExtensionContext test) {
        if (playwright == null) {
            playwright = Playwright.create();
        }
        if (browser == null || !browser.isConnected()) {
            browser = playwright.chromium().launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(program())
                    .setArgs(FLAGS));
        }
    }

    /** The one without windows takes half of the processor's time; not every Debian has it. */
    private static Path program() {
        Path windowless = Path.of("/usr/bin/chromium-headless-shell");
        return Files.isExecutable(windowless) ? windowless : Path.of("/usr/bin/chromium");
    }

    /** Someone with a German browser. */
    BrowserContext german(int port) {
        return browser.newContext(options("de-DE", port));
    }

    /** Someone with a German browser who comes by a host name, to which passkeys are bound. */
    BrowserContext byName(int port) {
        return browser.newContext(options("de-DE", port).setBaseURL("http://localhost:" + port));
    }

    /** Someone with an English browser. */
    BrowserContext english(int port) {
        return browser.newContext(options("en-GB", port));
    }

    /** Someone whose browser runs no scripts. */
    BrowserContext withoutScripts(int port) {
        return browser.newContext(options("de-DE", port).setJavaScriptEnabled(false));
    }

    /** Ends it when its pages are there: Chromium has been seen to hang when it was to close a page on its way. */
    static void close(BrowserContext context) {
        context.pages().forEach(Page::waitForLoadState);
        context.close();
    }

    private static Browser.NewContextOptions options(String locale, int port) {
        return new Browser.NewContextOptions()
                .setLocale(locale)
                .setBaseURL("http://127.0.0.1:" + port)
                .setViewportSize(WIDE, HEIGHT)
                .setColorScheme(ColorScheme.LIGHT);
    }
}
