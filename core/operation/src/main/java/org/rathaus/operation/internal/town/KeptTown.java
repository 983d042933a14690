package org.rathaus.operation.internal.town;

import java.io.IOException;
import java.nio.file.Path;

import org.rathaus.api.identity.StaffMember;

/**
 * Where things of a town are kept, whether or not the town is one that citizens can visit.
 *
 * @param id          of the town
 * @param brand       its folder
 * @param attachments what citizens have uploaded
 * @param orphans     which of them belong to nothing
 * @param auditHead   how far its audit log went
 */
record KeptTown(String id, Path brand, Path attachments, Path orphans, Path auditHead) {

    private static final String ID = "[a-z0-9]+(-[a-z0-9]+)*";

    /** @throws IOException if no town can have that id */
    static KeptTown of(String id, Path data) throws IOException {
        if (!id.matches(ID) || id.equals(StaffMember.INSTALLATION)) {
            throw new IOException(id + " is no id of a town");
        }
        return new KeptTown(id, data.resolve("branding").resolve(id), data.resolve("attachments").resolve(id),
                data.resolve("attachments/.orphans").resolve(id), data.resolve("audit").resolve(id + ".head"));
    }
}
