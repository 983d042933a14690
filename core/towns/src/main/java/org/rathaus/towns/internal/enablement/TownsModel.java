package org.rathaus.towns.internal.enablement;

import java.util.List;

import org.osgi.service.component.annotations.Component;
import org.rathaus.api.storage.PersistentModel;
import org.rathaus.api.storage.TownEntity;

/** What is stored of towns. */
@Component
public final class TownsModel implements PersistentModel {

    @Override
    public String name() {
        return "towns";
    }

    @Override
    public List<Class<? extends TownEntity>> entities() {
        return List.of(StoredEnablement.class, StoredChange.class);
    }
}
