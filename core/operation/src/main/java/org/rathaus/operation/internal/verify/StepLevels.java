package org.rathaus.operation.internal.verify;

import java.util.List;
import java.util.Optional;

import org.rathaus.api.identity.LevelOfAssurance;
import org.rathaus.api.service.PublicService;
import org.rathaus.api.service.ServiceDescriptor;

/** A step that asks for no more than the service asks for anyway was meant otherwise. */
public final class StepLevels {

    private StepLevels() {
    }

    /** One sentence for each such step. */
    public static List<String> faults(PublicService service) {
        LevelOfAssurance whole = Optional.ofNullable(service.getClass().getAnnotation(ServiceDescriptor.class)).map(ServiceDescriptor::assurance)
                .orElse(LevelOfAssurance.NONE);
        return service.form().steps().stream().filter(step -> step.assurance() != LevelOfAssurance.NONE && whole.reaches(step.assurance()))
                .map(step -> "the step " + step.id() + " asks for the level " + step.assurance().key() + ", but the service asks for "
                        + whole.key() + " before it").toList();
    }
}
