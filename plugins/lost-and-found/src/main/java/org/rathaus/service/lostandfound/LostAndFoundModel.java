package org.rathaus.service.lostandfound;

import java.util.List;

import org.osgi.service.component.annotations.Component;
import org.rathaus.api.storage.PersistentModel;
import org.rathaus.api.storage.TownEntity;

/** What the service keeps besides its cases. */
@Component
public final class LostAndFoundModel implements PersistentModel {

    @Override
    public String name() {
        return "lost-and-found";
    }

    @Override
    public List<Class<? extends TownEntity>> entities() {
        return List.of(FoundItem.class, ItemEvent.class, Mark.class, Photo.class, Tie.class);
    }
}
