package org.rathaus.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rathaus.itests.Application.Sent;
import org.rathaus.testkit.Page;
import org.rathaus.testkit.Patience;
import org.rathaus.testkit.PortalProcess;
import org.rathaus.testkit.Visitor;

/** Kills the portal while citizens apply: {@code rathaus bench faults} does the same a hundred times. */
class KillIT {

    private static final String TOWN = "norderstedt";
    private static final String CHECK = "/" + TOWN + "/postal-vote/apply/check";
    private static final Pattern SUBJECT = Pattern.compile("\"table\":\"case_file\".*\"subject\":\"([^\"]+)\"");
    private static final int AT_LEAST = 3;

    @TempDir
    Path data;

    private final List<Sent> confirmed = new ArrayList<>();
    private final List<String> unanswered = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({"DERBY, 3", "POSTGRESQL, 2"})
    void nothingConfirmedIsLostOrDoubled(Databases database, int kills) throws Exception {
        String[] db = database.empty(data);
        for (int kill = 0; kill < kills; kill++) {
            try (PortalProcess portal = PortalProcess.start(data, db)) {
                killDuringARush(portal, "Sturm " + kill);
            }
        }
        List<String> rows;
        try (PortalProcess portal = PortalProcess.start(data, db)) {
            sendAgain(portal.visitor());
            for (Sent sent : confirmed) {
                Page status = portal.visitor().get(sent.status());
                assertTrue(status.status() == 200 && status.words().contains(sent.reference()), status::toString);
            }
            rows = new Operator(data).rows(TOWN, data.resolve("rows.zip"));
        }
        List<String> subjects = rows.stream().map(SUBJECT::matcher).filter(Matcher::find).map(match -> match.group(1)).toList();
        assertEquals(new HashSet<>(subjects).size(), subjects.size());
        assertTrue(subjects.size() >= confirmed.size(), subjects.size() + " of " + confirmed.size());
    }

    private void killDuringARush(PortalProcess portal, String name) throws Exception {
        try (Rush rush = Rush.at(portal, TOWN, name)) {
            Patience.until("some have applied", () -> rush.confirmed().size() >= AT_LEAST);
            portal.kill();
            rush.end();
            confirmed.addAll(rush.confirmed());
            unanswered.addAll(rush.unanswered());
        }
    }

    /** Who heard nothing presses the button once more, twice even. */
    private void sendAgain(Visitor visitor) {
        for (String draft : unanswered) {
            for (int time = 0; time < 2; time++) {
                Page answer = visitor.send("POST", CHECK, Map.of("_op", "send"), Map.of("Cookie", "draft=" + draft,
                        "Sec-Fetch-Site", "same-origin", "Origin", visitor.origin()));
                assertTrue(answer.location().orElse("").endsWith("confirmation"), answer::toString);
            }
        }
    }
}
