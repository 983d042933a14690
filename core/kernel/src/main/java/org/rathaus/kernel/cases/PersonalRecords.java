package org.rathaus.kernel.cases;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.UUID;

import org.osgi.annotation.versioning.ProviderType;
import org.rathaus.api.cases.CaseDesk;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.identity.StaffMember;
import org.rathaus.api.town.Town;

/**
 * What is kept of one person, in one file for that person (GDPR, Art. 15 and 20). Members see and do what their role and
 * their services permit, as in {@link CaseDesk}.
 */
@ProviderType
public interface PersonalRecords {

    /**
     * Whom to look for; empty parts do not count.
     *
     * @param name      starts of names, in any order
     * @param birthDate such as {@code 1961-03-09}
     * @param email     the mail address
     */
    record Person(String name, String birthDate, String email) {

        /** Without the person. */
        @Override
        public String toString() {
            return "Person";
        }
    }

    /**
     * The cases of the member's town where all parts given occur, newest first, at most 200. Looks at what work lists
     * name a case by, and at its fields {@code birthDate} and {@code email}.
     */
    List<CaseDesk.Row> find(StaffMember member, Person person);

    /**
     * Writes cases of the member's town as ZIP: of each the data as JSON, the acknowledgement as PDF, and what other
     * bundles keep of it. Is written to the audit log, before the first byte. Cases that do not exist are passed over.
     */
    void write(StaffMember member, List<UUID> cases, OutputStream out) throws IOException;

    /** Writes a case for the citizen who has opened it by its secret. */
    void write(Town town, CaseFile file, OutputStream out) throws IOException;
}
