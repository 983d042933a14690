package org.rathaus.statistics.internal;

import java.util.List;

import org.osgi.service.component.annotations.Component;
import org.rathaus.api.storage.PersistentModel;
import org.rathaus.api.storage.TownEntity;

/** The sums of a town. */
@Component
public final class StatisticsModel implements PersistentModel {

    @Override
    public String name() {
        return "statistics";
    }

    @Override
    public List<Class<? extends TownEntity>> entities() {
        return List.of(StoredCount.class, StoredMark.class);
    }
}
