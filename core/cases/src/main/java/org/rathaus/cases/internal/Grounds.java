package org.rathaus.cases.internal;

import org.rathaus.api.cases.Disposal;
import org.rathaus.api.cases.Expiry;
import org.rathaus.api.identity.StaffMember;
import org.rathaus.kernel.cases.Deletion;

/** Why, by which law and by whom a case is destroyed, and whether anything of it stays. */
record Grounds(Deletion.Cause cause, String law, String actor, Disposal disposal) {

    private static final int LAW_LENGTH = 200;

    Grounds {
        law = law.substring(0, Math.min(LAW_LENGTH, law.length()));
    }

    static Grounds of(Expiry expiry) {
        return new Grounds(Deletion.Cause.RETENTION, expiry.law(), Author.SYSTEM, expiry.disposal());
    }

    boolean isAnonymising() {
        return disposal == Disposal.ANONYMISE;
    }

    static Grounds requestedBy(StaffMember member) {
        return new Grounds(Deletion.Cause.REQUEST, "DSGVO Art. 17", member.id(), Disposal.DELETE);
    }
}
