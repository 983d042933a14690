package org.rathaus.auth.internal;

import java.util.List;

import org.osgi.service.component.annotations.Component;
import org.rathaus.api.storage.PersistentModel;
import org.rathaus.api.storage.TownEntity;
import org.rathaus.auth.internal.factor.StoredFactor;
import org.rathaus.auth.internal.factor.StoredRecoveryCode;

/** The stored accounts, invitations, sessions and second factors. */
@Component
public final class AuthModel implements PersistentModel {

    @Override
    public String name() {
        return "auth";
    }

    @Override
    public List<Class<? extends TownEntity>> entities() {
        return List.of(Account.class, Invitation.class, StoredSession.class, StoredFactor.class, StoredRecoveryCode.class);
    }
}
