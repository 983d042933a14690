package org.rathaus.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.osgi.framework.ServiceReference;
import org.rathaus.testkit.Page;
import org.rathaus.testkit.PortalContainer;
import org.rathaus.testkit.Visitor;

/** Each page that a service has for staff lets in and takes forms from whom it is for, and from nobody else. */
@Tag(PortalContainer.SHARED)
class EveryDeskPageIT {

    /** Which page can be opened by whom, and who can send its forms: clerk, service manager, town administrator, reviser (auditor). */
    private static final String TABLE = """
            gallery                 | CMAR | CMA
            idea-contest            | CMAR | A
            idea-contest/cards      | CMAR | CMA
            idea-contest/contest/${id} | CMAR | A
            idea-contest/draw       | CMAR | MA
            idea-contest/figures    | CMAR | CMA
            idea-contest/ideas      | CMAR | CMA
            idea-contest/ideas/${id} | CMAR | CMA
            idea-contest/keying     | CMAR | CMA
            lost-and-found          | CMAR | CMA
            lost-and-found/due      | CMAR | CMA
            lost-and-found/edit/${id} | CMA | CMA
            lost-and-found/item/${id} | CMAR | CMA
            lost-and-found/matches  | CMAR | CMA
            lost-and-found/take-in  | CMAR | CMA
            moving-notice           | CMAR | CMA
            moving-notice/preview/${id} | CMAR | CMA
            postal-vote             | CMAR | CMA
            postal-vote/certificates | CMAR | CMA
            postal-vote/diverted    | CMAR | CMA
            postal-vote/elections   | AR   | A
            postal-vote/elections/${election} | AR | A
            postal-vote/elections/${election}/notices | AR | A
            postal-vote/ledger      | CMAR | CMA
            postal-vote/mismatches  | CMAR | CMA
            postal-vote/register    | A    | A
            """;
    private static final Set<Integer> ANSWERS = Set.of(200, 303, 400, 403, 404);
    private static final String NOBODY_KNOWN = "00000000-0000-0000-0000-000000000000";

    @RegisterExtension
    static final PortalContainer PORTAL = PortalContainer.shared();

    private static final Map<String, Visitor> STAFF = new LinkedHashMap<>();
    private static final Map<String, Visitor> STRANGERS = new LinkedHashMap<>();
    private static Visitor limited;

    private record Row(String address, String mayOpen, String maySend) {

        static Row of(String line) {
            List<String> cells = Arrays.stream(line.split("\\|")).map(String::strip).toList();
            return new Row(cells.get(0), cells.get(1), cells.get(2));
        }

        String path() {
            return "/norderstedt/staff/service/" + address.replaceAll("\\$\\{[a-z]+}", NOBODY_KNOWN);
        }
    }

    static List<Row> rows() {
        return TABLE.lines().map(Row::of).toList();
    }

    @BeforeAll
    static void hire() throws IOException {
        new TownFolder(PORTAL.data(), "norderstedt").offer("gallery", PORTAL.visitor());
        Administrator operator = Administrator.of(PORTAL);
        STAFF.put("C", operator.clerk(PORTAL.visitor(), "norderstedt").visitor());
        STAFF.put("M", operator.manager(PORTAL.visitor(), "norderstedt").visitor());
        STAFF.put("A", operator.of("norderstedt"));
        STAFF.put("R", operator.hire(PORTAL.visitor(), "norderstedt", "tische.revision", "AUDITOR").visitor());
        limited = operator.hire(PORTAL.visitor(), "norderstedt", "tische.sperre", "CLERK", "transfer-block").visitor();
        STRANGERS.put("neighbour", operator.of("musterhausen"));
        STRANGERS.put("operator", operator.visitor());
        STRANGERS.put("nobody", PORTAL.visitor());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void letsInWhomItIsFor(Row row) {
        assertEquals(row.mayOpen(), letIn(visitor -> visitor.get(row.path())));
        assertEquals(row.maySend(), letIn(visitor -> visitor.post(row.path(), Map.of("op", "nothing"))));
    }

    private interface Request {

        Page sentBy(Visitor visitor);
    }

    private static String letIn(Request request) {
        return STAFF.entrySet().stream().filter(it -> isIn(request.sentBy(it.getValue()))).map(Map.Entry::getKey).collect(Collectors.joining());
    }

    /** To somebody who may come in, what is not there is not there. */
    private static boolean isIn(Page page) {
        assertTrue(ANSWERS.contains(page.status()), page::toString);
        return page.status() != 403;
    }

    @ParameterizedTest
    @MethodSource("rows")
    void refusesWhoeverWorksForAnotherServiceOrElsewhere(Row row) {
        assertEquals(403, limited.get(row.path()).status());
        assertEquals(403, limited.post(row.path(), Map.of("op", "nothing")).status());
        STRANGERS.forEach((who, visitor) -> {
            assertEquals("Anmelden", visitor.get(row.path()).heading(), who);
            assertEquals("Anmelden", visitor.post(row.path(), Map.of("op", "nothing")).heading(), who);
        });
    }

    @Test
    void knowsEachPageThatThereIs() throws Exception {
        Set<String> pages = new TreeSet<>();
        for (ServiceReference<?> plugin : PORTAL.framework().getAllServiceReferences("org.rathaus.api.service.PublicService", null)) {
            Object service = PORTAL.framework().getService(plugin);
            Object id = plugin.getProperty("rathaus.service.id");
            if (Stream.of(service.getClass().getMethods()).anyMatch(it -> it.getName().equals("deskPages"))) {
                Map<?, ?> desk = (Map<?, ?>) service.getClass().getMethod("deskPages").invoke(service);
                desk.keySet().forEach(path -> pages.add(id + (path.toString().isEmpty() ? "" : "/" + path)));
            }
        }
        assertEquals(rows().stream().map(Row::address).collect(Collectors.toCollection(TreeSet::new)), pages);
    }
}
