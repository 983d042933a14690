package org.rathaus.cases.internal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.rathaus.api.cases.Lifecycle;
import org.rathaus.api.cases.Status;
import org.rathaus.api.cases.Submission;
import org.rathaus.api.form.Answers;
import org.rathaus.api.form.FormDefinition;
import org.rathaus.api.service.Category;
import org.rathaus.api.service.OfferedService;
import org.rathaus.api.service.PublicService;
import org.rathaus.api.service.ServiceDescriptor;
import org.rathaus.api.service.Texts;
import org.rathaus.api.town.Town;
import org.rathaus.kernel.service.PluginState;
import org.rathaus.kernel.service.ServiceCatalog;

/** Two services that need a week and a month; of the second a case is only received, then done. */
final class TwoServices implements ServiceCatalog {

    @ServiceDescriptor(id = "week", category = Category.TAXES, processingTime = "P7D")
    private static final class Week implements PublicService {
        @Override
        public FormDefinition form() {
            return FormDefinition.of(1);
        }
    }

    @ServiceDescriptor(id = "month", category = Category.TAXES, processingTime = "P30D")
    private static final class Month implements PublicService {
        @Override
        public FormDefinition form() {
            return FormDefinition.of(1);
        }

        @Override
        public Lifecycle lifecycle() {
            return Lifecycle.of(Status.of("received"), Status.of("done", Status.Tone.SUCCESS)).way("received", "done");
        }
    }

    static Submission submission(String service) {
        return new Submission(service, 1, Answers.none(), Locale.GERMAN, UUID.randomUUID().toString(), UUID.randomUUID().toString());
    }

    @Override
    public List<OfferedService> offeredIn(Town town) {
        return all().filter(it -> town.offers(it.id())).toList();
    }

    private static Stream<OfferedService> all() {
        return Stream.of(new Week(), new Month()).map(it -> new OfferedService(it.getClass().getAnnotation(ServiceDescriptor.class), it,
                Texts.of(TwoServices.class)));
    }

    @Override
    public Optional<OfferedService> find(String serviceId) {
        return all().filter(it -> it.id().equals(serviceId)).findFirst();
    }

    @Override
    public List<PluginState> plugins() {
        return List.of();
    }
}
