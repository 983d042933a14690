package org.rathaus.cases.internal.audit;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rathaus.api.identity.StaffMember;
import org.rathaus.api.storage.EntityStore;
import org.rathaus.api.town.Town;
import org.rathaus.api.town.Towns;
import org.rathaus.kernel.operation.OperatorCommand;

/** {@code audit verify}: whether somebody tampered with the audit log, and where first. */
@Component
public final class AuditVerify implements OperatorCommand {

    private final Verification verification;
    private final Heads heads;
    private final Supplier<List<String>> towns;

    /** In the running portal. */
    @Activate
    public AuditVerify(@Reference(target = "(model=cases)") EntityStore store, @Reference Towns towns,
            BundleContext context) {
        this(store, folder(context), () -> chains(towns));
    }

    private AuditVerify(EntityStore store, Path folder, Supplier<List<String>> towns) {
        this.heads = new Heads(folder);
        this.verification = new Verification(store, AuditKey.in(folder), heads);
        this.towns = towns;
    }

    /** Usable without a framework. */
    public static AuditVerify in(EntityStore store, Path folder, Supplier<List<String>> towns) {
        return new AuditVerify(store, folder, towns);
    }

    /** All chains: one for each town, and the installation's own under a name that no town can have. */
    public static List<String> chains(Towns towns) {
        return Stream.concat(towns.all().stream().map(Town::id), Stream.of(StaffMember.INSTALLATION)).toList();
    }

    /** Where the key and the ends of the chains are kept. */
    public static Path folder(BundleContext context) {
        return Path.of(context.getProperty("rathaus.data")).resolve("audit");
    }

    @Override
    public String name() {
        return "audit verify";
    }

    @Override
    public String usage() {
        return "[TOWN…|operator]  checks that nobody changed, removed, added or reordered entries of the audit log";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        TreeSet<String> known = new TreeSet<>(towns.get());
        known.addAll(heads.towns());
        List<String> unknown = arguments.stream().filter(town -> !known.contains(town)).toList();
        if (!unknown.isEmpty()) {
            out.println("unknown: " + String.join(", ", unknown));
            return USAGE;
        }
        // no short cut: the operator is to read about each town
        long broken = (arguments.isEmpty() ? known : new TreeSet<>(arguments)).stream()
                .map(town -> isWhole(town, out)).filter(whole -> !whole).count();
        return broken == 0 ? DONE : FAILED;
    }

    private boolean isWhole(String townId, PrintStream out) {
        Verification.Result result = verification.of(townId);
        String waiting = result.waiting() == 0 ? "" : ", " + result.waiting() + " not sealed yet";
        out.println(townId + ": " + result.entries() + " entries in order"
                + result.fault().map(fault -> "; BROKEN: " + fault).orElse("") + waiting);
        return result.fault().isEmpty();
    }
}
