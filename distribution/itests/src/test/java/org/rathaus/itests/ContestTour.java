package org.rathaus.itests;

import com.microsoft.playwright.Page;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Goes through a contest of ideas, from its first line to its results, and has each page inspected. */
final class ContestTour {

    private static final String SERVICE = "/norderstedt/idea-contest";
    private static final String DESK = "/norderstedt/staff/service/idea-contest";

    private final Page page;
    private final Inspector inspector;
    private final Form form;

    ContestTour(Page page, Inspector inspector) {
        this.page = page;
        this.inspector = inspector;
        this.form = new Form(page);
    }

    /** As an administrator of the town who is signed in. */
    void go() {
        inspector.visit(DESK, "contest-desk-empty");
        open();
        enter();
        String idea = moderate();
        inspector.visit(SERVICE, "contest-service");
        inspector.visit(SERVICE + "/ideas", "contest-ideas");
        inspector.visit(SERVICE + "/ideas/" + idea, "contest-idea");
        inspector.visit(SERVICE + "/support/" + idea, "contest-support");
        page.waitForTimeout(1_100);
        form.next();
        inspector.inspect("contest-supported");
        inspector.visit(SERVICE + "/alike?text=Trinkbrunnen", "contest-alike");
        inspector.visit(SERVICE + "/draw", "contest-draw-before");
        inspector.visit(DESK + "/figures", "contest-figures");
        cards();
        draw();
    }

    /** A browser leaves seconds out that are none, and the field would not have what was typed. */
    private static String moment(LocalDateTime moment) {
        return (moment.getSecond() == 0 ? moment.plusSeconds(1) : moment).format(DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss"));
    }

    private static LocalDateTime now() {
        return LocalDateTime.now(ZoneId.of("Europe/Berlin"));
    }

    private void open() {
        page.navigate(DESK + "/contest/new");
        form.next();
        inspector.inspect("contest-form-errors");
        page.locator("[id='title.de']").fill("Ideen für die Stadt");
        page.locator("[id='intro.de']").fill("Was soll besser werden?");
        page.locator("[id='prize.de']").fill("Drei Gutscheine zu je 100 Euro");
        page.locator("[id='area.1.de']").fill("Digitale Angebote für die Freizeit");
        page.locator("[id='area.2.de']").fill("Tauschen und Leihen");
        page.locator("#starts").fill(moment(now().minusDays(2)));
        page.locator("#ends").fill(moment(now().plusDays(9)));
        page.locator("#published").check();
        form.next();
        inspector.inspect("contest-form");
    }

    private void enter() {
        page.navigate(SERVICE + "/apply");
        inspector.inspect("contest-rating");
        form.next();
        inspector.inspect("contest-rating-errors");
        page.locator("[name=rateArea1][value=very]").check();
        page.locator("[name=rateArea2][value=none]").check();
        form.next();
        form.leave(page.locator("button[value^='addRow:ideas']"));
        page.locator("#ideas-1-ideaTitle").fill("Trinkbrunnen am Marktplatz");
        page.locator("#ideas-1-ideaText").fill("Im Sommer ist es heiß.");
        page.locator("[name='ideas.1.ideaCategory']").evaluate("list => { list.value = 'other'; }");
        inspector.inspect("contest-ideas-step");
        form.next();
        page.locator("[name=takesPart][value=yes]").check();
        inspector.inspect("contest-prize");
        page.locator("#name-givenNames").fill("Ewa");
        page.locator("#name-familyName").fill("Nowak");
        page.locator("#birthDate").fill("9");
        page.locator("#birthDate-month").fill("3");
        page.locator("#birthDate-year").fill("1961");
        page.locator("#address-street").fill("Musterweg");
        page.locator("#address-houseNumber").fill("1");
        page.locator("#address-postcode").fill("22846");
        page.locator("#address-city").fill("Norderstedt");
        page.locator("[name=worksForTown][value=no]").check();
        page.locator("[name=consent]").check();
        form.next();
        inspector.inspect("contest-check");
        form.next();
        inspector.inspect("contest-confirmation");
        form.leave(page.locator("a[href*='/status/']:not([href$=receipt])").first());
        inspector.inspect("contest-status");
    }

    /** The id of an idea that is public afterwards. */
    private String moderate() {
        inspector.visit(DESK + "/ideas", "contest-moderation");
        form.leave(page.locator("td a").first());
        String idea = page.url().substring(page.url().lastIndexOf('/') + 1);
        page.locator("#state").selectOption("hidden");
        form.next();
        inspector.inspect("contest-decision-error");
        page.locator("#state").selectOption("open");
        form.next();
        return idea;
    }

    private void cards() {
        inspector.visit(DESK + "/cards", "contest-cards");
        page.locator("#number").fill("8");
        form.next();
        inspector.inspect("contest-cards-made");
        inspector.visit(DESK + "/keying", "contest-keying");
        page.locator("#code").fill("falsch");
        form.next();
        inspector.inspect("contest-keying-error");
    }

    private void draw() {
        page.navigate(DESK);
        form.leave(page.locator("h2 a").first());
        page.locator("#ends").fill(moment(now().minusSeconds(2)));
        form.next();
        inspector.visit(DESK, "contest-desk");
        inspector.visit(DESK + "/draw", "contest-draw-fix");
        form.next();
        inspector.inspect("contest-draw-draw");
        form.next();
        inspector.inspect("contest-drawn");
        inspector.visit(SERVICE + "/draw", "contest-draw");
        page.locator("[data-verify-start]").click();
        page.locator("[data-verified]").waitFor();
        inspector.inspect("contest-verified");
        inspector.visit(SERVICE + "/results", "contest-results");
    }
}
