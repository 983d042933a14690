package org.rathaus.cases.internal;

import java.io.PrintStream;
import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rathaus.api.town.Town;
import org.rathaus.api.town.Towns;
import org.rathaus.kernel.delivery.DeliveryDesk.Backlog;
import org.rathaus.kernel.operation.OperatorCommand;

/** Shows and moves from the shell what does not arrive; counts and reasons, no case. */
@Component
public final class DeliveriesCommand implements OperatorCommand {

    /** Who acts, in the audit log: somebody with access to the machine. */
    private static final String COMMAND = "command";

    private final Towns towns;
    private final Backlogs backlogs;
    private final Reconciliation reconciliation;
    private final JpaDeliveryDesk desk;

    @Activate
    public DeliveriesCommand(@Reference Towns towns, @Reference Backlogs backlogs,
            @Reference Reconciliation reconciliation, @Reference JpaDeliveryDesk desk) {
        this.towns = towns;
        this.backlogs = backlogs;
        this.reconciliation = reconciliation;
        this.desk = desk;
    }

    @Override
    public String name() {
        return "deliveries";
    }

    @Override
    public String usage() {
        return "list|retry|reconcile [TOWN] shows, delivers again or checks what did not reach its target";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        if (arguments.isEmpty() || arguments.size() > 2) {
            out.println(usage());
            return USAGE;
        }
        List<Town> chosen = towns.all().stream()
                .filter(town -> arguments.size() == 1 || town.id().equals(arguments.get(1))).toList();
        if (chosen.isEmpty()) {
            out.println("there is no such town");
            return USAGE;
        }
        return run(arguments.get(0), chosen, out);
    }

    private int run(String what, List<Town> chosen, PrintStream out) {
        switch (what) {
            case "list":
                return tell(chosen.stream().flatMap(town -> looked(town).stream()).toList(), out);
            case "reconcile":
                return tell(chosen.stream().flatMap(town -> reconciliation.run(town).stream()).toList(), out);
            case "retry":
                chosen.stream().flatMap(town -> looked(town).stream()).forEach(it -> out.println(it.townId() + " "
                        + it.target() + ": " + desk.retry(COMMAND, it.townId(), it.target()) + " deliveries are tried again"));
                return DONE;
            default:
                out.println(usage());
                return USAGE;
        }
    }

    private List<Backlog> looked(Town town) {
        backlogs.look(town.id());
        return backlogs.of(town.id());
    }

    private static int tell(List<Backlog> found, PrintStream out) {
        for (Backlog it : found) {
            out.println(it.townId() + " " + it.target() + ": " + it.dead() + " given up, " + it.waiting()
                    + " waiting since " + it.since() + ", " + it.missing() + " never addressed; " + it.reason());
        }
        if (found.isEmpty()) {
            out.println("every case was acknowledged");
        }
        return found.isEmpty() ? DONE : FAILED;
    }
}
