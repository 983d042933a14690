package org.rathaus.benchmarks.storage;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rathaus.api.form.FormDefinition;
import org.rathaus.api.service.Category;
import org.rathaus.api.service.OfferedService;
import org.rathaus.api.service.PublicService;
import org.rathaus.api.service.ServiceDescriptor;
import org.rathaus.api.service.Texts;
import org.rathaus.api.town.Town;
import org.rathaus.api.town.Towns;
import org.rathaus.kernel.service.PluginState;
import org.rathaus.kernel.service.ServiceCatalog;

/** Three services, each with a time in which its cases should be decided. */
final class Services implements ServiceCatalog {

    static final List<String> IDS = List.of("week", "fortnight", "month");

    /** Every town is there. */
    static final Towns TOWNS = new Towns() {
        @Override
        public List<Town> all() {
            return List.of();
        }

        @Override
        public Optional<Town> find(String id) {
            return Optional.of(SomeTown.of(id));
        }

        @Override
        public Optional<Town> byHost(String host) {
            return Optional.empty();
        }
    };

    private static class Plain implements PublicService {
        @Override
        public FormDefinition form() {
            return FormDefinition.of(1);
        }
    }

    @ServiceDescriptor(id = "week", category = Category.TAXES, processingTime = "P7D")
    private static final class Week extends Plain {
    }

    @ServiceDescriptor(id = "fortnight", category = Category.TAXES, processingTime = "P14D")
    private static final class Fortnight extends Plain {
    }

    @ServiceDescriptor(id = "month", category = Category.TAXES, processingTime = "P30D")
    private static final class Month extends Plain {
    }

    private static final List<OfferedService> ALL = Stream.of(new Week(), new Fortnight(), new Month())
            .map(it -> new OfferedService(it.getClass().getAnnotation(ServiceDescriptor.class), it, Texts.of(Services.class))).toList();

    @Override
    public List<OfferedService> offeredIn(Town town) {
        return ALL;
    }

    @Override
    public Optional<OfferedService> find(String serviceId) {
        return ALL.stream().filter(it -> it.id().equals(serviceId)).findFirst();
    }

    @Override
    public List<PluginState> plugins() {
        return List.of();
    }
}
