package org.rathaus.towns.internal.enablement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.rathaus.api.identity.LevelOfAssurance;
import org.rathaus.api.identity.NotPermittedException;
import org.rathaus.api.identity.Role;
import org.rathaus.api.identity.StaffMember;
import org.rathaus.api.town.OfferPeriod;
import org.rathaus.kernel.town.Enablement;
import org.rathaus.kernel.town.SetUpCopy;
import org.rathaus.kernel.town.SetUpCopy.Planned;

/** What somebody sees before the set-up of a town is copied, and that just this is copied then. */
class CopyPlanTest extends EnablementContract {

    private final StaffMember otto = new StaffMember("otto", others, "otto", "Otto", Role.TOWN_ADMINISTRATOR);

    private SetUpCopy plan() {
        return node.desk.plan(vera, otto, Locale.GERMAN);
    }

    private Planned service() {
        assertEquals(1, plan().services().size());
        return plan().services().get(0);
    }

    private static Map<String, String> changes(Planned service) {
        Map<String, String> changes = new TreeMap<>();
        service.settings().forEach(it -> changes.put(it.setting().id(), it.before() + " " + it.after()));
        return changes;
    }

    @Test
    void saysWhatIsAndWhatWouldBe() {
        decide(LATER, 0);
        Planned service = service();
        assertEquals(new Enablement(true, OfferPeriod.ALWAYS, Optional.of(LevelOfAssurance.LOW), Map.of()), service.before());
        assertEquals(new Enablement(true, SPRING, Optional.of(LevelOfAssurance.SUBSTANTIAL), Map.of()), service.after());
        assertEquals(Map.of("copies", "[1] [3]", "urgent", "[false] [true]"), changes(service));
        assertFalse(entry(otto).isDecided(), "nothing is set");
    }

    @Test
    void saysWhatIsLeftOut() {
        folders.change("texts.utf8.properties", "home.intro", "service.dog-tax.service.title=Hunde\nhome.intro");
        decide(LATER, 0);
        Planned service = service();
        assertEquals(List.of("Offices"), service.own());
        assertEquals(List.of("colour"), service.left());
        assertEquals(1, service.texts());
    }

    @Test
    void saysWhatGoesBackToWhatTheFileSays() {
        node.desk.decide(otto, OneService.ID, LATER, 0);
        assertEquals(Map.of("copies", "[3] [1]", "urgent", "[true] [false]"), changes(service()));
        assertTrue(service().before().period().opens().isPresent() && service().after().period().opens().isEmpty());
    }

    @Test
    void saysWhatWouldStayOff() {
        node.desk.decide(otto, OneService.ID, OFF, 0);
        assertTrue(service().isLacking() && !service().after().isOn());
    }

    @Test
    void saysWhereAllIsTheSame() {
        assertTrue(service().isSame());
    }

    @Test
    void copiesNothingThatWasNotSeen() {
        decide(LATER, 0);
        String seen = plan().mark();
        assertEquals(seen, plan().mark());
        decide(LATER.with(Map.of("copies", 5)), 1);
        assertNotEquals(seen, plan().mark());
        assertEquals("copy.changed", assertThrows(IllegalArgumentException.class, () -> node.desk.copy(vera, otto, seen)).getMessage());
        node.desk.decide(otto, OneService.ID, OFF, 0);
        assertEquals("copy.changed", assertThrows(IllegalArgumentException.class, () -> node.desk.copy(vera, otto, seen)).getMessage());
        assertEquals(1, entry(otto).revision());
        node.desk.copy(vera, otto, plan().mark());
        assertEquals(5, entry(otto).now().settings().get("copies"));
    }

    @Test
    void isForWhoMayCopy() {
        StaffMember auditor = new StaffMember("rita", others, "rita", "Rita", Role.AUDITOR);
        assertThrows(NotPermittedException.class, () -> node.desk.plan(vera, auditor, Locale.GERMAN));
        assertThrows(NotPermittedException.class, () -> node.desk.plan(vera, ours, others, Locale.GERMAN));
        assertEquals("copy.same", assertThrows(IllegalArgumentException.class, () -> node.desk.plan(vera, vera, Locale.GERMAN)).getMessage());
    }
}
