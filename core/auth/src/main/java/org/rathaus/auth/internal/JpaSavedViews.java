package org.rathaus.auth.internal;

import java.util.List;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rathaus.api.identity.StaffMember;
import org.rathaus.api.storage.EntityStore;
import org.rathaus.kernel.identity.SavedViews;

/** The lists of members of staff in the database, beside their accounts. */
@Component
public final class JpaSavedViews implements SavedViews {

    private static final String OWN = " WHERE v.account = :account";

    private final EntityStore store;

    @Activate
    public JpaSavedViews(@Reference(target = "(model=auth)") EntityStore store) {
        this.store = store;
    }

    @Override
    public List<View> list(StaffMember member) {
        return store.read(member.townId(), entities -> of(entities, member));
    }

    private static List<View> of(EntityManager entities, StaffMember member) {
        return entities.createQuery("SELECT v FROM StoredView v" + OWN + " ORDER BY v.place, v.name", StoredView.class)
                .setParameter("account", member.id()).getResultStream().map(StoredView::toView).toList();
    }

    @Override
    public boolean save(StaffMember member, View view) {
        check(view.name(), LONGEST_NAME);
        check(view.address(), LONGEST_ADDRESS);
        // saved in two windows at once the later one counts
        return EntityStore.settle(() -> store.write(member.townId(), entities -> save(entities, member, view)));
    }

    private static void check(String text, int longest) {
        if (text.isBlank() || text.length() > longest) {
            throw new IllegalArgumentException("a view has a name and an address of 1 to " + longest + " characters");
        }
    }

    private static boolean save(EntityManager entities, StaffMember member, View view) {
        if (of(entities, member).stream().filter(it -> !isReplaced(it, view)).count() >= MOST) {
            return false;
        }
        entities.createQuery("DELETE FROM StoredView v" + OWN + " AND (v.name = :name OR v.address = :address)")
                .setParameter("account", member.id()).setParameter("name", view.name()).setParameter("address", view.address()).executeUpdate();
        if (view.isFirst()) {
            entities.createQuery("UPDATE StoredView v SET v.place = :place" + OWN)
                    .setParameter("place", StoredView.BEHIND).setParameter("account", member.id()).executeUpdate();
        }
        entities.persist(new StoredView(UUID.randomUUID(), member.id(), view));
        return true;
    }

    private static boolean isReplaced(View old, View view) {
        return old.name().equals(view.name()) || old.address().equals(view.address());
    }

    @Override
    public void forget(StaffMember member, String address) {
        store.write(member.townId(), entities -> entities.createQuery("DELETE FROM StoredView v" + OWN + " AND v.address = :address")
                .setParameter("account", member.id()).setParameter("address", address).executeUpdate());
    }
}
