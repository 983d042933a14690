package org.rathaus.auth.internal;

import java.util.List;

import org.osgi.service.component.annotations.Component;
import org.rathaus.api.storage.PersistentModel;
import org.rathaus.api.storage.TownEntity;
import org.rathaus.auth.internal.citizen.Citizen;
import org.rathaus.auth.internal.citizen.StoredAttribute;
import org.rathaus.auth.internal.citizen.StoredEvent;
import org.rathaus.auth.internal.citizen.StoredLink;
import org.rathaus.auth.internal.citizen.StoredProfile;
import org.rathaus.auth.internal.citizen.StoredRelative;
import org.rathaus.auth.internal.citizen.WaitingMail;
import org.rathaus.auth.internal.factor.StoredFactor;
import org.rathaus.auth.internal.factor.StoredRecoveryCode;
import org.rathaus.auth.internal.openid.StoredDeparture;
import org.rathaus.auth.internal.openid.StoredIdentity;
import org.rathaus.auth.internal.openid.StoredOrigin;
import org.rathaus.auth.internal.passkey.StoredAnswer;
import org.rathaus.auth.internal.passkey.StoredPasskey;

/** What is stored of those who sign in. */
@Component
public final class AuthModel implements PersistentModel {

    @Override
    public String name() {
        return "auth";
    }

    @Override
    public List<Class<? extends TownEntity>> entities() {
        return List.of(Account.class, Invitation.class, StoredSession.class, StoredFactor.class, StoredRecoveryCode.class,
                Citizen.class, StoredProfile.class, StoredRelative.class, StoredEvent.class, StoredLink.class, WaitingMail.class,
                StoredDeparture.class, StoredIdentity.class, StoredAttribute.class, StoredOrigin.class,
                StoredPasskey.class, StoredAnswer.class, StoredView.class);
    }
}
