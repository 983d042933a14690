package org.rathaus.cases.internal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.rathaus.api.cases.CaseDesk.Query;
import org.rathaus.api.cases.CaseDesk.Row;
import org.rathaus.api.identity.StaffMember;

/** Where a query looks. */
final class Shelves {

    private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private final Query query;
    private final List<Shelf> all;

    /** Those that are the member's business; with deadlines only those that have one. */
    Shelves(Query query, StaffMember member, Deadlines deadlines, boolean withDeadlines) {
        this.query = query;
        this.all = withDeadlines ? deadlines.shelves(query.attention()).stream().filter(it -> member.covers(it.service()))
                .filter(it -> isWanted(query.serviceId(), it.service()) && isWanted(query.status(), it.status())).toList()
                : services(query, member).stream().map(it -> Shelf.of(it, query.status())).toList();
    }

    private static boolean isWanted(String asked, String found) {
        return asked.isEmpty() || asked.equals(found);
    }

    private static Set<String> services(Query query, StaffMember member) {
        if (!query.serviceId().isEmpty()) {
            return member.covers(query.serviceId()) ? Set.of(query.serviceId()) : Set.of();
        }
        return member.services().isEmpty() ? Set.of("") : member.services();
    }

    List<Shelf> all() {
        return all;
    }

    /** Where a case stands that was found otherwise; empty if it is none of these. */
    Optional<Shelf> of(Row row) {
        String id = row.id().toString();
        return all.stream().filter(it -> isWanted(it.service(), row.serviceId()) && isWanted(it.status(), row.status()))
                .filter(it -> it.from().compareTo(id) <= 0 && (it.until().isEmpty() || id.compareTo(it.until()) < 0)).findFirst();
    }

    /** Where the page before ended; empty if this is the first. */
    Optional<UUID> after() {
        return query.after().matches(ID) ? Optional.of(UUID.fromString(query.after())) : Optional.empty();
    }
}
