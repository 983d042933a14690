package org.rathaus.storage.internal;

import java.util.List;

import org.rathaus.api.storage.PersistentModel;
import org.rathaus.api.storage.TownEntity;

public final class ItemModel implements PersistentModel {

    @Override
    public String name() {
        return "test";
    }

    @Override
    public List<Class<? extends TownEntity>> entities() {
        return List.of(Item.class, Finder.class, Shelf.class, Box.class);
    }
}
