package org.rathaus.kernel.cases;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.UUID;

import org.osgi.annotation.versioning.ProviderType;
import org.rathaus.api.cases.CaseDesk;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.cases.PersonalData.Kept;
import org.rathaus.api.cases.PersonalData.Person;
import org.rathaus.api.identity.StaffMember;
import org.rathaus.api.town.Town;

/**
 * What is kept of one person, in one file for that person (GDPR, Art. 15 and 20). Members see and do what their role and
 * their services permit, as in {@link CaseDesk}.
 */
@ProviderType
public interface PersonalRecords {

    /**
     * The cases of the member's town where all parts given occur, newest first, at most 200. Looks at what work lists
     * name a case by, and at its fields {@code birthDate} and {@code email}.
     */
    List<CaseDesk.Row> find(StaffMember member, Person person);

    /** What services keep of the person besides cases, the newest first. A service that does not answer is passed over, and the log says so. */
    List<Kept> besides(StaffMember member, Person person);

    /**
     * Writes cases of the member's town as ZIP: of each the data as JSON, the acknowledgement as PDF, and what other
     * bundles keep of it; then what is kept besides. Is written to the audit log, before the first byte. Cases that do not exist
     * are passed over.
     */
    void write(StaffMember member, List<UUID> cases, List<Kept> besides, OutputStream out) throws IOException;

    /** The same of cases alone. */
    default void write(StaffMember member, List<UUID> cases, OutputStream out) throws IOException {
        write(member, cases, List.of(), out);
    }

    /** Destroys something that is kept besides cases at the request of the person it is about (GDPR, Art. 17). Is written to the audit log. */
    void erase(StaffMember member, Kept kept);

    /** Writes a case for the citizen who has opened it by its secret. */
    void write(Town town, CaseFile file, OutputStream out) throws IOException;
}
