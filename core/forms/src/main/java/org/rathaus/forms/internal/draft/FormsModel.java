package org.rathaus.forms.internal.draft;

import java.util.List;

import org.osgi.service.component.annotations.Component;
import org.rathaus.api.storage.PersistentModel;
import org.rathaus.api.storage.TownEntity;

/** The stored drafts and the links to them. */
@Component
public final class FormsModel implements PersistentModel {

    @Override
    public String name() {
        return "forms";
    }

    @Override
    public List<Class<? extends TownEntity>> entities() {
        return List.of(StoredDraft.class, StoredLink.class);
    }
}
