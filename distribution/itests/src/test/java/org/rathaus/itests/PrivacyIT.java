package org.rathaus.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.rathaus.itests.Application.Sent;
import org.rathaus.testkit.Page;
import org.rathaus.testkit.PortalContainer;
import org.rathaus.testkit.Visitor;

/** Persons get what is kept of them, cases are deleted for good unless something holds them, and all of it is on record. */
@Tag(PortalContainer.SHARED)
class PrivacyIT {

    @RegisterExtension
    static final PortalContainer PORTAL = PortalContainer.shared();

    private static Clerk norderstedt;
    private static Clerk musterhausen;

    private final Visitor citizen = PORTAL.visitor();

    @BeforeAll
    static void hire() {
        Administrator administrator = Administrator.of(PORTAL);
        norderstedt = administrator.manager(PORTAL.visitor(), "norderstedt");
        musterhausen = administrator.manager(PORTAL.visitor(), "musterhausen");
    }

    private static Map<String, String> unzipped(Page file) throws IOException {
        assertEquals("application/zip", file.header("Content-Type"));
        Map<String, String> files = new TreeMap<>();
        ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file.body()));
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
        }
        return files;
    }

    private static void isAllOf(Sent sent, Map<String, String> files) {
        assertEquals(List.of(sent.reference() + "/case.json", sent.reference() + "/postal-vote.txt", sent.reference() + "/receipt.pdf"), List.copyOf(files.keySet()));
        assertTrue(files.get(sent.reference() + "/case.json").contains("Ulzburger Straße"));
        assertTrue(files.get(sent.reference() + "/receipt.pdf").startsWith("%PDF"));
    }

    @Test
    void citizensTakeTheirDataWithThem() throws IOException {
        Sent sent = Application.send(citizen, "norderstedt");
        isAllOf(sent, unzipped(citizen.get(sent.status() + "/data")));
        assertEquals(404, citizen.get(sent.status().replace("norderstedt", "musterhausen") + "/data").status());
    }

    @Test
    void staffHandOutWhatIsKeptOfAPerson() throws IOException {
        Sent sent = Application.send(citizen, "norderstedt", "Auskunft");
        Map<String, String> person = Map.of("op", "find", "name", "auskunft", "birthDate", "1961-03-09");
        Page found = norderstedt.visitor().post("/norderstedt/staff/person", person);
        String id = found.html().select("input[name=case]").attr("value");
        isAllOf(sent, unzipped(norderstedt.visitor().post("/norderstedt/staff/person", Map.of("op", "handOut", "case", id))));
        Page elsewhere = musterhausen.visitor().post("/musterhausen/staff/person", person);
        assertTrue(elsewhere.words().contains("ist nichts gespeichert"), elsewhere.words());
        assertEquals(Map.of(), unzipped(musterhausen.visitor()
                .post("/musterhausen/staff/person", Map.of("op", "handOut", "case", id))));
    }

    @Test
    void aHeldCaseIsKeptAndADeletedOneIsGoneForGood() {
        Sent sent = Application.send(citizen, "norderstedt", "Vergessen");
        String keeping = norderstedt.caseOf(sent.reference()) + "/keeping";
        Map<String, String> destroy = Map.of("op", "destroy", "confirm", "yes");
        norderstedt.visitor().post(keeping, Map.of("op", "hold", "reason", "Klage", "until", "2099-12-31"));
        assertTrue(norderstedt.visitor().post(keeping, destroy).words().contains("Der Vorgang ist gesperrt"));
        assertEquals(200, citizen.get(sent.status()).status());
        norderstedt.visitor().post(keeping, Map.of("op", "release"));
        Page protocol = norderstedt.visitor().follow(norderstedt.visitor().post(keeping, destroy));
        assertTrue(protocol.words().contains("Der Vorgang ist gelöscht.") && protocol.words().contains("DSGVO Art. 17"), protocol.words());
        Page gone = citizen.get(sent.status());
        assertEquals(410, gone.status());
        assertTrue(gone.words().contains("weil das verlangt wurde"), gone.words());
        assertEquals(List.of(), norderstedt.references("text=vergessen"));
        assertFalse(norderstedt.export().text().contains("Vergessen"));
    }

    @Test
    void anotherTownsStaffTouchNothing() {
        Sent sent = Application.send(citizen, "norderstedt");
        String keeping = norderstedt.caseOf(sent.reference()) + "/keeping";
        String theirs = keeping.replace("norderstedt", "musterhausen");
        assertEquals(404, musterhausen.visitor().get(theirs).status());
        assertEquals(404, musterhausen.visitor().post(theirs, Map.of("op", "destroy", "confirm", "yes")).status());
        assertEquals("Anmelden", musterhausen.visitor().get(keeping).heading());
        assertEquals("Anmelden", citizen.get("/norderstedt/staff/person").heading());
        assertEquals("Anmelden", citizen.get("/norderstedt/staff/deletions?csv=1").heading());
        assertEquals(200, citizen.get(sent.status()).status());
    }

    @Test
    void theAuditLogIsSealedAndInOrder() throws Exception {
        Application.send(citizen, "norderstedt");
        var head = PORTAL.data().resolve("audit/norderstedt.head");
        for (int i = 0; i < 100 && !Files.exists(head); i++) {
            Thread.sleep(100);
        }
        assertTrue(Files.readString(head).matches("(?s)[1-9].*"));
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        assertEquals(0, run("audit verify", List.of("norderstedt"), new PrintStream(printed)));
        assertTrue(printed.toString().matches("(?s)norderstedt: [1-9][0-9]* entries in order.*"), printed.toString());
    }

    /** The types of the framework are not those of the test. */
    private static int run(String name, List<String> arguments, PrintStream out) throws Exception {
        BundleContext framework = PORTAL.framework();
        for (ServiceReference<?> reference : framework.getAllServiceReferences("org.rathaus.kernel.operation.OperatorCommand", null)) {
            Object command = framework.getService(reference);
            if (command.getClass().getMethod("name").invoke(command).equals(name)) {
                return (int) command.getClass().getMethod("run", List.class, PrintStream.class).invoke(command, arguments, out);
            }
        }
        throw new AssertionError("no command " + name);
    }
}
