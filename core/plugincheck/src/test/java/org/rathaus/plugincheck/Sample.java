package org.rathaus.plugincheck;

import org.rathaus.api.form.FormDefinition;
import org.rathaus.api.form.Question;
import org.rathaus.api.form.Step;
import org.rathaus.api.identity.LevelOfAssurance;
import org.rathaus.api.service.Category;
import org.rathaus.api.service.PublicService;
import org.rathaus.api.service.ServiceDescriptor;

/** A service whose texts have one fault of each kind, and a step that asks for nothing more. */
@ServiceDescriptor(id = "sample", category = Category.TAXES, assurance = LevelOfAssurance.LOW)
final class Sample implements PublicService {

    @Override
    public FormDefinition form() {
        return FormDefinition.of(1, Step.of("dog", Question.choice("size", "small", "large")).assurance(LevelOfAssurance.LOW));
    }
}
