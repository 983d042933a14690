package org.rathaus.auth.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rathaus.api.identity.Role;
import org.rathaus.api.identity.StaffMember;
import org.rathaus.kernel.identity.SavedViews;
import org.rathaus.kernel.identity.SavedViews.View;

class SavedViewsTest extends AccountsContract {

    private static final View OVERDUE = new View("Meine überfälligen", "?assignee=me&attention=overdue", false);
    private static final View NEW = new View("Neue", "?status=received", false);

    private SavedViews views;
    private StaffMember anna;

    @BeforeEach
    void hire() {
        views = new JpaSavedViews(store);
        anna = clerk("anna");
    }

    @Test
    void keepsThemByName() {
        assertTrue(views.save(anna, NEW) && views.save(anna, OVERDUE));
        assertEquals(List.of(OVERDUE, NEW), views.list(anna));
        views.forget(anna, OVERDUE.address());
        assertEquals(List.of(NEW), views.list(anna));
    }

    @Test
    void oneIsSeenFirst() {
        views.save(anna, new View("A", "?status=a", true));
        views.save(anna, OVERDUE);
        views.save(anna, new View("Neue", "?status=received", true));
        assertEquals(List.of("Neue", "A", "Meine überfälligen"), views.list(anna).stream().map(View::name).toList());
        assertEquals(1, views.list(anna).stream().filter(View::isFirst).count());
    }

    @Test
    void savingAgainRenamesOrChangesIt() {
        views.save(anna, NEW);
        views.save(anna, new View("Eingang", NEW.address(), false));
        views.save(anna, new View("Eingang", "?status=received&order=deadline", true));
        assertEquals(List.of(new View("Eingang", "?status=received&order=deadline", true)), views.list(anna));
    }

    @Test
    void nobodySeesThoseOfAnother() {
        views.save(anna, NEW);
        StaffMember bert = clerk("bert");
        StaffMember elsewhere = new StaffMember(anna.id(), FOREIGN, "anna", "Anna", Role.CLERK);
        assertEquals(List.of(), views.list(bert));
        assertEquals(List.of(), views.list(elsewhere));
        views.forget(bert, NEW.address());
        views.forget(elsewhere, NEW.address());
        assertEquals(List.of(NEW), views.list(anna));
    }

    @Test
    void thereAreOnlySoMany() {
        for (int i = 0; i < SavedViews.MOST; i++) {
            assertTrue(views.save(anna, new View("Ansicht " + i, "?status=s" + i, false)));
        }
        assertFalse(views.save(anna, NEW));
        assertTrue(views.save(anna, new View("Umbenannt", "?status=s1", false)));
        assertEquals(SavedViews.MOST, views.list(anna).size());
    }

    @Test
    void refusesWhatIsTooLongOrEmpty() {
        assertThrows(IllegalArgumentException.class, () -> views.save(anna, new View(" ", "?status=a", false)));
        assertThrows(IllegalArgumentException.class, () -> views.save(anna, new View("x".repeat(41), "?status=a", false)));
        assertThrows(IllegalArgumentException.class, () -> views.save(anna, new View("x", "?text=" + "x".repeat(400), false)));
    }

    @Test
    void goWithTheAccount() {
        views.save(anna, NEW);
        store.write(OURS, entities -> entities.createQuery("DELETE FROM Account a").executeUpdate());
        assertEquals(List.of(), views.list(anna));
    }
}
