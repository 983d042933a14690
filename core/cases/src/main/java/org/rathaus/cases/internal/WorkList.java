package org.rathaus.cases.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.persistence.EntityManager;
import org.rathaus.api.cases.CaseDesk;
import org.rathaus.api.cases.CaseDesk.Attention;
import org.rathaus.api.cases.CaseDesk.Listing;
import org.rathaus.api.cases.CaseDesk.Order;
import org.rathaus.api.cases.CaseDesk.Query;
import org.rathaus.api.cases.CaseDesk.Row;
import org.rathaus.api.cases.Channel;
import org.rathaus.api.cases.Intake;
import org.rathaus.api.identity.StaffMember;

/**
 * The query of a work list. It is put together from the beginnings of a few stretches of indexes, and a page begins where
 * the one before ended, so that it costs the same however many cases there are. Newest first is by id, because ids sort by time.
 */
final class WorkList {

    /** What {@link #row} reads. */
    static final String ROWS = "select c.id, c.service, c.reference, c.subject, c.status, c.receivedAt, c.remarkKinds, c.assignee, c.sealed, c.arrivedOn"
            + " from StoredCase c";
    static final String NEWEST_FIRST = " order by c.id desc";

    private static final String OLDEST_FIRST = " order by c.id";
    private static final int LARGEST_PAGE = 200;
    private static final Set<Attention> INQUIRIES = Set.of(Attention.ANSWERED, Attention.ASKED, Attention.WITHDRAWN);
    private static final Set<Attention> DEADLINES = Set.of(Attention.OVERDUE, Attention.SOON, Attention.IN_TIME);

    private final Query query;
    private final Deadlines deadlines;
    private final Shelves shelves;
    private final Keys keys;
    private final int size;

    /** Of the services that are the member's business. */
    WorkList(Query query, StaffMember member, Deadlines deadlines, Keys keys) {
        this.keys = keys;
        this.query = query;
        this.deadlines = deadlines;
        this.shelves = new Shelves(query, member, deadlines, isByDeadline(query) || DEADLINES.contains(query.attention()));
        size = Math.min(LARGEST_PAGE, Math.max(1, query.size()));
    }

    private static boolean isByDeadline(Query query) {
        return query.order() == Order.DEADLINE;
    }

    Listing in(EntityManager rows) {
        if (isPickedOut()) {
            return among(pickedOut(rows));
        }
        List<Placed> found = onShelves(rows);
        boolean isWhole = found.size() <= size && query.after().isEmpty();
        return listing(found, isWhole ? found.size() : count(rows));
    }

    int count(EntityManager rows) {
        if (isPickedOut()) {
            return pickedOut(rows).total();
        }
        int most = CaseDesk.MOST_COUNTED + 1;
        int count = 0;
        for (Shelf shelf : shelves.all()) {
            count += conditions(shelf).query(rows, "select c.id from StoredCase c", "", String.class)
                    .setMaxResults(most - count).getResultList().size();
            if (count == most) {
                break;
            }
        }
        return count;
    }

    /** A case, its place in the order, and since when its time runs. */
    private record Placed(String key, Row row, Instant since) {
    }

    private Listing listing(List<Placed> found, int total) {
        List<Placed> page = found.subList(0, Math.min(size, found.size()));
        return new Listing(page.stream().map(it -> deadlines.of(it.row(), it.since())).toList(), total,
                found.size() > size ? page.get(size - 1).key() : "");
    }

    /** One more than the page has, if there are more. */
    private List<Placed> onShelves(EntityManager rows) {
        List<Placed> found = new ArrayList<>();
        for (Shelf shelf : shelves.all()) {
            Conditions conditions = conditions(shelf);
            shelves.after().ifPresent(end -> conditions.id(isByDeadline(query) ? ">" : "<", "after", shifted(end, -shelf.time().toMillis())));
            conditions.query(rows, ROWS, isByDeadline(query) ? OLDEST_FIRST : NEWEST_FIRST, Object[].class).setMaxResults(size + 1)
                    .getResultStream().forEach(it -> found.add(placed(it, row(it), shelf)));
        }
        found.sort(order());
        return found.subList(0, Math.min(size + 1, found.size()));
    }

    private Comparator<Placed> order() {
        Comparator<Placed> order = Comparator.comparing(Placed::key);
        return isByDeadline(query) ? order : order.reversed();
    }

    /** An id whose time is by so much another. */
    private String shifted(UUID id, long millis) {
        return (isByDeadline(query) ? TimeOrderedIds.shifted(id, millis) : id).toString();
    }

    /** Whether it is for few among many cases, whose stretches are of other indexes than the order's. */
    private boolean isPickedOut() {
        return !query.text().isBlank() || INQUIRIES.contains(query.attention());
    }

