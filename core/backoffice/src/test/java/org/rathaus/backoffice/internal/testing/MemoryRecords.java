package org.rathaus.backoffice.internal.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.rathaus.api.cases.CaseDesk;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.cases.PersonalData.Kept;
import org.rathaus.api.cases.PersonalData.Person;
import org.rathaus.api.identity.StaffMember;
import org.rathaus.api.town.Town;
import org.rathaus.kernel.cases.PersonalRecords;

/** Finds by the name alone and writes ids. The only one of whom something is kept besides cases is Fritz Finder. */
public record MemoryRecords(MemoryDesk desk, List<Kept> kept) implements PersonalRecords {

    /** What is kept besides cases. */
    public static final Kept FOUND = new Kept(UUID.fromString("00000000-0000-0000-0000-00000000000f"), "dog-tax", "Fritz Finder", "F-2026-7",
            LocalDate.of(2026, 11, 20));

    /** With one thing besides the cases of the desk. */
    public MemoryRecords(MemoryDesk desk) {
        this(desk, new ArrayList<>(List.of(FOUND)));
    }

    @Override
    public List<CaseDesk.Row> find(StaffMember member, Person person) {
        return person.name().isEmpty() ? List.of()
                : desk.list(member, new CaseDesk.Query("", "", person.name(), 200)).rows();
    }

    @Override
    public List<Kept> besides(StaffMember member, Person person) {
        return kept.stream().filter(it -> person.fits(it.subject(), "")).toList();
    }

    @Override
    public void erase(StaffMember member, Kept erased) {
        kept.remove(erased);
    }

    @Override
    public void write(StaffMember member, List<UUID> cases, List<Kept> besides, OutputStream out) throws IOException {
        for (Kept it : besides) {
            out.write((it.id() + "\n").getBytes(StandardCharsets.UTF_8));
        }
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
