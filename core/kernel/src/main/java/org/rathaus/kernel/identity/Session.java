package org.rathaus.kernel.identity;

import java.time.Instant;

import org.rathaus.api.identity.Audience;
import org.rathaus.api.identity.LevelOfAssurance;
import org.rathaus.api.identity.StaffMember;

/**
 * Somebody is signed in, in one browser.
 *
 * @param id        names the session; it opens nothing
 * @param place     the town's id, or {@link StaffMember#INSTALLATION}
 * @param audience  where it counts
 * @param accountId who it is
 * @param level     how surely this sign-in has shown who it is. A citizen's session of the level none has shown the password
 *                  of an account with a second factor, and leads to its code only; staff's of the level low likewise
 * @param device    the browser as its owner would call it: {@code Firefox, Android}; may be empty
 * @param openedAt  when they signed in
 * @param usedAt    when the session was used, to a tenth of the time after which it ends unused
 */
public record Session(String id, String place, Audience audience, String accountId, LevelOfAssurance level, String device,
        Instant openedAt, Instant usedAt) {
}
