package org.rathaus.backoffice.internal.services;

import java.util.Locale;

import org.rathaus.kernel.town.EnablementDesk.Check;
import org.rathaus.kernel.town.EnablementDesk.Grade;
import org.rathaus.kernel.town.EnablementDesk.Need;

/** Where on the page of a service somebody finds how to mend what it lacks. */
final class OpenNeed {

    /** What the ids of the needs begin with. */
    static final String PLACE = "need-";

    private OpenNeed() {
    }

    /** Whether it is chosen in the portal; all else stands in the town's files. */
    static boolean isSetHere(Check check) {
        return check.grade() == Grade.LACKING && (check.need() == Need.DELIVERY || check.need() == Need.RETENTION);
    }

    /** The id of the field, or of what is said of the need. */
    static String anchor(Check check) {
        return isSetHere(check) ? SettingsForm.PREFIX + check.need().name().toLowerCase(Locale.ROOT) : PLACE + check.need();
    }
}
