package __package__;

import java.util.List;

import org.osgi.service.component.annotations.Component;
import org.rathaus.api.storage.PersistentModel;
import org.rathaus.api.storage.TownEntity;

/** What this plugin stores. */
@Component
public final class ClosedDayModel implements PersistentModel {

    @Override
    public String name() {
        return "__id__";
    }

    @Override
    public List<Class<? extends TownEntity>> entities() {
        return List.of(ClosedDay.class);
    }
}
