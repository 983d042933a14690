package org.rathaus.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.rathaus.testkit.Page;
import org.rathaus.testkit.PortalContainer;
import org.rathaus.testkit.Visitor;

/** Citizens are in the middle of a long form when its plugin is updated, taken back, and updated again. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DraftUpdateIT {

    private static final String SERVICE = "/norderstedt/survey";
    private static final int DRAFTS = 200;

    @RegisterExtension
    static final PortalContainer PORTAL = new PortalContainer();

    private static List<Visitor> citizens;

    @BeforeAll
    static void begin() throws IOException {
        new TownFolder(PORTAL.data(), "norderstedt").choose("survey");
        run(1);
        citizens = IntStream.range(0, DRAFTS).mapToObj(i -> PORTAL.visitor()).toList();
        IntStream.range(0, DRAFTS).parallel().forEach(citizen -> SurveyPlugin.STEPS.forEach(step -> {
            Page answer = citizens.get(citizen).post(SERVICE + "/apply/" + step, answers(citizen, step));
            assertEquals(303, answer.status(), answer::text);
        }));
    }

    private static void run(int version) {
        SurveyPlugin plugin = new SurveyPlugin(version);
        new HotFolder(PORTAL.data(), PORTAL.visitor()).put(SurveyPlugin.FILE, plugin.jar(), SERVICE, plugin.title());
    }

    private static Map<String, String> answers(int citizen, String step) {
        Map<String, String> answers = new LinkedHashMap<>();
        IntStream.range(0, SurveyPlugin.QUESTIONS).forEach(i -> answers.put(step + i, step + i + " von " + citizen + "."));
        if (step.equals("first")) {
            answers.put("phone", "0151 " + citizen + ".");
        }
        answers.put("_f", String.join(" ", answers.keySet()));
        return answers;
    }

    /** How many of the answers that a citizen has given the page does not show. */
    private static long lost(int citizen, Page check) {
        String words = check.words();
        return SurveyPlugin.STEPS.stream().flatMap(step -> answers(citizen, step).entrySet().stream())
                .filter(answer -> !answer.getKey().equals("_f") && !words.contains(answer.getValue())).count();
    }

    @Test
    @Order(1)
    void updatingAPluginLosesNoFieldOfTwoHundredDrafts() {
        run(2);
        long lost = IntStream.range(0, DRAFTS).parallel().mapToLong(citizen -> {
            Visitor visitor = citizens.get(citizen);
            Page asked = visitor.open(SERVICE + "/apply/check");
            assertEquals(SERVICE + "/apply/second", asked.path());
            assertTrue(asked.words().contains("Das Formular hat sich geändert") && asked.words().contains("„Erstens“, „Zweitens“"), asked.words());
            visitor.post(SERVICE + "/apply/second", Map.of("_f", "pet", "pet", "Katze " + citizen + "."));
            return lost(citizen, visitor.open(SERVICE + "/apply/check"));
        }).sum();
        assertEquals(0, lost);
    }

    @Test
    @Order(2)
    void takingTheUpdateBackLosesNothingEither() {
        run(1);
        Visitor visitor = citizens.get(7);
        assertEquals(200, visitor.open(SERVICE + "/apply/check").status());
        visitor.post(SERVICE + "/apply/third", Map.of("_f", "third0", "third0", "im alten Formular"));
        run(2);
        Page check = visitor.open(SERVICE + "/apply/check");
        assertTrue(check.words().contains("im alten Formular") && check.words().contains("Katze 7."), check.words());
        assertEquals(1, lost(7, check));
    }

    @Test
    @Order(3)
    void aLinkPrefillsWhatTheFormAllowsAndNothingElse() {
        Visitor visitor = PORTAL.visitor();
        Page service = visitor.get(SERVICE + "?city=Neustadt&number=N-0&first0=frech");
        String start = service.html().select("main a.kern-btn--primary").attr("href");
        Page step = visitor.get(start);
        assertEquals("Neustadt", step.html().select("#city").val());
        assertEquals("", step.html().select("#first0").val() + step.html().select("#number").val());
        assertTrue(step.words().contains("aus dem Link"), step.words());
        assertEquals(java.util.Set.of(), visitor.cookieNames());
    }

    @Test
    @Order(4)
    void whatARegisterSaysIsNeverTakenFromTheBrowser() {
        Visitor visitor = PORTAL.visitor();
        visitor.carrying("citizen", "42");
        Page step = visitor.get(SERVICE + "/apply/first");
        assertTrue(step.words().contains("Nummer aus dem Melderegister N-42"), step.words());
        Map<String, String> forged = Map.of("_f", "telephone number city", "telephone", "1", "city", "Anderswo", "number", "N-1");
        Map<String, String> typing = new LinkedHashMap<>(forged);
        typing.put("_op", "autosave");
        assertEquals(204, visitor.post(SERVICE + "/apply/first", typing).status());
        visitor.post(SERVICE + "/apply/first", forged);
        visitor.post(SERVICE + "/apply/second", Map.of("_f", "pet number", "pet", "Hund", "number", "N-1"));
        visitor.post(SERVICE + "/apply/third", Map.of("_f", "third0", "third0", ""));
        Page check = visitor.open(SERVICE + "/apply/check");
        assertTrue(check.words().contains("N-42") && check.words().contains("Anderswo"), check.words());
        Page sent = visitor.follow(visitor.post(SERVICE + "/apply/check", Map.of("_f", "number", "number", "N-1")));
        assertFalse(sent.html().select(".portal-panel__reference").isEmpty(), sent.words());
        Page changed = staffSees(sent.html().select(".portal-panel__reference").text());
        assertTrue(changed.words().contains("Vorausgefüllt war aus dem Melderegister: Norderstedt"), changed.words());
        assertTrue(changed.words().contains("N-42"), changed.words());
    }

    @Test
    @Order(5)
    void aRequestAsksARegisterOnceAndADraftNeverAgain() {
        Visitor visitor = PORTAL.visitor();
        visitor.carrying("citizen", "43");
        int before = asked(visitor);
        assertEquals(before + 1, asked(visitor));
        visitor.post(SERVICE + "/apply/first", Map.of("_op", "autosave", "_f", "first0", "first0", "getippt"));
        assertEquals(before + 2, asked(visitor));
        visitor.post(SERVICE + "/apply/first", Map.of("_f", "telephone first0", "telephone", "1", "first0", "getippt"));
        assertEquals(before + 2, asked(visitor));
        Visitor other = PORTAL.visitor();
        other.carrying("citizen", "44");
        assertEquals(before + 3, asked(other));
        other.post(SERVICE + "/apply/first", Map.of("_f", "telephone", "telephone", ""));
        assertEquals(before + 4, asked(other));
    }

    /** How often the register had been asked when it said what the page shows. */
    private static int asked(Visitor visitor) {
        return Integer.parseInt(visitor.get(SERVICE + "/apply/first").html().select("#asked .kern-body").text());
    }

    private static Page staffSees(String reference) {
        Clerk clerk = Administrator.of(PORTAL).clerk(PORTAL.visitor(), "norderstedt");
        return clerk.visitor().get(clerk.caseOf(reference));
    }
}
