package org.rathaus.notification.internal;

import java.util.List;
import java.util.Optional;

import org.rathaus.api.form.FormDefinition;
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

/** A service with words of its own for one status, and the catalogue in which it is alone. */
@ServiceDescriptor(id = "dog-tax", category = Category.TAXES)
final class DogTax implements PublicService, ServiceCatalog {

    @Override
    public FormDefinition form() {
        return FormDefinition.of(1, Step.of("owner", Question.text("name"), Question.email("contact")));
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
