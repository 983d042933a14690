package org.rathaus.towns.internal.enablement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.rathaus.api.identity.LevelOfAssurance;
import org.rathaus.api.identity.NotPermittedException;
import org.rathaus.api.identity.Role;
import org.rathaus.api.identity.StaffMember;
import org.rathaus.api.town.OfferPeriod;
import org.rathaus.kernel.service.Setting;
import org.rathaus.kernel.town.Enablement;
import org.rathaus.kernel.town.EnablementDesk.Copied;
import org.rathaus.kernel.town.EnablementDesk.Entry;

/** Who decides what about a service, and what is refused. */
class EnablementDeskTest extends EnablementContract {

    @Test
    void goesByTheFileUntilSomebodyDecides() {
        assertEquals(new Entry(OneService.ID, true, new Enablement(true, OfferPeriod.ALWAYS, Optional.empty(), Map.of()), false, 0, Optional.empty()), entry());
        assertEquals(Map.of("copies", 1, "colour", "red"), node.town().settings(OneService.ID));
    }

    @Test
    void keepsAllThatWasDecided() {
        decide(LATER, 0);
        assertEquals(new Entry(OneService.ID, true, LATER, true, 1, Optional.of(NOW)), entry());
        assertEquals(SPRING, node.town().offerPeriod(OneService.ID));
        assertEquals(Map.of("copies", 3, "urgent", true, "offices", List.of("Mitte", "Süd"), "colour", "red", "assurance", "substantial"),
                node.town().settings(OneService.ID));
    }

    @Test
    void takesNoDecisionOfSomebodyWhoHasSeenAnOlderOne() {
        decide(LATER, 0);
        assertEquals("revision", assertThrows(IllegalArgumentException.class, () -> decide(OFF, 0)).getMessage());
        decide(OFF, 1);
        assertEquals("revision", assertThrows(IllegalArgumentException.class, () -> decide(OFF, 1)).getMessage());
        assertEquals(2, entry().revision());
        assertFalse(entry().now().isOn());
    }

    @Test
    void letsTheFileHoldAgain() {
        decide(OFF, 0);
        node.desk.followFile(vera, OneService.ID, 1);
        assertTrue(node.town().offers(OneService.ID));
        assertFalse(entry().isDecided());
        assertEquals("revision", assertThrows(IllegalArgumentException.class, () -> decide(OFF, 1)).getMessage());
        decide(OFF, 2);
        assertFalse(node.town().offers(OneService.ID));
    }

    @Test
    void refusesAPeriodThatEndsFirstAndALowerLevel() {
        Enablement reversed = new Enablement(true, new OfferPeriod(SPRING.ends(), SPRING.opens()), Optional.empty(), Map.of());
        assertEquals("period", assertThrows(IllegalArgumentException.class, () -> decide(reversed, 0)).getMessage());
        Enablement lower = new Enablement(true, OfferPeriod.ALWAYS, Optional.of(LevelOfAssurance.NONE), Map.of());
        assertEquals("assurance", assertThrows(IllegalArgumentException.class, () -> decide(lower, 0)).getMessage());
        assertFalse(entry().isDecided());
    }

    @Test
    void refusesSettingsThatTheServiceDoesNotTake() {
        for (Map<String, Object> settings : List.<Map<String, Object>>of(Map.of("copies", "3"), Map.of("copies", 10), Map.of("unknown", true),
                Map.of("offices", List.of("Nord")), Map.of("offices", "Mitte"))) {
            assertEquals("settings", assertThrows(IllegalArgumentException.class, () -> decide(LATER.with(settings), 0)).getMessage());
        }
        decide(LATER.with(Map.of("colour", "red")), 0);
    }

    @Test
    void switchesNothingOnThatLacksSomething() {
        decide(OFF, 0);
        assertEquals("needs", assertThrows(IllegalArgumentException.class, () -> decide(LATER, 1)).getMessage());
        folders.complete();
        decide(LATER, 1);
        assertTrue(entry().now().isOn());
    }

    @Test
    void goesLiveOnceSomebodyChoseWhereCasesGo() {
        folders.complete();
        folders.change("town.json", ", \"delivery\": \"overview\"", "");
        decide(OFF, 0);
        assertEquals("needs", assertThrows(IllegalArgumentException.class, () -> decide(LATER, 1)).getMessage());
        decide(LATER.with(Map.of("delivery", "overview")), 1);
        assertTrue(entry().now().isOn());
    }

    @Test
    void deliversWhereTheTownChose() {
        folders.change("town.json", "\"services\"", "\"deliveries\": {\"dog-tax\": {\"kennel\": {\"format\": \"csv\"}}}, \"services\"");
        assertEquals(Map.of("kennel", Map.of("format", "csv")), node.town().deliveries(OneService.ID));
        decide(OFF.with(Map.of("delivery", "overview")), 0);
        assertEquals(Map.of(), node.town().deliveries(OneService.ID));
        assertEquals("settings", assertThrows(IllegalArgumentException.class, () -> decide(OFF.with(Map.of("delivery", "elsewhere")), 1)).getMessage());
    }

