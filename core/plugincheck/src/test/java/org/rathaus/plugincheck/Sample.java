package org.rathaus.plugincheck;

import org.rathaus.api.form.FormDefinition;
import org.rathaus.api.form.Question;
import org.rathaus.api.form.Step;
import org.rathaus.api.service.PublicService;

/** A service whose texts have one fault of each kind. */
final class Sample implements PublicService {

    @Override
    public FormDefinition form() {
        return FormDefinition.of(1, Step.of("dog", Question.choice("size", "small", "large")));
    }
}
