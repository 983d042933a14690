package org.rathaus.backoffice.internal.testing;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.form.FormDefinition;
import org.rathaus.api.form.Question;
import org.rathaus.api.form.Step;
import org.rathaus.api.identity.LevelOfAssurance;
import org.rathaus.api.service.Category;
import org.rathaus.api.service.Offer;
import org.rathaus.api.service.OfferedService;
import org.rathaus.api.service.PublicService;
import org.rathaus.api.service.ServiceDescriptor;
import org.rathaus.api.service.Texts;

/** A service with a text, a day and a choice, for which citizens sign in. */
@ServiceDescriptor(id = "dog-tax", category = Category.TAXES, assurance = LevelOfAssurance.LOW)
public final class DogTax implements PublicService {

    private final Supplier<List<String>> explanation;

    private DogTax(Supplier<List<String>> explanation) {
        this.explanation = explanation;
    }

    /** As the catalogue gives it out. */
    public static OfferedService offered() {
        return offered(List::of);
    }

    /** The same, with what it says about each case. */
    static OfferedService offered(Supplier<List<String>> explanation) {
        return new OfferedService(DogTax.class.getAnnotation(ServiceDescriptor.class), new DogTax(explanation),
                Texts.of(DogTax.class));
    }

    @Override
    public List<String> explain(CaseFile file, Offer offer, Locale language) {
        return explanation.get().stream().map(it -> it + " " + language + " " + offer.town().id() + " " + file.reference()).toList();
    }

    @Override
    public FormDefinition form() {
        return FormDefinition.of(1, Step.of("owner", Question.text("familyName").autocomplete("family-name"), Question.date("birthDate")),
                Step.of("dog", Question.text("dogName"), Question.choice("size", "small", "large").optional()));
    }
}
