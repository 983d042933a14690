package org.rathaus.forms.internal.definition;

import java.io.PrintStream;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rathaus.api.form.FormDefinition;
import org.rathaus.api.service.OfferedService;
import org.rathaus.api.town.Town;
import org.rathaus.api.town.Towns;
import org.rathaus.kernel.operation.OperatorCommand;
import org.rathaus.kernel.service.ServiceCatalog;

/** What a service asks, as JSON: in general, or in one town today. */
@Component
public final class FormCommand implements OperatorCommand {

    private final ServiceCatalog catalog;
    private final Towns towns;
    private final Clock clock;

    /** For the framework. */
    @Activate
    public FormCommand(@Reference ServiceCatalog catalog, @Reference Towns towns, @Reference Clock clock) {
        this.catalog = catalog;
        this.towns = towns;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "form";
    }

    @Override
    public String usage() {
        return "SERVICE [TOWN] prints what a service asks, in that town today, as JSON";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        if (arguments.isEmpty() || arguments.size() > 2) {
            return USAGE;
        }
        Optional<FormDefinition> form = catalog.find(arguments.get(0)).flatMap(service -> form(service, arguments.subList(1, arguments.size())));
        out.println(form.map(FormJson::write).orElse("There is no such service or town."));
        return form.isPresent() ? DONE : FAILED;
    }

    private Optional<FormDefinition> form(OfferedService service, List<String> town) {
        if (town.isEmpty()) {
            return Optional.of(service.service().form());
        }
        Optional<Town> found = towns.find(town.get(0));
        return found.map(it -> service.service().form(service.in(it, clock.instant())));
    }
}
