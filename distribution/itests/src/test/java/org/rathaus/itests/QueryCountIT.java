package org.rathaus.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rathaus.testkit.PortalContainer;
import org.rathaus.testkit.Visitor;

/** A page costs a citizen who is signed in one question by an index more than a guest. */
class QueryCountIT {

    private static final String TOWN = "norderstedt";
    private static final Mailbox MAILS = new Mailbox();
    /** What is done in the background is not done each time. */
    private static final int TIMES = 5;

    @RegisterExtension
    @Order(1)
    static final DerbyLog DERBY = new DerbyLog();

    @RegisterExtension
    @Order(2)
    static final PortalContainer PORTAL = new PortalContainer().with("rathaus.properties", MAILS.settings());

    private static Visitor guest;
    private static Visitor citizen;

    @BeforeAll
    static void begin() throws IOException {
        guest = PORTAL.visitor();
        citizen = PORTAL.visitor();
        new TownFolder(PORTAL.data(), TOWN).sendMailsAndFiles(guest);
        Account.open(citizen, MAILS, TOWN, "ewa@example.org");
        Application.check(guest, TOWN, "Gast");
        Application.check(citizen, TOWN, "Muster");
    }

    @AfterAll
    static void stop() {
        MAILS.stop();
    }

    /** What Derby writes down for a page. */
    private static String log(Visitor who, String page) throws IOException {
        List<String> logs = new ArrayList<>();
        for (int i = 0; i < TIMES; i++) {
            logs.add(DERBY.during(() -> assertEquals(200, who.get(page).status())));
        }
        return logs.stream().min(Comparator.comparingInt(it -> DerbyLog.statements(it).size())).orElseThrow();
    }

    /** Which services towns chose is asked every two seconds, by one of those who come. */
    @ParameterizedTest
    @ValueSource(strings = {"/", "/postal-vote", "/legal/imprint", "/transfer-block"})
    void aReaderAsksNothing(String page) throws IOException {
        assertEquals(List.of(), DerbyLog.statements(log(PORTAL.visitor(), "/" + TOWN + page)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/postal-vote", "/postal-vote/apply/person", "/postal-vote/apply/address", "/postal-vote/apply/check", "/transfer-block"})
    void aPageAsksOnceMoreWhoIsSignedIn(String page) throws IOException {
        List<String> ofGuest = DerbyLog.statements(log(guest, "/" + TOWN + page));
        String log = log(citizen, "/" + TOWN + page);
        List<String> more = new ArrayList<>(DerbyLog.statements(log));
        ofGuest.forEach(more::remove);
        assertEquals(1, more.size(), more.toString());
        assertTrue(more.get(0).contains("FROM AUTH_SESSION WHERE"), more.toString());
        assertTrue(log.contains("Index Scan ResultSet for AUTH_SESSION using constraint AUTH_SESSION_SECRET"), log);
    }
}
