package org.rathaus.service.gallery.guide;

import java.math.BigDecimal;
import java.util.Map;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.rathaus.api.form.Answers;
import org.rathaus.api.form.Calculation;
import org.rathaus.api.form.ChoiceQuestion;
import org.rathaus.api.form.FormDefinition;
import org.rathaus.api.form.NumberQuestion;
import org.rathaus.api.form.Question;
import org.rathaus.api.form.Step;
import org.rathaus.api.identity.LevelOfAssurance;
import org.rathaus.api.service.Category;
import org.rathaus.api.service.Offer;
import org.rathaus.api.service.PublicService;
import org.rathaus.api.service.ServiceDescriptor;

/** A service that asks more where a town sells plates. */
@Designate(ocd = DogTax.Settings.class)
@Component
@ServiceDescriptor(id = "dog-tax", category = Category.TAXES, assurance = LevelOfAssurance.LOW, minutes = 3, processingTime = "P14D", retention = "P5Y")
public final class DogTax implements PublicService {

    private static final NumberQuestion DOGS = Question.number("dogs").min(1).max(10);
    private static final ChoiceQuestion PLATE = Question.choice("plate", "none", "metal");

    /** What towns set in the portal. */
    @ObjectClassDefinition(localization = "OSGI-INF/l10n/settings")
    public @interface Settings {

        @AttributeDefinition(name = "%plates.name", description = "%plates.help")
        boolean plates() default false;
    }

    @Override
    public FormDefinition form() {
        return FormDefinition.of(1, Step.of("dog", Question.text("name").maxLength(60), Question.date("keptSince").past()));
    }

    @Override
    public FormDefinition form(Offer offer) {
        return offer.settings(Settings.class).plates() ? FormDefinition.of(1, Step.of("dogs", DOGS, PLATE), fee()) : form();
    }

    private static Step fee() {
        return Step.of("fee", Question.fees("fee")
                .item("tax", Calculation.product(Calculation.fixed("120"), DOGS.amount()))
                .item("plate", PLATE.amounts(Map.of("metal", new BigDecimal("5.50")))));
    }

    @Override
    public Answers migrate(Answers answers, int fromVersion, Offer offer) {
        return answers.renamed("phone", "telephone");
    }
}
