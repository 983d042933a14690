package org.rathaus.backoffice.internal.testing;

import org.rathaus.api.form.FormDefinition;
import org.rathaus.api.form.Question;
import org.rathaus.api.form.Step;
import org.rathaus.api.identity.LevelOfAssurance;
import org.rathaus.api.service.Category;
import org.rathaus.api.service.OfferedService;
import org.rathaus.api.service.PublicService;
import org.rathaus.api.service.ServiceDescriptor;
import org.rathaus.api.service.Texts;

/** A service with a text, a day and a choice, for which citizens sign in. */
@ServiceDescriptor(id = "dog-tax", category = Category.TAXES, assurance = LevelOfAssurance.LOW)
public final class DogTax implements PublicService {

    /** As the catalogue gives it out. */
    public static OfferedService offered() {
        return new OfferedService(DogTax.class.getAnnotation(ServiceDescriptor.class), new DogTax(),
                Texts.of(DogTax.class));
    }

    @Override
    public FormDefinition form() {
        return FormDefinition.of(1, Step.of("owner", Question.text("familyName"), Question.date("birthDate")),
                Step.of("dog", Question.text("dogName"), Question.choice("size", "small", "large").optional()));
    }
}
