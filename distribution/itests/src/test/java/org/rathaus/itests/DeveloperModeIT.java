package org.rathaus.itests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.assertions.LocatorAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.rathaus.testkit.FormWalk;
import org.rathaus.testkit.Page;
import org.rathaus.testkit.Patience;
import org.rathaus.testkit.PortalProcess;
import org.rathaus.testkit.Visitor;

/** {@code ./rathaus dev}: what is saved is served, what is wrong with it is shown in the browser, and what somebody types meanwhile is kept. */
class DeveloperModeIT {

    private static final String TOWN = "/musterhausen";
    private static final String SERVICE = TOWN + "/dog-tax";
    private static final String PASSWORD = "neun blaue Kraniche";

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @TempDir
    static Path folder;

    private static PortalProcess portal;
    private static Path code;
    private static Path texts;
    private static String firstCode;
    private static String firstTexts;

    private final Visitor developer = portal.visitor();

    @BeforeAll
    static void makeAPluginAndStart() throws Exception {
        new Archetype(Files.createDirectory(folder.resolve("made"))).make("dog-tax", "Hundesteuer", "pages");
        Path plugin = folder.resolve("made/dog-tax");
        code = plugin.resolve("src/main/java/org/rathaus/service/dogtax/DogTax.java");
        texts = code.resolveSibling("DogTax.utf8.properties");
        firstCode = Files.readString(code);
        firstTexts = Files.readString(texts);
        Files.createDirectories(folder.resolve("checkout/branding/base/src"));
        Files.createDirectories(folder.resolve("checkout/branding/musterhausen"));
        portal = PortalProcess.develop(plugin, folder.resolve("data"), folder.resolve("checkout"));
        Patience.until("the plugin is served", () -> portal.visitor().get(SERVICE).status() == 200);
    }

    @AfterAll
    static void stop() throws IOException {
        portal.close();
    }

    @AfterEach
    void saveWhatRanInTheBeginning() throws IOException {
        restore(texts, firstTexts);
        restore(code, firstCode);
        Patience.until("all runs again", () -> developer.get(SERVICE).status() == 200 && developer.get("/dev/build").status() == 200);
    }

    private void restore(Path file, String content) throws IOException {
        if (!Files.readString(file).equals(content)) {
            String before = developer.get("/dev/state").text();
            save(file, content);
            Patience.until("that is noticed", () -> !developer.get("/dev/state").text().equals(before));
        }
    }

