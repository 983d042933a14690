package org.rathaus.plugincheck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.rathaus.api.identity.Profile;
import org.rathaus.api.identity.Role;
import org.rathaus.operation.internal.verify.PortalImports;
import org.rathaus.operation.internal.verify.TextFiles;

/** The checks that run unasked over every plugin, and its test portal, with a plugin that breaks what it promises. */
class PromisesTest {

    private static final byte[] PDF = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF"
            .getBytes(StandardCharsets.US_ASCII);

    private static Promises promises;

    @RegisterExtension
    final TestPortal portal = new TestPortal();

    @BeforeAll
    static void look() throws Exception {
        promises = Promises.of(RunningPortal.shared(), Duration.ofSeconds(1));
    }

    private static Map<String, List<String>> broken() {
        Map<String, List<String>> broken = new TreeMap<>(promises.kept());
        broken.values().removeIf(List::isEmpty);
        return broken;
    }

    private static void assertFound(String check, String... faults) {
        List<String> found = broken().getOrDefault(check, List.of());
        List.of(faults).forEach(fault -> assertTrue(found.stream().anyMatch(it -> it.contains(fault)), fault + " is not among " + found));
    }

    @Test
    void eachBrokenPromiseIsNamedAndNoOther() {
        assertEquals(Set.of(PortalImports.CHECK, TextFiles.CHECK, "its steps ask for a sign-in only where the service does not",
                "fills a town for whoever tries it out, once and again", "its pages in de", "its pages in en", "its pages for staff in de",
                "its pages for staff in en", "shows nothing of it to another town", "looks after its towns by itself, once and again",
                "goes, and leaves nothing registered or running"), broken().keySet());
    }

    @Test
    void faultsAreToldWithTheirPlaces() {
        assertFound(PortalImports.CHECK, "imports org.rathaus.kernel.cases");
        assertFound(TextFiles.CHECK, "missing in English: pale (BadPage.utf8.properties)", "missing in English: fee.name (settings.properties)");
        assertFound("its steps ask for a sign-in only where the service does not", "the step dog asks for the level low");
        assertFound("fills a town for whoever tries it out, once and again", "no dogs for Musterstadt");
        assertFound("looks after its towns by itself, once and again", "no time for Musterstadt");
        assertFound("shows nothing of it to another town", "/bad shows an answer from the first town");
        assertFound("goes, and leaves nothing registered or running", "its thread bad-clock still runs");
    }

    @Test
    void pagesAreLookedAtWithAllThatTheyLeadTo() {
        assertFound("its pages in de", "/bad/bad in de: the id twice is given twice", "/bad/thing/1 in de: it answers 500", "center");
        assertFound("its pages for staff in en", "/staff/service/bad in en: there are 0 main headings");
        assertEquals(List.of("its pages for staff hidden/${id}"), promises.leftOut().keySet().stream().filter(it -> !it.contains("in a browser")).toList());
    }

    @Test
    void aBrowserSeesWhatNobodyCanRead() {
        assumeTrue(Chromium.program().isPresent(), BrowserRules.MISSING);
        assertFound("its pages in de", "axe: color-contrast");
    }

    @Test
    void aFormThatAsksForASignInAndAFileIsFilledIn() {
        for (String check : List.of("its draft keeps what was typed (de)", "its form is filled in and received (de)", "hands a person all that was answered",
                "its form is filled in and received (en)", "the pages of its form in en")) {
            assertEquals(List.of(), promises.kept().get(check), check);
        }
    }

    @Test
    void aCaseGoesFromTheFormToAMailWithADecision() {
        Citizen citizen = portal.as(new Profile("Ewa", "Nowak", "1961-03-09", "Am Wall", "1", "12345", "Musterstadt", ""));
        citizen.visit("apply").answer("name", "Rex").answer("email", "ewa@example.org").attach("proof", "pass.pdf", "application/pdf", PDF).submit().submit();
        portal.onlyCase().hasStatus("received").hasAnswer("name", "Rex");
        assertThrows(AssertionError.class, () -> portal.onlyCase().hasStatus("done"));
        assertEquals(List.of(portal.onlyCase().file().reference()), citizen.applications());
        assertEquals(List.of("ewa@example.org"), portal.mail().says(portal.onlyCase().file().reference()).recipients());
        portal.as(Role.CLERK).decide(portal.onlyCase(), "inProgress", "Willkommen, Rex!");
        assertThrows(AssertionError.class, () -> portal.mail().says("Auf Wiedersehen, Rex!"));
        assertThrows(IllegalStateException.class, portal::upkeep);
    }
}