    @Test
    void letsATownKeepCasesAsLongAsTheServiceAllows() {
        Setting retention = node.desk.settings(vera, OneService.ID, Locale.GERMAN).stream().filter(it -> it.id().equals("retention")).findFirst().orElseThrow();
        assertEquals(List.of("P2M", "P3M", "P6M", "P1Y"), List.copyOf(retention.options().keySet()));
        assertEquals(List.of("P1Y"), retention.defaults());
        decide(OFF.with(Map.of("retention", "P3M")), 0);
        assertEquals("P3M", node.town().settings(OneService.ID).get("retention"));
        assertEquals("settings", assertThrows(IllegalArgumentException.class, () -> decide(OFF.with(Map.of("retention", "P2Y")), 1)).getMessage());
    }

    private List<Copied> copy(StaffMember other) {
        return node.desk.copy(vera, other, node.desk.plan(vera, other, Locale.GERMAN).mark());
    }

    @Test
    void copiesWhatAnotherTownDecided() {
        decide(LATER, 0);
        StaffMember other = new StaffMember("otto", others, "otto", "Otto", Role.TOWN_ADMINISTRATOR);
        assertEquals(List.of(new Copied(OneService.ID, true, false)), copy(other));
        assertEquals(LATER.with(Map.of("copies", 3, "urgent", true)), entry(other).now());
        assertEquals(List.of("otto service_set dog-tax from " + ours), audit.entries(others));
        assertEquals("copy.same", assertThrows(IllegalArgumentException.class, () -> node.desk.copy(vera, vera, "")).getMessage());
        assertThrows(NotPermittedException.class, () -> node.desk.copy(vera, new StaffMember("rita", others, "rita", "Rita", Role.AUDITOR), ""));
        assertThrows(NotPermittedException.class, () -> node.desk.copy(vera, ours, others, ""));
    }

    @Test
    void leavesEachTownWhatIsItsOwn() {
        decide(LATER, 0);
        StaffMember other = new StaffMember("otto", others, "otto", "Otto", Role.TOWN_ADMINISTRATOR);
        node.desk.decide(other, OneService.ID, LATER.with(Map.of("offices", List.of("Mitte"))), 0);
        copy(other);
        assertEquals(Map.of("copies", 3, "urgent", true, "offices", List.of("Mitte")), entry(other).now().settings());
    }

    @Test
    void letsAListBeEmpty() {
        decide(LATER.with(Map.of("offices", List.of())), 0);
        assertEquals(List.of(), node.town().settings(OneService.ID).get("offices"));
    }

    @Test
    void leavesOffWhatTheOtherTownLacks() {
        StaffMember operator = new StaffMember("op", StaffMember.INSTALLATION, "op", "Op", Role.OPERATOR);
        StaffMember other = new StaffMember("otto", others, "otto", "Otto", Role.TOWN_ADMINISTRATOR);
        node.desk.decide(other, OneService.ID, OFF, 0);
        assertEquals(List.of(new Copied(OneService.ID, false, true)), node.desk.copy(operator, ours, others,
                node.desk.plan(operator, ours, others, Locale.GERMAN).mark()));
        assertFalse(entry(other).now().isOn());
        assertEquals(Map.of("copies", 1), entry(other).now().settings());
        assertEquals("copy.unknown", assertThrows(IllegalArgumentException.class, () -> node.desk.copy(operator, ours, "nowhere", "")).getMessage());
    }

    @Test
    void leavesOtherTownsAlone() {
        decide(OFF, 0);
        StaffMember other = new StaffMember("otto", others, "otto", "Otto", Role.TOWN_ADMINISTRATOR);
        assertTrue(node.towns.find(others).orElseThrow().offers(OneService.ID));
        assertFalse(entry(other).isDecided());
    }

    @Test
    void writesDownWhoDecidedWhat() {
        decide(LATER, 0);
        decide(OFF, 1);
        node.desk.followFile(vera, OneService.ID, 2);
        assertEquals(List.of("vera service_set dog-tax " + SPRING.opens().get() + "/" + SPRING.ends().get() + " substantial copies,offices,urgent",
                "vera service_off dog-tax / none copies,offices,urgent", "vera service_file dog-tax"), audit.entries(ours));
    }

    @Test
    void isForAdministratorsAndIsShownToAuditors() {
        StaffMember auditor = new StaffMember("rita", ours, "rita", "Rita", Role.AUDITOR);
        StaffMember clerk = new StaffMember("anna", ours, "anna", "Anna", Role.CLERK);
        assertTrue(entry(auditor).now().isOn());
        assertThrows(NotPermittedException.class, () -> node.desk.decide(auditor, OneService.ID, OFF, 0));
        assertThrows(NotPermittedException.class, () -> node.desk.followFile(auditor, OneService.ID, 1));
        assertThrows(NotPermittedException.class, () -> node.desk.list(clerk));
        assertThrows(NotPermittedException.class, () -> node.desk.checks(clerk, OneService.ID));
    }
}
