package org.rathaus.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.rathaus.testkit.FormWalk;
import org.rathaus.testkit.Page;
import org.rathaus.testkit.PortalContainer;
import org.rathaus.testkit.Visitor;

/** Citizens answer the same questions for each of their children, and for each of a child's pets, without scripts. */
@Tag(PortalContainer.SHARED)
class GroupIT {

    private static final String STEP = GalleryWalk.SERVICE + "/apply/family";

    @RegisterExtension
    static final PortalContainer PORTAL = PortalContainer.shared();

    private final Visitor citizen = PORTAL.visitor();
    private FormWalk form;

    @BeforeAll
    static void offerTheGallery() throws IOException {
        new TownFolder(PORTAL.data(), "norderstedt").offer("gallery", PORTAL.visitor());
    }

    @BeforeEach
    void begin() {
        form = GalleryWalk.upTo(citizen, "family");
    }

    /** Presses the button that adds a row to a group, or takes one away. */
    private Page press(String button) {
        String value = form.page().html().select("button[value^=" + button + "]").val();
        return form.submit("_op", value).page();
    }

    private List<String> rows() {
        return form.page().html().select("#children-group > .portal-rows > .portal-row > legend").eachText();
    }

    private FormWalk child(int row, String name, String pets) {
        String prefix = "children." + row + ".";
        return form.answer(prefix + "childName", name).answer(prefix + "childBirthDate", "9.3.2015").answer(prefix + "hasPets", pets);
    }

    @Test
    void beginsWithAsManyRowsAsAreNeeded() {
        assertEquals(List.of("Kind 1"), rows());
    }

    @Test
    void addsARowAndKeepsTheOthers() {
        child(1, "Ewa", "no");
        Page page = press("addRow:children:");
        assertEquals(List.of("Kind 1", "Kind 2"), rows());
        assertEquals("Ewa", page.html().selectFirst("#children-1-childName").val());
    }

    @Test
    void addsOneRowHoweverOftenTheSamePageIsSent() {
        String add = form.page().html().select("button[value^=addRow:children:]").val();
        form.submit("_op", add).submit("_op", add);
        assertEquals(List.of("Kind 1", "Kind 2"), rows());
    }

    @Test
    void takesARowAwayAndKeepsTheOthers() {
        child(1, "Ewa", "no");
        press("addRow:children:");
        child(2, "Jan", "no");
        press("removeRow:children:1");
        assertEquals(List.of("Kind 1"), rows());
        assertEquals("Jan", form.page().html().selectFirst("#children-2-childName").val());
    }

    @Test
    void neverTakesTheLastNeededRowAway() {
        assertEquals(0, form.page().html().select("button[value^=removeRow]").size());
        form.submit("_op", "removeRow:children:1").submit();
        assertTrue(form.page().errors().contains("Fügen Sie bei „Kinder“ mindestens einen Eintrag hinzu."), form.page().errors()::toString);
    }

    @Test
    void asksAboutThePetsOfTheChildThatHasSome() {
        child(1, "Ewa", "no");
        press("addRow:children:");
        Page page = child(2, "Jan", "yes").submit().page();
        assertEquals(STEP, page.path());
        assertEquals(List.of(), page.errors());
        assertNotNull(page.html().selectFirst("#children-1-pets-group").closest("fieldset[disabled]"));
        assertEquals(null, page.html().selectFirst("#children-2-pets-group").closest("fieldset[disabled]"));
    }

    @Test
    void saysInWhichRowSomethingIsWrongAndLeadsThere() {
        child(1, "Ewa", "no");
        press("addRow:children:");
        child(2, "", "yes").submit();
        Page page = form.answer("children.2.pets.1.petKind", "other").submit().submit().page();
        assertEquals(List.of("Kind 2: Geben Sie den Vornamen des Kindes ein.", "Kind 2, Haustier 1: Füllen Sie das Feld „Name des Tieres“ aus.",
                "Kind 2, Haustier 1: Füllen Sie das Feld „Welches andere Tier?“ aus."), page.errors());
        page.html().select("[data-error-summary] a").forEach(link ->
                assertEquals("true", page.html().selectFirst(link.attr("href")).attr("aria-invalid"), link.outerHtml()));
    }

    @Test
    void keepsAFileInEachRow() {
        child(1, "Ewa", "no").attach("children.1.childPhoto", "Ewa.pdf", "application/pdf", Authority.PDF);
        press("addRow:children:");
        child(2, "Jan", "no").attach("children.2.childPhoto", "Jan.pdf", "application/pdf", Authority.PDF);
        Page page = form.submit("_op", "upload").page();
        assertTrue(page.html().select("#children-1 .portal-files").text().startsWith("Ewa.pdf"), page::toString);
        assertTrue(page.html().select("#children-2 .portal-files").text().startsWith("Jan.pdf"), page::toString);
    }

    @Test
    void namesEveryRowButtonAfterItsRow() {
        press("addRow:children:");
        child(2, "Jan", "yes").submit();
        press("addRow:children.2.pets:");
        assertEquals(List.of("Entfernen: Kind 1", "Entfernen: Kind 2, Haustier 1", "Entfernen: Kind 2, Haustier 2", "Entfernen: Kind 2"),
                form.page().html().select("fieldset:not([disabled]) > .kern-fieldset__body > .portal-rows__action > button[value^=removeRow]").eachText());
    }
}
