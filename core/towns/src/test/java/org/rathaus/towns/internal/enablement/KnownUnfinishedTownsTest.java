package org.rathaus.towns.internal.enablement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rathaus.api.identity.NotPermittedException;
import org.rathaus.api.identity.Role;
import org.rathaus.api.identity.StaffMember;
import org.rathaus.api.testing.KnownTowns;
import org.rathaus.api.town.Town;
import org.rathaus.kernel.town.EnablementDesk.Check;
import org.rathaus.kernel.town.EnablementDesk.Need;
import org.rathaus.kernel.town.UnfinishedTowns.Overview;
import org.rathaus.kernel.town.UnfinishedTowns.Unfinished;

/** Which towns lack something, and what finding that out costs. */
class KnownUnfinishedTownsTest extends EnablementContract {

    private static final int MOST = 50;

    private final StaffMember operator = new StaffMember("op", StaffMember.INSTALLATION, "op", "Op", Role.OPERATOR);
    private final Needs needs = new Needs(null);
    private final KnownUnfinishedTowns unfinished = new KnownUnfinishedTowns(folders, node.decisions, needs, new OneService());

    @AfterEach
    void end() {
        unfinished.close();
    }

    private Optional<Unfinished> ours() {
        return unfinished.overview(operator, MOST).first().stream().filter(it -> it.townId().equals(ours)).findFirst();
    }

    private static List<Need> needs(List<Check> checks) {
        return checks.stream().map(Check::need).toList();
    }

    @Test
    void namesWhatATownLacksAndWhatAServiceThatItsFileOffers() {
        Overview overview = unfinished.overview(operator, MOST);
        assertEquals(List.of(others, ours), overview.first().stream().map(Unfinished::townId).toList());
        assertEquals(0, overview.unseen());
        Unfinished town = ours().orElseThrow();
        assertEquals(List.of(Need.LEGAL), needs(town.itself()));
        assertEquals(Map.of(OneService.ID, List.of(Need.DELIVERY)), Map.of(OneService.ID, needs(town.services().get(OneService.ID))));
    }

    @Test
    void forgetsATownThatIsFinished() {
        assertEquals(2, unfinished.overview(operator, 1).count());
        assertEquals(1, unfinished.overview(operator, 1).first().size());
        folders.complete();
        assertEquals(Optional.empty(), ours());
        folders.change("texts_en.utf8.properties", "home.title = Welcome", "home.title = [FILL IN: welcome]");
        assertEquals(List.of("home.title (en)"), ours().orElseThrow().itself().get(0).names());
        assertTrue(ours().orElseThrow().isHidden());
    }

    @Test
    void namesWhatNoServiceNeedsButATownHas() {
        folders.complete();
        folders.change("town.json", "01060063", "00000000");
        folders.change("town.json", "[\"22844\"]", "[]");
        assertEquals(List.of("ags", "postcodes"), ours().orElseThrow().itself().get(0).names());
    }

    @Test
    void goesByWhatAdministratorsDecide() {
        folders.complete();
        folders.change("town.json", ", \"delivery\": \"overview\"", "");
        assertEquals(List.of(Need.DELIVERY), needs(ours().orElseThrow().services().get(OneService.ID)));
        decide(OFF, 0);
        assertEquals(Optional.empty(), ours());
    }

    @Test
    void namesATargetThatIsNotInstalled() {
        folders.complete();
        folders.change("town.json", "\"services\"", "\"deliveries\": {\"dog-tax\": {\"kennel\": {}}}, \"services\"");
        folders.change("town.json", ", \"delivery\": \"overview\"", "");
        assertEquals(List.of("kennel"), ours().orElseThrow().services().get(OneService.ID).get(0).names());
    }

    @Test
    void looksOnlyAtTheTownsThatSomebodyWantsToSee() {
        assertEquals(Set.of(ours), unfinished.among(operator, Set.of(ours, "nowhere")).keySet());
        folders.complete();
        assertEquals(Map.of(), unfinished.among(operator, Set.of(ours)));
    }

    @Test
    void isForOperators() {
        assertThrows(NotPermittedException.class, () -> unfinished.overview(vera, MOST));
        assertThrows(NotPermittedException.class, () -> unfinished.among(vera, Set.of(ours)));
    }

    /** The same town under another id, which counts how often a text is asked for. */
    private static Town counted(Town town, String id, AtomicInteger texts) {
        return (Town) Proxy.newProxyInstance(Town.class.getClassLoader(), new Class<?>[] {Town.class}, (proxy, method, arguments) -> {
            if (method.getName().equals("text")) {
                texts.incrementAndGet();
            }
            return method.getName().equals("id") ? id : method.invoke(town, arguments);
        });
    }

    @Test
    void readsTheTextsOfManyTownsOnce() {
        AtomicInteger texts = new AtomicInteger();
        Town town = folders.find(ours).orElseThrow();
        List<Town> many = IntStream.range(0, 1000).mapToObj(it -> counted(town, "town-" + it, texts)).toList();
        KnownUnfinishedTowns look = new KnownUnfinishedTowns(new KnownTowns(many), node.decisions, needs, new OneService());
        while (look.overview(operator, MOST).unseen() > 0) {
            Thread.onSpinWait();
        }
        int once = texts.get();
        assertTrue(once >= 1000, () -> once + " texts");
        assertEquals(1000, look.overview(operator, MOST).count());
        assertEquals(once, texts.get());
        look.close();
    }
}
