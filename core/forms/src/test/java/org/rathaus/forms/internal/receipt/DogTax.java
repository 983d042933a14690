package org.rathaus.forms.internal.receipt;

import java.util.List;
import java.util.Optional;

import org.rathaus.api.form.ChoiceQuestion;
import org.rathaus.api.form.FormDefinition;
import org.rathaus.api.form.GroupQuestion;
import org.rathaus.api.form.Question;
import org.rathaus.api.form.Step;
import org.rathaus.api.service.Category;
import org.rathaus.api.service.OfferedService;
import org.rathaus.api.service.PublicService;
import org.rathaus.api.service.ServiceDescriptor;
import org.rathaus.api.service.Texts;
import org.rathaus.api.town.Town;
import org.rathaus.kernel.service.PluginState;
import org.rathaus.kernel.service.ServiceCatalog;

/** A service to receive, and the catalogue in which it is alone. */
@ServiceDescriptor(id = "dog-tax", category = Category.TAXES)
final class DogTax implements PublicService, ServiceCatalog {

    private static final ChoiceQuestion SIZE = Question.choice("size", "small", "large");

    private static final GroupQuestion PUPPIES = Question.group("puppies", Question.text("puppy")).optional();

    @Override
    public FormDefinition form() {
        return FormDefinition.of(1, Step.of("owner", Question.text("name"), Question.date("birthDate")),
                Step.of("dog", SIZE, Question.text("breed").when(SIZE.is("large"))),
                Step.of("puppies", Question.note("hint").when(PUPPIES.isAnswered()), PUPPIES));
    }

    @Override
    public List<OfferedService> offeredIn(Town town) {
        return List.of(new OfferedService(DogTax.class.getAnnotation(ServiceDescriptor.class), this,
                Texts.of(DogTax.class)));
    }

    @Override
    public Optional<OfferedService> find(String serviceId) {
        return offeredIn(null).stream().filter(it -> it.id().equals(serviceId)).findFirst();
    }

    @Override
    public List<PluginState> plugins() {
        return List.of();
    }
}
