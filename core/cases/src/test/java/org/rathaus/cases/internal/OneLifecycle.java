package org.rathaus.cases.internal;

import java.util.List;
import java.util.Optional;

import org.rathaus.api.cases.Lifecycle;
import org.rathaus.api.cases.Status;
import org.rathaus.api.form.FormDefinition;
import org.rathaus.api.service.Category;
import org.rathaus.api.service.OfferedService;
import org.rathaus.api.service.PublicService;
import org.rathaus.api.service.ServiceDescriptor;
import org.rathaus.api.service.Texts;
import org.rathaus.api.town.Town;
import org.rathaus.kernel.service.PluginState;
import org.rathaus.kernel.service.ServiceCatalog;

/** A service whose cases can be withdrawn until they are done, and are sealed where they came late. */
final class OneLifecycle implements ServiceCatalog {

    static final String LATE = "late";
    private static final Lifecycle LIFECYCLE = Lifecycle.of(Status.of("received"), Status.of("inProgress"), Status.of("done", Status.Tone.SUCCESS),
                    Status.of("withdrawn"), Status.of("closed"), Status.of(LATE, Status.Tone.DANGER))
            .way("received", "inProgress", "done", LATE).way("inProgress", "done").way(LATE, "received").way("withdrawn", "closed")
            .withdrawable("withdrawn", "received", "inProgress").sealed(LATE);

    @ServiceDescriptor(id = CasesContract.SERVICE, category = Category.TAXES)
    private static final class Dogs implements PublicService {
        @Override
        public FormDefinition form() {
            return FormDefinition.of(1);
        }

        @Override
        public Lifecycle lifecycle() {
            return LIFECYCLE;
        }
    }

    @Override
    public List<OfferedService> offeredIn(Town town) {
        return List.of(new OfferedService(Dogs.class.getAnnotation(ServiceDescriptor.class), new Dogs(), Texts.of(OneLifecycle.class)));
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
