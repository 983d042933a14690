package org.rathaus.attachments.internal;

import java.util.List;

import org.osgi.service.component.annotations.Component;
import org.rathaus.api.storage.PersistentModel;
import org.rathaus.api.storage.TownEntity;

/** What is known about the kept files. */
@Component
public final class AttachmentsModel implements PersistentModel {

    @Override
    public String name() {
        return "attachments";
    }

    @Override
    public List<Class<? extends TownEntity>> entities() {
        return List.of(StoredAttachment.class);
    }
}
