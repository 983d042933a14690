package org.rathaus.itests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.rathaus.testkit.FormWalk;
import org.rathaus.testkit.PortalContainer;
import org.rathaus.testkit.Visitor;

/** Everybody can use every question type in every state: empty, wrong, filled in, to be checked. */
@Tag(PortalContainer.SHARED)
class GalleryIT {

    @RegisterExtension
    static final PortalContainer PORTAL = PortalContainer.shared();

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private static final Map<String, List<String>> FINDINGS = new LinkedHashMap<>();

    @BeforeAll
    static void lookAtEveryPage() throws IOException {
        new TownFolder(PORTAL.data(), "norderstedt").offer("gallery", PORTAL.visitor());
        try (BrowserContext context = CHROMIUM.german(PORTAL.port())) {
            new Tour(context.newPage()).go();
        }
    }

    @TestFactory
    Stream<DynamicTest> everyPageIsWithoutFault() {
        return FINDINGS.entrySet().stream()
                .map(page -> dynamicTest(page.getKey(), () -> assertEquals("", String.join("\n", page.getValue()))));
    }

    /** Fills in without a browser, and has each page inspected in one that holds the same draft. */
    private static final class Tour {

        private final Visitor citizen = PORTAL.visitor();
        private final Page page;
        private final Inspector inspector;

        Tour(Page page) {
            this.page = page;
            this.inspector = new Inspector(page);
            // what is tried in the browser must not be saved, not even when the page is left
            page.addInitScript("window.fetch = () => Promise.resolve(new Response(null, {status: 204}))");
        }

        void go() {
            for (String own : List.of("components", "written")) {
                page.navigate(GalleryWalk.SERVICE + "/" + own);
                inspector.inspectClosely("gallery-" + own);
            }
            FormWalk form = citizen.visit(GalleryWalk.SERVICE + "/apply");
            while (!form.page().path().endsWith("/check")) {
                form = step(form, form.page().path().replaceAll(".*/", ""));
            }
            look("check", "");
            new Application.Sent(form.submit().page()).requireReference();
            look("confirmation", "");
            FINDINGS.putAll(inspector.findings());
        }

        private FormWalk step(FormWalk empty, String id) {
            open(id);
            inspector.glance("gallery-" + id);
            page.locator("main form button.kern-btn--primary").click();
            inspector.inspectClosely("gallery-" + id + "-errors");
            openList(id);
            object(id);
            FormWalk form = GalleryWalk.fill(citizen.visit(empty.page().path()));
            String inner = form.page().html().select("button[value^=addRow][value*=.]").val();
            form = inner.isEmpty() ? form : form.submit("_op", inner);
            // what depends on an answer is asked when that is known
            while (form.page().path().endsWith("/" + id)) {
                form = GalleryWalk.fill(form).submit();
                assertEquals(List.of(), form.page().errors());
            }
            look(id, "-filled");
            return form;
        }

        /** What a rule and a look-up say about answers that are fine one by one. */
        private void object(String id) {
            if (id.equals("checks")) {
                GalleryWalk.fill(citizen.visit(GalleryWalk.SERVICE + "/apply/checks")).answer("departure", "30.6.2030").answer("beds", "1")
                        .answer("register", "objects").submit();
                open(id);
                page.locator("main form button.kern-btn--primary").click();
                inspector.inspect("gallery-checks-objected");
                page.locator("#departure").fill("8");
                page.locator("#departure-month").fill("7");
                page.locator("main form button.kern-btn--primary").click();
                inspector.inspect("gallery-checks-looked-up");
                assertThat(page.locator("#register-error")).isVisible();
            }
        }

        /** The list of a long choice, open, after what changes its options. */
        private void openList(String id) {
            String list = Map.of("select", "#selectPlain", "offers", "#transport").getOrDefault(id, "");
            if (!list.isEmpty()) {
                page.locator("[name=place][value=island]").all().forEach(Locator::check);
                page.locator(list).click();
                inspector.inspect("gallery-" + id + "-open");
                assertThat(page.locator(list + "-options")).isVisible();
                assertThat(page.locator(list + "-options > li")).hasCount(id.equals("offers") ? 3 : 6);
            }
        }

        private void look(String id, String state) {
            open(id);
            inspector.inspectClosely("gallery-" + id + state);
        }

        private void open(String id) {
            if (!citizen.cookie("draft").isEmpty()) {
                page.context().addCookies(List.of(new Cookie("draft", citizen.cookie("draft"))
                        .setDomain("127.0.0.1").setPath(GalleryWalk.SERVICE)));
            }
            page.navigate(GalleryWalk.SERVICE + "/apply/" + id);
        }
    }
}
