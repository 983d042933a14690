package org.rathaus.itests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.rathaus.itests.Application.Sent;
import org.rathaus.testkit.FormWalk;
import org.rathaus.testkit.Page;
import org.rathaus.testkit.PortalContainer;
import org.rathaus.testkit.Visitor;

/** What was answered in the rows of groups is there again wherever answers are shown or handed on. */
@Tag(PortalContainer.SHARED)
class GroupOutputIT {

    @RegisterExtension
    static final PortalContainer PORTAL = PortalContainer.shared();

    private static final List<String> LABELS =
            List.of("Kind 1: Vorname", "Kind 2: Vorname", "Kind 2, Haustier 1: Name des Tieres", "Kind 2, Haustier 1: Welches andere Tier?");

    private static Page check;
    private static Sent sent;
    private static Clerk clerk;

    @BeforeAll
    static void sendAFamily() throws IOException {
        Visitor citizen = PORTAL.visitor();
        new TownFolder(PORTAL.data(), "norderstedt").offer("gallery", citizen);
        GalleryWalk.fill(GalleryWalk.upTo(citizen, "family")).submit("_op", "addRow:children:2")
                .answer("children.2.childName", "Jan").answer("children.2.childBirthDate", "30.11.2017").answer("children.2.hasPets", "yes").submit()
                .answer("children.2.pets.1.petName", "Moby").answer("children.2.pets.1.petKind", "other").submit()
                .answer("children.2.pets.1.petOther", "Wal").submit();
        FormWalk form = GalleryWalk.upTo(citizen, "check");
        check = form.page();
        sent = new Sent(form.submit().page()).requireReference();
        clerk = Administrator.of(PORTAL).clerk(PORTAL.visitor(), "norderstedt");
    }

    @Test
    void areShownToCheck() {
        assertTrue(check.html().select("dt").eachText().containsAll(LABELS), check.words());
        assertTrue(check.words().contains("Kind 2, Haustier 1: Welches andere Tier? Wal"), check.words());
    }

    @Test
    void standOnTheReceipt() throws IOException {
        String text = PdfText.of(PORTAL.visitor().get(sent.status() + "/receipt").body()).replaceAll("\\s+", " ");
        assertTrue(text.matches(".*Kind 2 Vorname Jan .*") && text.contains("30. November 2017") && text.contains("Moby"), text);
    }

    @Test
    void areShownToStaff() {
        Page page = clerk.visitor().open(clerk.caseOf(sent.reference()));
        assertTrue(page.html().select("dt").eachText().containsAll(LABELS), page.words());
    }

    @Test
    void areOneColumnOfTheTable() {
        String table = clerk.visitor().post("/norderstedt/staff/export/gallery", Map.of()).text();
        List<String> lines = table.lines().toList();
        int column = List.of(lines.get(0).split(";")).indexOf("children");
        assertTrue(column > 0, table);
        assertTrue(table.contains("\"Ewa, 2015-03-09, , no; Jan, 2017-11-30, , yes, Moby, other, Wal, \""), table);
    }

    @Test
    void areHandedOutToThePerson() throws IOException {
        String json = json(PORTAL.visitor().get(sent.status() + "/data").body());
        assertTrue(json.contains("\"children.2.pets.1.petOther\" : \"Wal\""), json);
        assertTrue(json.contains("Kind 2, Haustier 1: Welches andere Tier?"), json);
    }

    private static String json(byte[] zip) throws IOException {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.getName().endsWith(".json")) {
                    return new String(in.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new AssertionError("no JSON");
    }
}
