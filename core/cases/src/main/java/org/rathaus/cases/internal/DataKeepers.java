package org.rathaus.cases.internal;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import org.osgi.framework.Constants;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.cases.Disposal;
import org.rathaus.api.cases.PersonalData;
import org.rathaus.api.cases.PersonalData.Kept;
import org.rathaus.api.cases.PersonalData.Person;
import org.rathaus.kernel.cases.Deletion;
import org.rathaus.kernel.service.PluginGuard;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All bundles that keep something of persons besides the case files. */
@Component(service = DataKeepers.class)
public final class DataKeepers {

    private static final Logger LOG = LoggerFactory.getLogger(DataKeepers.class);

    /** What a plugin keeps of one case is little; who takes longer hangs. */
    private static final Duration MOST = Duration.ofMinutes(1);

    private final PluginGuard guard;
    private final List<Keeper> keepers = new CopyOnWriteArrayList<>();

    private record Keeper(PersonalData own, PersonalData guarded) {

        void export(Export what, PersonalData.Collector collector) throws IOException {
            if (own == guarded) {
                what.of(own, collector);
                return;
            }
            // who has been given up may still write, but to nobody
            HeldFiles held = new HeldFiles();
            what.of(guarded, held);
            held.handTo(collector);
        }
    }

    private interface Export {

        void of(PersonalData keeper, PersonalData.Collector collector) throws IOException;
    }

    /** Those of plugins work on the plugins' own threads. */
    @Activate
    public DataKeepers(@Reference PluginGuard guard) {
        this.guard = guard;
    }

    /** A bundle came. */
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addKeeper(PersonalData keeper, Map<String, Object> properties) {
        keepers.add(new Keeper(keeper, guard.guarded(PersonalData.class, keeper, (long) properties.get(Constants.SERVICE_BUNDLEID), MOST)));
    }

    void removeKeeper(PersonalData keeper) {
        keepers.removeIf(it -> it.own() == keeper);
    }

    void export(CaseFile file, PersonalData.Collector collector) throws IOException {
        for (Keeper keeper : keepers) {
            keeper.export((of, into) -> of.export(file, into), collector);
        }
    }

    /** What is kept of a person besides cases, the newest first; one that fails does not keep the others from telling. */
    List<Kept> find(String townId, Person person) {
        List<Kept> all = new ArrayList<>();
        for (Keeper keeper : keepers) {
            try {
                all.addAll(keeper.guarded().find(townId, person));
            } catch (RuntimeException | LinkageError e) {
                LOG.error("{} has not told what it keeps of a person in {}", keeper.own().getClass().getName(), townId, e);
            }
        }
        return all.stream().sorted(Comparator.comparing(Kept::since).reversed()).toList();
    }

    void export(String townId, Kept kept, PersonalData.Collector collector) throws IOException {
        for (Keeper keeper : keepers) {
            keeper.export((of, into) -> of.export(townId, kept, into), collector);
        }
    }

    void erase(String townId, Kept kept) {
        keepers.forEach(it -> it.guarded().erase(townId, kept));
    }

    /** Whether all have erased or made anonymous what they had; one that fails does not stop the others. */
    boolean dispose(String townId, Deletion deletion) {
        boolean all = true;
        for (Keeper keeper : keepers) {
            try {
                dispose(keeper.guarded(), townId, deletion);
            } catch (RuntimeException | LinkageError e) {
                LOG.error("{} has not erased what it keeps of case {} of {}", keeper.own().getClass().getName(),
                        deletion.caseId(), townId, e);
                all = false;
            }
        }
        return all;
    }

    private static void dispose(PersonalData keeper, String townId, Deletion deletion) {
        if (deletion.disposal() == Disposal.ANONYMISE) {
            keeper.anonymise(townId, deletion.serviceId(), deletion.caseId());
        } else {
            keeper.erase(townId, deletion.serviceId(), deletion.caseId());
        }
    }
}
