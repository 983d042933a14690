package org.rathaus.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.rathaus.testkit.PortalContainer;

/** Every page can be used by everybody: axe finds nothing, the HTML is valid, nothing is wider than a small phone. */
class EveryPageIT {

    private static final Mailbox MAILS = new Mailbox();

    @RegisterExtension
    static final PortalContainer PORTAL = new PortalContainer().with("rathaus.properties", MAILS.settings());

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private static final Map<String, List<String>> FINDINGS = new LinkedHashMap<>();

    @BeforeAll
    static void lookAtEveryPage() throws IOException {
        var town = new TownFolder(PORTAL.data(), "norderstedt");
        town.blockFiles();
        town.sendMailsAndFiles(PORTAL.visitor());
        // nobody listens there
        town.trust("http://127.0.0.1:1/realms/town", PORTAL.visitor());
        new HotFolder(PORTAL.data(), PORTAL.visitor()).put(ClubPlugin.FILE, ClubPlugin.jar());
        town.offer("club", PORTAL.visitor());
        town.tell("Wartung am Abend", PORTAL.visitor());
        try (BrowserContext context = CHROMIUM.german(PORTAL.port())) {
            var tour = new Tour(context.newPage());
            tour.towns();
            new HomeTour(tour.page, tour.inspector).go();
            tour.application();
            new MovingTour(tour.page, tour.inspector).go();
            var account = new AccountTour(tour.page, tour.inspector, MAILS);
            account.go(tour.statusPage);
            new LevelTour(tour.page, tour.inspector, town, PORTAL.visitor()).go();
            new ClubTour(tour.page, tour.inspector).go(PORTAL);
            tour.errors();
            tour.unavailable();
            tour.easyGerman();
            new StaffTour(tour.page, tour.inspector, tour.statusPage, town).go(PORTAL.administratorLink().orElseThrow(), account::message);
            FINDINGS.putAll(tour.findings());
        }
        try (BrowserContext context = CHROMIUM.byName(PORTAL.port())) {
            var tour = new Tour(context.newPage());
            new PasskeyTour(tour.page, tour.inspector, MAILS).go(PORTAL.visitor().by("localhost"));
            FINDINGS.putAll(tour.findings());
        }
        try (BrowserContext context = CHROMIUM.english(PORTAL.port())) {
            var tour = new Tour(context.newPage());
            tour.english();
            FINDINGS.putAll(tour.findings());
        }
    }

    @AfterAll
    static void stop() {
        MAILS.stop();
    }

    @TestFactory
    Stream<DynamicTest> everyPageIsWithoutFault() {
        return FINDINGS.entrySet().stream()
                .map(page -> dynamicTest(page.getKey(), () -> assertEquals("", String.join("\n", page.getValue()))));
    }

    /** Goes through the portal once and has each page inspected. */
    private static final class Tour {

        private final Page page;
        private final Inspector inspector;
        private final Form form;
        private String statusPage;

        Tour(Page page) {
            this.page = page;
            this.inspector = new Inspector(page);
            this.form = new Form(page);
        }

        Map<String, List<String>> findings() {
            return inspector.findings();
        }

        void towns() {
            inspector.visit("/", "towns");
            for (String town : List.of("norderstedt", "musterhausen")) {
                inspector.visit("/" + town + "/", town + "-home");
                inspector.visit("/" + town + "/postal-vote", town + "-service");
                inspector.visit("/" + town + "/legal/imprint", town + "-imprint");
                inspector.visit("/" + town + "/legal/privacy", town + "-privacy");
                inspector.visit("/" + town + "/legal/accessibility", town + "-accessibility");
            }
            inspector.visit("/norderstedt/?q=Wahl", "norderstedt-search");
            inspector.visit("/norderstedt/?q=Drachenflug", "norderstedt-search-empty");
            inspector.visit("/norderstedt/transfer-block", "transfer-block-service");
        }

        void application() {
            form.begin("norderstedt");
            inspector.inspect("step1");
            form.next();
            inspector.inspect("step1-errors");
            form.person("Grünwald");
            later();
            page.locator("[name=applicant]").check();
            form.next();
            authority();
            inspector.inspect("step2");
            form.next();
            inspector.inspect("step2-errors");
            form.address().next();
            inspector.inspect("step3");
            form.delivery("other");
            inspector.inspect("step3-other");
            form.next();
            inspector.inspect("step3-errors");
            form.delivery("home").next();
            inspector.inspect("check");
            inspector.visit("/norderstedt/postal-vote", "service-continue");
            page.navigate("/norderstedt/postal-vote/apply/check");
            form.next();
            inspector.inspect("confirmation");
            form.leave(page.locator("a[href*='/status/']:not([href$=receipt])").first());
            inspector.inspect("status");
            statusPage = page.url();
            inspector.visit(statusPage + "/withdraw", "status-withdraw");
        }

