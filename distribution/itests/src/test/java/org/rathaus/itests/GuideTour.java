package org.rathaus.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.rathaus.testkit.Authenticator;
import org.rathaus.testkit.Patience;

/**
 * Goes through a portal with made-up data as the guide for towns shows it, citizens on a phone and staff at a desk, and takes the guide's
 * pictures into a folder, if there is one.
 */
final class GuideTour {

    private static final int PHONE = 390;
    private static final int DESK = 1200;
    /** As much of a page as a reader of the guide looks at. */
    private static final int HEIGHT = 1300;
    private static final int LIST_HEIGHT = 900;
    private static final int QUALITY = 50;
    private static final String TOWN = "/norderstedt/";
    private static final String TASKS = TOWN + "staff/service/";

    private final Page page;
    private final Form form;
    private final String folder;

    /** @param folder empty if no pictures are wanted */
    GuideTour(Page page, String folder) {
        this.page = page;
        this.form = new Form(page);
        this.folder = folder;
    }

    /** @param invitation of an administrator of the town */
    void go(String invitation) {
        page.setViewportSize(DESK, HEIGHT);
        show(TOWN, "home");
        page.setViewportSize(PHONE, HEIGHT);
        citizens();
        page.setViewportSize(DESK, HEIGHT);
        enter(invitation);
        show(TOWN + "staff", "work-list");
        show(TOWN + "staff/services/lost-and-found", "service-setup");
        tasks();
    }

    private void citizens() {
        open(TOWN + "postal-vote/apply/person");
        page.locator("#familyName").fill("Beispiel");
        page.locator("#firstNames").fill("Erika");
        picture("postal-vote-phone");
        open(TOWN + "moving-notice/apply/person");
        page.locator("#name-givenNames").fill("Erika");
        page.locator("#name-familyName").fill("Beispiel");
        page.locator("#birthDate").fill("9");
        page.locator("#birthDate-month").fill("3");
        page.locator("#birthDate-year").fill("1961");
        form.next();
        page.locator("#oldAddress-street").fill("Musterweg");
        page.locator("#newAddress-street").fill("Beispielallee");
        picture("moving-notice-phone");
        filled(TOWN + "lost-and-found/search?q=rucksack", "main h3 a");
        picture("lost-and-found-phone");
        filled(TOWN + "idea-contest/ideas?order=support", "main h2 a, main h3 a");
        picture("idea-contest-phone");
    }

    private void enter(String invitation) {
        page.navigate(invitation);
        page.locator("#password").fill(Clerk.PASSWORD);
        form.next();
        page.locator("#code").fill(Authenticator.of(page.locator("#key").textContent()).code());
        form.next();
        form.leave(page.locator("#next"));
    }

    private void tasks() {
        filled(TASKS + "postal-vote/mismatches", "main td a").last().click();
        page.locator("main table").waitFor();
        picture("postal-vote-desk");
        form.leave(page.locator("main a[href*='/staff/case/']").first());
        page.locator("h1").waitFor();
        picture("case");
        page.setViewportSize(DESK, LIST_HEIGHT);
        filled(TASKS + "moving-notice", "main td a");
        picture("moving-notice-desk");
        filled(TASKS + "lost-and-found", "main td a");
        picture("lost-and-found-desk");
        filled(TASKS + "idea-contest/figures", "main table");
        picture("idea-contest-desk");
    }

    /** Opens a page that shows made-up data, which come in the background. */
    private Locator filled(String path, String data) {
        Locator found = page.locator(data);
        Patience.until(path + " shows " + data, () -> {
            open(path);
            return found.count() > 0;
        });
        return found;
    }

    private void show(String path, String name) {
        open(path);
        picture(name);
    }

    private void open(String path) {
        assertEquals(200, page.navigate(path).status(), path);
    }

    /** WebP, which is half as large as anything else and which every browser shows; Playwright itself does not write it. */
    private void picture(String name) {
        if (folder.isEmpty()) {
            return;
        }
        var wanted = new JsonObject();
        wanted.addProperty("format", "webp");
        wanted.addProperty("quality", QUALITY);
        JsonObject taken = page.context().newCDPSession(page).send("Page.captureScreenshot", wanted);
        try {
            Files.write(Files.createDirectories(Path.of(folder)).resolve(name + ".webp"), Base64.getDecoder().decode(taken.get("data").getAsString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
