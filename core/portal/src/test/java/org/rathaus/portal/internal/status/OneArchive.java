package org.rathaus.portal.internal.status;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import org.rathaus.api.cases.CaseDesk;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.cases.PersonalData.Kept;
import org.rathaus.api.cases.PersonalData.Person;
import org.rathaus.api.identity.StaffMember;
import org.rathaus.api.town.Town;
import org.rathaus.kernel.cases.PersonalRecords;

/** Hands out the name of the town and the case. */
record OneArchive() implements PersonalRecords {

    @Override
    public void write(Town town, CaseFile file, OutputStream out) throws IOException {
        out.write((town.id() + " " + file.reference()).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public List<CaseDesk.Row> find(StaffMember member, Person person) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Kept> besides(StaffMember member, Person person) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void write(StaffMember member, List<UUID> cases, List<Kept> besides, OutputStream out) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void erase(StaffMember member, Kept kept) {
        throw new UnsupportedOperationException();
    }
}
