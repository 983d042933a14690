package org.rathaus.cases.internal;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.cases.Deletion;
import org.rathaus.api.cases.Disposal;
import org.rathaus.api.cases.PersonalData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All bundles that keep something of cases besides the case files. */
@Component(service = DataKeepers.class)
public final class DataKeepers {

    private static final Logger LOG = LoggerFactory.getLogger(DataKeepers.class);

    private final List<PersonalData> keepers = new CopyOnWriteArrayList<>();

    /** A bundle came. */
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addKeeper(PersonalData keeper) {
        keepers.add(keeper);
    }

    void removeKeeper(PersonalData keeper) {
        keepers.remove(keeper);
    }

    void export(CaseFile file, PersonalData.Collector collector) throws IOException {
        for (PersonalData keeper : keepers) {
            keeper.export(file, collector);
        }
    }

    /** Whether all have erased or made anonymous what they had; one that fails does not stop the others. */
    boolean dispose(String townId, Deletion deletion) {
        boolean all = true;
        for (PersonalData keeper : keepers) {
            try {
                dispose(keeper, townId, deletion);
            } catch (RuntimeException | LinkageError e) {
                LOG.error("{} has not erased what it keeps of case {} of {}", keeper.getClass().getName(),
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