        private void later() {
            form.leave(page.locator("button[value=save]"));
            assertTrue(page.url().endsWith("/apply/later"), () -> page.url() + ": " + page.locator("main").innerText());
            inspector.inspect("later");
            form.leave(page.locator("button[value=mail]"));
            inspector.inspect("later-error");
            String link = page.locator("#resumeLink").inputValue();
            inspector.visit(link, "resume");
            page.locator("#resumeCode").fill("falsch");
            form.next();
            inspector.inspect("resume-error");
            inspector.visit("/norderstedt/postal-vote/resume/" + "A".repeat(22), "resume-unknown");
            page.navigate("/norderstedt/postal-vote/apply/person");
        }

        private void authority() {
            inspector.inspect("authority");
            page.locator("#authority").setInputFiles(new FilePayload("falsch.pdf", "application/pdf", Authority.PAGE));
            form.next();
            inspector.inspect("authority-errors");
            page.locator("#authority").setInputFiles(new FilePayload("Vollmacht.pdf", "application/pdf", Authority.PDF));
            form.leave(page.locator("button[value=upload]"));
            inspector.inspect("authority-file");
            page.locator("#representativeName").fill("Jan Hilfreich");
            form.next();
        }

        void errors() {
            inspector.visit("/nothing-here", "error-404", 404);
            inspector.visit("/norderstedt/nothing-here", "norderstedt-error-404", 404);
            inspector.visit("/norderstedt/status/" + "A".repeat(22), "status-unknown", 404);
            inspector.visit("/musterhausen/~", "musterhausen-error-403", 403);
            inspector.visit("/norderstedt//", "error-400", 400);
        }

        /** As while a plugin's new version takes its place. */
        void unavailable() {
            Bundle plugin = Stream.of(PORTAL.framework().getBundles())
                    .filter(it -> it.getSymbolicName().equals("org.rathaus.service.transfer-block"))
                    .findFirst().orElseThrow();
            try {
                plugin.stop();
                inspector.visit("/norderstedt/transfer-block", "norderstedt-error-503", 503);
                plugin.start();
            } catch (BundleException e) {
                throw new IllegalStateException(e);
            }
        }

        void easyGerman() {
            inspector.visit("/norderstedt/?lang=de-simple", "easy-home");
            inspector.visit("/norderstedt/situation/found", "easy-situation");
            inspector.visit("/norderstedt/feedback", "easy-feedback");
            inspector.visit("/norderstedt/postal-vote", "easy-service");
            form.begin("norderstedt").next();
            inspector.inspect("easy-step1-errors");
            page.evaluate("document.querySelector('dialog').showModal()");
            inspector.inspect("easy-idle");
            inspector.visit(statusPage, "easy-status");
            inspector.visit("/norderstedt/?q=Drachenflug", "easy-search-empty");
            inspector.visit("/norderstedt/nothing-here", "easy-error-404");
            inspector.visit("/norderstedt/status/" + "A".repeat(22), "easy-status-unknown");
            page.navigate("/norderstedt/?lang=de");
        }

        void english() {
            inspector.visit("/", "english-towns");
            inspector.visit("/norderstedt/", "english-home");
            inspector.visit("/norderstedt/postal-vote", "english-service");
            form.begin("norderstedt").next();
            inspector.inspect("english-step1-errors");
            application("musterhausen");
            new HotFolder(PORTAL.data(), PORTAL.visitor()).remove("org.rathaus.service.transfer-block.jar", "/norderstedt/transfer-block");
            inspector.visit("/norderstedt/transfer-block", "english-unavailable", 404);
        }

        /** In another brand, too. */
        private void application(String town) {
            form.begin(town).person("Greenwood").next();
            inspector.glance("english-address");
            form.address().next();
            inspector.inspect("english-delivery");
            form.delivery("home").next();
            inspector.inspect("english-check");
            form.next();
            inspector.inspect("english-confirmation");
            form.leave(page.locator("a[href*='/status/']:not([href$=receipt])").first());
            inspector.inspect("english-status");
        }
    }
}