    /** Few among many, and how many there are: one more than are counted, if there are more. */
    private record PickedOut(List<Placed> cases, int total) {

        static PickedOut all(List<Placed> cases) {
            return new PickedOut(cases, cases.size());
        }
    }

    private PickedOut pickedOut(EntityManager rows) {
        return query.text().isBlank() ? PickedOut.all(inquired(rows)) : searched(rows);
    }

    /** Without an order or another condition: for either Derby would read all cases of the town. */
    private List<Placed> inquired(EntityManager rows) {
        return placed(inquiry(new Conditions()).query(rows, ROWS, "", Object[].class).setMaxResults(CaseDesk.MOST_COUNTED + 1).getResultStream())
                .filter(it -> query.assignee().isEmpty() || it.row().assignee().equals(colleague())).sorted(order()).toList();
    }

    private String colleague() {
        return query.assignee().equals(CaseDesk.NOBODY) ? "" : query.assignee();
    }

    private Conditions inquiry(Conditions conditions) {
        return switch (query.attention()) {
            case ANSWERED -> conditions.equal("inquiry", StoredInquiry.ANSWERED);
            case ASKED -> conditions.equal("inquiry", StoredInquiry.ASKED);
            case WITHDRAWN -> conditions.equal("inquiry", StoredInquiry.WITHDRAWN);
            default -> conditions;
        };
    }

    /** All that a search finds, of the newest thousand; of more one more. A whole reference finds its case, unless it is a name. */
    private PickedOut searched(EntityManager rows) {
        Optional<String> reference = References.whole(query.text());
        List<Placed> found = reference.isEmpty() ? List.of() : placed(rows, new Conditions().equal("reference", reference.get()));
        if (!found.isEmpty()) {
            return PickedOut.all(found);
        }
        WordSearch.Found words = new WordSearch(query.text(), keys).newest(rows, CaseDesk.MOST_COUNTED + 1);
        List<Placed> cases = ofIds(rows, words.ids());
        // what else there is was not read: without a filter it is all of the search, and very many
        boolean isMore = !words.isAll() && !cases.isEmpty() && cases.size() == words.ids().size();
        return new PickedOut(cases, isMore ? CaseDesk.MOST_COUNTED + 1 : cases.size());
    }

    private List<Placed> ofIds(EntityManager rows, List<String> ids) {
        List<Placed> all = keys.ask(ids, some -> placed(rows, new Conditions().and("c.id in :ids", "ids", some)));
        all.sort(order());
        return all;
    }

    private List<Placed> placed(EntityManager rows, Conditions conditions) {
        return placed(filtered(conditions).query(rows, ROWS, "", Object[].class).getResultStream()).toList();
    }

    private Stream<Placed> placed(Stream<Object[]> columns) {
        return columns.flatMap(it -> placed(it, row(it)).stream());
    }

    private Optional<Placed> placed(Object[] columns, Row row) {
        return shelves.of(row).map(shelf -> placed(columns, row, shelf));
    }

    private Placed placed(Object[] columns, Row row, Shelf shelf) {
        Optional<LocalDate> stamped = Optional.ofNullable((String) columns[9]).filter(it -> !it.isEmpty()).map(LocalDate::parse);
        Instant since = new Intake(Channel.PAPER, stamped, "").at(row.receivedAt());
        return new Placed(shifted(row.id(), shelf.time().toMillis()), row, since);
    }

    /** The page of these. */
    private Listing among(PickedOut all) {
        Optional<String> end = shelves.after().map(UUID::toString);
        List<Placed> rest = all.cases().stream().filter(it -> end.isEmpty()
                || (isByDeadline(query) ? it.key().compareTo(end.get()) > 0 : it.key().compareTo(end.get()) < 0)).toList();
        return listing(rest, all.total());
    }

    private Conditions conditions(Shelf shelf) {
        return filtered(new Conditions().equal("service", shelf.service()).equal("status", shelf.status())
                .id(">=", "from", shelf.from()).id("<", "until", shelf.until()));
    }

    private Conditions filtered(Conditions conditions) {
        inquiry(conditions);
        return query.assignee().equals(CaseDesk.NOBODY) ? conditions.and("c.assignee = :assignee", "assignee", "")
                : conditions.equal("assignee", query.assignee());
    }

    static Row row(Object[] columns) {
        boolean isSealed = (Boolean) columns[8];
        return new Row(UUID.fromString((String) columns[0]), (String) columns[1], (String) columns[2],
                isSealed ? "" : (String) columns[3], (String) columns[4], (Instant) columns[5],
                isSealed ? Set.of() : RemarksJson.kinds((String) columns[6]), (String) columns[7], Optional.empty());
    }
}
