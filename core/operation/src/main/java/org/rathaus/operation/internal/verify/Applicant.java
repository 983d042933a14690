package org.rathaus.operation.internal.verify;

import java.util.UUID;

import org.rathaus.api.identity.LevelOfAssurance;
import org.rathaus.api.town.Town;

/** A citizen who signs in as surely as they are asked to, and not before. */
final class Applicant {

    private final Citizen citizen;
    private final Town town;
    private final Accounts accounts;
    private final String account = UUID.randomUUID().toString();
    private LevelOfAssurance level = LevelOfAssurance.NONE;

    Applicant(Citizen citizen, Town town, Accounts accounts) {
        this.citizen = citizen;
        this.town = town;
        this.accounts = accounts;
    }

    Citizen citizen() {
        return citizen;
    }

    /** Shows who they are, unless that is done. */
    void prove(LevelOfAssurance needed) {
        if (!level.reaches(needed)) {
            level = needed;
            accounts.signIn(citizen, town, account, needed);
        }
    }
}
