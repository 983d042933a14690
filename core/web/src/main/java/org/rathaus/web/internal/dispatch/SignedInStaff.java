package org.rathaus.web.internal.dispatch;

import java.util.Optional;

import org.rathaus.api.identity.Audience;
import org.rathaus.api.identity.LevelOfAssurance;
import org.rathaus.api.identity.Permission;
import org.rathaus.api.identity.StaffMember;
import org.rathaus.kernel.identity.SecondFactors;
import org.rathaus.kernel.identity.SecondFactors.Owner;
import org.rathaus.kernel.identity.Session;
import org.rathaus.kernel.identity.StaffAccounts;
import org.rathaus.web.area.CoreRequest;

/** Finds who of the staff a request comes from, as the pages of the back office do: with both factors where the account has or needs two. */
record SignedInStaff(StaffAccounts accounts, SecondFactors factors) {

    /** Empty if nobody is signed in who has this permission. */
    Optional<StaffMember> with(Permission permission, CoreRequest request) {
        return request.session(Audience.STAFF).flatMap(session -> accounts.find(session.place(), session.accountId())
                .filter(it -> it.may(permission) && hasShownEnough(session, it)));
    }

    private boolean hasShownEnough(Session session, StaffMember member) {
        return session.level().reaches(LevelOfAssurance.SUBSTANTIAL) || !member.role().needsSecondFactor() && !factors.isSet(Owner.of(member));
    }
}
