package org.rathaus.backoffice.internal.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import org.rathaus.api.cases.CaseDesk;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.identity.StaffMember;
import org.rathaus.api.town.Town;
import org.rathaus.kernel.cases.PersonalRecords;

/** Finds by the name alone and writes the ids of cases. */
public record MemoryRecords(MemoryDesk desk) implements PersonalRecords {

    @Override
    public List<CaseDesk.Row> find(StaffMember member, Person person) {
        return person.name().isEmpty() ? List.of()
                : desk.list(member, new CaseDesk.Query("", "", person.name(), 200)).rows();
    }

    @Override
    public void write(StaffMember member, List<UUID> cases, OutputStream out) throws IOException {
        for (UUID id : cases) {
            if (desk.open(member, id).isPresent()) {
                out.write((id + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    @Override
    public void write(Town town, CaseFile file, OutputStream out) {
        throw new UnsupportedOperationException();
    }
}
