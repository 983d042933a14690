package org.rathaus.auth.internal;

import java.util.List;

import org.osgi.service.component.annotations.Component;
import org.rathaus.api.storage.PersistentModel;
import org.rathaus.api.storage.TownEntity;

/** The stored accounts, invitations and sessions. */
@Component
public final class AuthModel implements PersistentModel {

    @Override
    public String name() {
        return "auth";
    }

    @Override
    public List<Class<? extends TownEntity>> entities() {
        return List.of(Account.class, Invitation.class, StoredSession.class);
    }
}
