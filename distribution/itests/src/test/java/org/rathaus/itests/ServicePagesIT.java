package org.rathaus.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Map;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.rathaus.testkit.Page;
import org.rathaus.testkit.PortalContainer;
import org.rathaus.testkit.Visitor;

/** A plugin's own pages: everybody sees those for everybody, and only who works for the service those for staff. */
@Tag(PortalContainer.SHARED)
class ServicePagesIT {

    private static final String NOTES = "/norderstedt/board/notes";
    private static final String DESK = "/norderstedt/staff/service/board";
    private static final String SIGN_IN = "input[type=password]";

    @RegisterExtension
    static final PortalContainer PORTAL = PortalContainer.shared();

    private static Clerk clerk;

    @BeforeAll
    static void hire() throws IOException {
        clerk = Administrator.of(PORTAL).clerk(PORTAL.visitor(), "norderstedt");
        new HotFolder(PORTAL.data(), PORTAL.visitor()).put(BoardPlugin.FILE, BoardPlugin.jar());
        new TownFolder(PORTAL.data(), "norderstedt").offer(BoardPlugin.ID, PORTAL.visitor());
    }

    @Test
    void whatStaffWriteEverybodyReads() {
        Visitor staff = clerk.visitor();
        Page desk = staff.follow(staff.post(DESK, Map.of("note", "<script>Fest</script> am Samstag")));
        assertEquals(DESK, desk.path());
        assertTrue(desk.words().contains("Wahlamt norderstedt"), desk.words());
        Page notes = PORTAL.visitor().get(NOTES);
        assertTrue(notes.words().contains("<script>Fest</script> am Samstag"), notes.words());
        assertEquals("Was auf dem Brett steht – Schwarzes Brett – Norderstedt", notes.html().title());
        assertEquals(1, clerk.list("").html().select("a[href=" + DESK + "]").size());
        assertEquals("Auf das Brett schreiben", desk.html().select("a[aria-current=page]").text());
    }

    @Test
    void strangersAreAskedToSignInAndChangeNothing() {
        Visitor stranger = PORTAL.visitor();
        assertFalse(stranger.get(DESK).html().select(SIGN_IN).isEmpty());
        stranger.post(DESK, Map.of("note", "Unfug"));
        assertFalse(PORTAL.visitor().get(NOTES).text().contains("Unfug"));
        assertEquals(404, stranger.get("/norderstedt/board/desk").status());
        assertEquals(404, clerk.visitor().get("/norderstedt/board/desk").status());
        assertEquals(404, stranger.get("/musterhausen/board/notes").status());
    }

    @Test
    void whoMayOnlyReadChangesNothing() {
        Visitor auditor = Administrator.of(PORTAL).hire(PORTAL.visitor(), "norderstedt", "board.auditor", "AUDITOR").visitor();
        assertEquals(200, auditor.get(DESK).status());
        assertEquals(403, auditor.post(DESK, Map.of("note", "Unfug")).status());
        assertFalse(PORTAL.visitor().get(NOTES).text().contains("Unfug"));
    }

    @Test
    void whoWorksForOthersStaysOutside() {
        Administrator administrator = Administrator.of(PORTAL);
        Visitor limited = administrator.hire(PORTAL.visitor(), "norderstedt", "board.limited", "CLERK", "postal-vote").visitor();
        assertEquals(403, limited.get(DESK).status());
        assertEquals(403, limited.post(DESK, Map.of("note", "Unfug")).status());
        Visitor foreign = administrator.clerk(PORTAL.visitor(), "musterhausen").visitor();
        assertFalse(foreign.get(DESK).html().select(SIGN_IN).isEmpty());
        foreign.post(DESK, Map.of("note", "Unfug"));
        assertFalse(PORTAL.visitor().get(NOTES).text().contains("Unfug"));
    }
}
