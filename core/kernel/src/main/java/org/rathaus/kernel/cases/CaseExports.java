package org.rathaus.kernel.cases;

import java.time.LocalDate;
import java.util.function.Consumer;

import org.osgi.annotation.versioning.ProviderType;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.identity.StaffMember;

/** Gives all cases of a period, however many there are. New cases, each once, are {@link org.rathaus.api.cases.CaseDesk#exportNew}. */
@ProviderType
public interface CaseExports {

    /**
     * Gives each case of a service that was received in a period, oldest first, while they are read: the memory that it
     * takes does not grow with them. A case that is destroyed meanwhile may be missing. Who asked is written to the audit log.
     *
     * @param from the first day, by German law's clock
     * @param to   the last day
     * @throws org.rathaus.api.identity.NotPermittedException if the member may not work on the cases of the service
     */
    void received(StaffMember member, String serviceId, LocalDate from, LocalDate to, Consumer<CaseFile> each);
}
