package org.rathaus.itests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import org.rathaus.testkit.PortalContainer;

/** Goes through the form of {@link ClubPlugin} and has each page inspected. */
final class ClubTour {

    private final Page page;
    private final Inspector inspector;
    private final Form form;

    ClubTour(Page page, Inspector inspector) {
        this.page = page;
        this.inspector = inspector;
        this.form = new Form(page);
    }

    /** A form with a list of tasks, which is finished but for what is only recommended, and then left alone. */
    void go(PortalContainer portal) {
        inspector.visit("/norderstedt/club/apply", "tasks");
        form.leave(page.locator("a[href$='apply/member']"));
        page.locator("#memberName").fill("Erika Grünwald");
        form.next();
        page.locator("#country").click();
        inspector.inspect("open-list");
        assertThat(page.locator("#country-options")).isVisible();
        page.locator("#country").fill("xyz");
        inspector.inspect("open-list-empty");
        assertThat(page.locator(".portal-options--none")).isVisible();
        page.locator("#country").fill("");
        page.locator("#country-options > li").first().click();
        inspector.visit("/norderstedt/club/apply/tasks", "tasks-begun");
        page.navigate("/norderstedt/club/apply/home");
        page.locator("#country").fill("Polen");
        form.next();
        page.locator("#hobby").fill("Rudern");
        form.next();
        inspector.inspect("tasks-done");
        inspector.visit("/norderstedt/club/apply/check", "check-warnings");
        assertThat(page.locator("main")).containsText("E-Mail-Adresse");
        String draft = page.context().cookies().stream().filter(it -> it.name.equals("draft") && it.path.startsWith("/norderstedt/club"))
                .findFirst().orElseThrow().value;
        OldDraft.age(portal.framework(), "norderstedt", "club", draft, Duration.ofDays(12));
        inspector.visit("/norderstedt/club/apply/check", "check-ends-soon");
        assertThat(page.locator("button[value=extend]")).isVisible();
        inspector.visit("/norderstedt/club/apply/hobby", "step-ends-soon");
        inspector.visit("/norderstedt/club", "service-ends-soon");
        assertThat(page.locator("button[value=extend]")).isVisible();
    }
}
