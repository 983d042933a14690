package org.rathaus.towns.internal.enablement;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.rathaus.api.form.FormDefinition;
import org.rathaus.api.form.Question;
import org.rathaus.api.form.Step;
import org.rathaus.api.identity.LevelOfAssurance;
import org.rathaus.api.service.Category;
import org.rathaus.api.service.OfferedService;
import org.rathaus.api.service.PublicService;
import org.rathaus.api.service.ServiceDescriptor;
import org.rathaus.api.service.Texts;
import org.rathaus.api.town.Town;
import org.rathaus.kernel.service.PluginState;
import org.rathaus.kernel.service.ServiceCatalog;
import org.rathaus.kernel.service.ServiceSettings;
import org.rathaus.kernel.service.Setting;
import org.rathaus.kernel.service.Setting.Kind;

/** A catalogue with one service, which takes the level low. */
final class OneService implements ServiceCatalog {

    static final String ID = "dog-tax";

    /** What it takes; town.json sets a colour, which it knew once. */
    static final ServiceSettings SETTINGS = (service, language) -> List.of(
            new Setting("copies", Kind.WHOLE, false, false, "Copies", "", Map.of(), List.of("1"), value -> value.matches("[1-9]")),
            new Setting("urgent", Kind.YES_NO, false, false, "Urgent", "", Map.of(), List.of("false"), value -> true),
            new Setting("offices", Kind.TEXT, true, false, "Offices", "", Map.of("Mitte", "Mitte", "Süd", "Süd"), List.of(), value -> true));

    /** Its texts lie beside it, in German and English. */
    @ServiceDescriptor(id = ID, category = Category.TAXES, assurance = LevelOfAssurance.LOW, retention = "P1Y", retentionAtLeast = "P2M", ownSettings = "offices")
    static final class DogTax implements PublicService {
        @Override
        public FormDefinition form() {
            return FormDefinition.of(1, Step.of("dog", Question.text("name")));
        }
    }

    /** The same that leaves retention to towns. */
    @ServiceDescriptor(id = ID, category = Category.TAXES)
    private static final class Endless {
    }

    static OfferedService endless() {
        return new OfferedService(Endless.class.getAnnotation(ServiceDescriptor.class), new DogTax(), Texts.of(OneService.class));
    }

    static OfferedService service() {
        return new OfferedService(DogTax.class.getAnnotation(ServiceDescriptor.class), new DogTax(), Texts.of(OneService.class));
    }

    @Override
    public List<OfferedService> offeredIn(Town town) {
        return town.offers(ID) ? List.of(service()) : List.of();
    }

    @Override
    public Optional<OfferedService> find(String serviceId) {
        return Optional.of(service()).filter(it -> it.id().equals(serviceId));
    }

    @Override
    public List<PluginState> plugins() {
        return List.of(new PluginState("dog-tax.jar", "dog-tax", "1.0.0", ID, PluginState.State.RUNNING, null, Instant.EPOCH));
    }
}
