package org.rathaus.service.lostandfound;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import org.rathaus.api.cases.PersonalData.Collector;
import org.rathaus.api.cases.PersonalData.Kept;
import org.rathaus.api.cases.PersonalData.Person;
import org.rathaus.api.storage.EntityStore;

/** Who brought things to the counter, as staff wrote it down: these people have no case. */
final class Finders {

    private static final int MOST = 200;

    private final EntityStore store;
    private final Items items;

    Finders(EntityStore store) {
        this.store = store;
        this.items = new Items(store);
    }

    /** The items that somebody may have brought, the newest first. */
    List<Kept> find(String townId, Person person) {
        return store.read(townId, rows -> rows.createQuery("select i from FoundItem i where i.foundCase is null"
                        + " and (i.finderName <> '' or i.finderContact <> '') order by i.reportedOn desc, i.id", FoundItem.class).getResultStream()
                .filter(it -> person.fits(it.finder().name(), it.finder().contact())).limit(MOST)
                .map(it -> new Kept(it.id(), LostAndFound.ID, it.finder().name(), it.number(), it.reportedOn())).toList());
    }

    void export(String townId, Kept kept, Collector collector) throws IOException {
        Optional<FoundItem> item = items.find(townId, kept.id());
        if (item.isPresent()) {
            export(item.get(), collector);
        }
    }

    /** What is kept of the one who found an item. */
    static void export(FoundItem item, Collector collector) throws IOException {
        String text = String.join("\n", item.number(), item.kind().key(), item.description(), item.details(), item.foundOn().toString(), item.place(),
                item.finder().name(), item.finder().address(), item.finder().contact());
        collector.add("found-item-" + item.number() + ".txt", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** The thing stays, and that the town has it; who brought it is forgotten. */
    void erase(String townId, Kept kept) {
        items.find(townId, kept.id()).ifPresent(it -> items.change(townId, it.id(), it.changedAt(), FoundItem::forgetFinder));
    }
}
