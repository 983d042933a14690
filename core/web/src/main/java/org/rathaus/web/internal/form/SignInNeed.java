package org.rathaus.web.internal.form;

import java.util.List;

import org.rathaus.api.form.Step;
import org.rathaus.api.identity.LevelOfAssurance;
import org.rathaus.web.area.SignInWays;

/**
 * What a service and its steps ask of citizens who they are, and whether there is a way to it in their town.
 *
 * @param ofService what all of it asks for
 * @param steps     those that ask for more
 * @param highest   what citizens can reach in the town
 */
record SignInNeed(LevelOfAssurance ofService, List<Step> steps, LevelOfAssurance highest) {

    static SignInNeed of(FormVisit visit) {
        if (visit.isAtCounter()) {
            return new SignInNeed(LevelOfAssurance.NONE, List.of(), LevelOfAssurance.NONE);
        }
        LevelOfAssurance level = visit.gate().ofService();
        return new SignInNeed(level, visit.form().steps().stream().filter(it -> !level.reaches(it.assurance())).toList(),
                new SignInWays(visit.town()).highest());
    }

    boolean isNone() {
        return ofService == LevelOfAssurance.NONE && steps.isEmpty();
    }

    /** What everybody needs: a step that only some come to keeps nobody else from the rest. */
    LevelOfAssurance ofEverybody() {
        return steps.stream().filter(it -> it.condition().isEmpty()).map(Step::assurance).reduce(ofService, LevelOfAssurance::or);
    }

    /** Whether the form can be finished online. */
    boolean isReachable() {
        return highest.reaches(ofEverybody());
    }

    /** Steps that some come to and cannot go on from. */
    List<Step> closed() {
        return steps.stream().filter(it -> !highest.reaches(it.assurance())).toList();
    }
}