    /** As editors do: another file takes its place. */
    private static void save(Path file, String content) throws IOException {
        Path unfinished = Files.writeString(file.resolveSibling("." + file.getFileName() + ".swp"), content);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private void change(String before, String after) throws IOException {
        assertTrue(firstCode.contains(before), before);
        save(code, firstCode.replace(before, after));
    }

    private Page untilBroken(String... words) {
        AtomicReference<Page> page = new AtomicReference<>();
        Patience.until("the page says " + List.of(words), () -> {
            page.set(developer.get(SERVICE));
            return Stream.of(words).allMatch(page.get().words()::contains);
        });
        return page.get();
    }

    @Test
    void whatIsSavedIsServedAndTheDraftIsKept() throws Exception {
        Visitor citizen = portal.visitor();
        FormWalk matter = citizen.visit(SERVICE + "/apply").answer("applicant.givenNames", "Erika").answer("applicant.familyName", "Neu").submit();
        save(texts, firstTexts.replace("step.matter.title=Worum geht es?", "step.matter.title=Welcher Hund?"));
        Patience.until("the text is served", () -> citizen.get(SERVICE + "/apply/matter").heading().contains("Welcher Hund?"));
        assertTrue(developer.get("/dev").words().contains("Texte und Seiten sind neu gelesen"), developer.get("/dev")::words);
        change("maxLength(500)", "maxLength(77)");
        Patience.until("the class is served", () -> citizen.get(SERVICE + "/apply/matter").words().contains("77"));

        change("maxLength(500)", "maxLength(java.util.List.<String>of())");
        Page broken = untilBroken("cannot be converted to int");
        assertEquals(500, broken.status());
        assertTrue(broken.words().contains("src/main/java/org/rathaus/service/dogtax/DogTax.java:" + line("maxLength")), broken::words);
        assertTrue(broken.text().contains("List&lt;java.lang.String&gt;") && !broken.text().contains("<java.lang.String>"), broken::text);
        assertEquals(List.of(), Markup.errors(broken.body()));
        assertTrue(developer.get(TOWN + "/").words().contains("DogTax.java") && developer.get("/").words().contains("DogTax.java"));
        assertEquals(200, developer.get(TOWN + "/postal-vote").status());
        assertEquals(200, developer.get(SERVICE + "?running").status());
        matter.answer("months", "3").answer("reason", "Bello ist eingezogen").send();

        change("maxLength(500)", "maxLength(66)");
        Patience.until("the class is served", () -> citizen.get(SERVICE + "/apply/matter").words().contains("66"));
        assertEquals("Bello ist eingezogen", citizen.get(SERVICE + "/apply/matter").html().select("#reason").text());
        assertTrue(citizen.open(SERVICE + "/apply/check").words().contains("Erika"));
    }

    private static long line(String words) {
        return firstCode.lines().takeWhile(it -> !it.contains(words)).count() + 1;
    }

    @Test
    void whatDoesNotStartIsShownWithItsLine() throws Exception {
        change("    @Override\n    public FormDefinition form() {",
                "    public DogTax() {\n        throw new IllegalStateException(\"<no> dogs\");\n    }\n\n    @Override\n    public FormDefinition form() {");
        Page broken = untilBroken("<no> dogs");
        assertTrue(broken.words().contains("DogTax.java:" + (line("public FormDefinition form()"))), broken::words);
        assertTrue(broken.words().contains("throw new IllegalStateException("), broken::words);
        assertEquals(200, developer.get(SERVICE + "?running").status());
        save(code, firstCode);
        Patience.until("it runs again", () -> developer.get(SERVICE).status() == 200);
        save(texts, firstTexts.replace("reason.label=", "season.label="));
        untilBroken("reason.label", "DogTax.utf8.properties");
    }

    @Test
    void markupAndStylesAreReadAnew() throws Exception {
        Path markup = code.resolveSibling("CostPage.html");
        Path words = code.resolveSibling("CostPage.utf8.properties");
        assertEquals(200, developer.get(SERVICE + "/cost").status());
        save(words, Files.readString(words).replaceFirst("(?m)^title=.*$", "title=Wieviel?"));
        Patience.until("the text of the page is served", () -> developer.get(SERVICE + "/cost").heading().equals("Wieviel?"));
        save(markup, Files.readString(markup).replace("</wicket:extend>", "<p id=\"more\">Mehr dazu</p></wicket:extend>"));
        Patience.until("the markup is served", () -> developer.get(SERVICE + "/cost").html().select("#more").text().equals("Mehr dazu"));
        assertTrue(developer.get("/dev").words().contains("Texte und Seiten sind neu gelesen"), developer.get("/dev")::words);

        Files.writeString(folder.resolve("checkout/branding/base/src/portal.css"), "/* in work */");
        Page styles = developer.get(developer.get(TOWN + "/").html().select("link[href$=/portal.css]").attr("href"));
        assertEquals("/* in work */ no-store", styles.text() + " " + styles.header("Cache-Control"));
        String colours = Files.readString(folder.resolve("data/branding/musterhausen/tokens.css"));
        Files.writeString(folder.resolve("checkout/branding/musterhausen/tokens.css"), colours + "\n/* in work */\n");
        Patience.until("the colours are served", () -> developer.get(developer.get(TOWN + "/").html().select("link[href$=/tokens.css]").attr("href"))
                .text().contains("/* in work */"));
    }

    @Test
    void theBrowserComesBackByItself() throws Exception {
        try (BrowserContext context = CHROMIUM.german(URI.create(developer.origin()).getPort())) {
            com.microsoft.playwright.Page page = context.newPage();
            change("minutes = 3", "minutes = \"3\"");
            untilBroken("cannot be converted to int");
            page.navigate(SERVICE);
            assertThat(page.locator("h1")).hasText("Der gespeicherte Stand läuft nicht");
            Axe axe = new Axe(page);
            assertEquals(List.of(), axe.findings(List.of()));
            save(code, firstCode);
            assertThat(page.locator("h1")).hasText("Hundesteuer", new LocatorAssertions.HasTextOptions().setTimeout(30_000));
            for (String address : List.of("/dev", "/dev/mails", "/dev/mails/1")) {
                page.navigate(address);
                assertEquals(List.of(), axe.findings(List.of()), address);
            }
        }
    }

    @Test
    void mailsAreKeptAndShown() {
        FormWalk form = portal.visitor().visit(SERVICE + "/apply").answer("applicant.givenNames", "Otto").answer("applicant.familyName", "Alt")
                .answer("email", "otto@dogs.example").submit();
        form.answer("months", "3").answer("reason", "Darum").submit().submit();
        Patience.until("the mail is there", () -> developer.get("/dev/mails").words().contains("otto@dogs.example"));
        Page list = developer.get("/dev/mails");
        Page mail = developer.get(list.html().select("tr:contains(otto@dogs.example) a").attr("href"));
        assertTrue(mail.words().contains("rathaus@musterhausen.example"), mail::words);
        String link = mail.html().select("a[href*=/status/]").attr("href");
        assertEquals(200, developer.get(link.substring(link.indexOf('/', "http://".length()))).status(), link);
        for (Page page : List.of(list, mail, developer.get("/dev"))) {
            assertEquals(List.of(), Markup.errors(page.body()));
        }
        assertEquals(404, developer.get("/dev/mails/999").status());
        assertEquals(404, developer.get("/dev/mails/1/0").status());
    }

    @Test
    void samplePeopleSignIn() {
        Page overview = developer.get("/dev");
        Visitor clerk = portal.visitor();
        clerk.visit(TOWN + "/staff").answer("login", "amt").answer("password", PASSWORD).submit();
        assertEquals(200, clerk.open(TOWN + "/staff").status());
        Visitor administrator = portal.visitor();
        FormWalk code = administrator.visit("/operator").answer("login", "admin").answer("password", PASSWORD).submit();
        code.answer("code", overview.html().select("tr:contains(admin) td").get(3).text()).submit();
        assertTrue(administrator.open("/operator").words().contains("org.rathaus.service.dog-tax"), () -> administrator.open("/operator").words());
        Visitor citizen = portal.visitor();
        citizen.post(TOWN + "/account/sign-in", Map.of("email", "erika@musterhausen.example", "password", PASSWORD));
        assertEquals(200, citizen.get(TOWN + "/account").status());
        assertTrue(portal.lines().stream().anyMatch(it -> it.contains(PASSWORD)), () -> portal.lines().toString());
        assertFalse(portal.lines().stream().anyMatch(it -> it.startsWith("Administrator sign-in")), () -> portal.lines().toString());
    }

    @Test
    void nobodyElseSeesIt() {
        for (String page : List.of("/dev", "/dev/mails", "/dev/state")) {
            assertEquals(404, portal.visitor().by("evil.example").get(page).status(), page);
            assertEquals(404, developer.send("GET", page, Map.of(), Map.of("X-Forwarded-For", "192.0.2.7")).status(), page);
            assertEquals(200, developer.get(page).status(), page);
        }
    }
}
