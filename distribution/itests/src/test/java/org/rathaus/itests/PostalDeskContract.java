package org.rathaus.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.rathaus.itests.Application.Sent;
import org.rathaus.testkit.FormWalk;
import org.rathaus.testkit.Page;
import org.rathaus.testkit.Patience;
import org.rathaus.testkit.PortalContainer;
import org.rathaus.testkit.Visitor;

/** An election of its own with its administrator and its clerk, and the ways to its pages. */
abstract class PostalDeskContract {

    private static final String CODE = "it-desk";
    static final String DESK = "/norderstedt/staff/service/postal-vote";
    static final String HERE = "?election=" + CODE;

    @RegisterExtension
    static final PortalContainer PORTAL = PortalContainer.shared();

    static Visitor administrator;
    static Clerk clerk;

    @BeforeAll
    static void open() {
        administrator = Administrator.of(PORTAL).of("norderstedt");
        clerk = Administrator.of(PORTAL).clerk(PORTAL.visitor(), "norderstedt");
        LocalDate day = Today.inTown().plusDays(40);
        Page saved = administrator.visit(DESK + "/elections/new").answer("code", CODE).answer("nameDe", "Probe des Wahlamts").answer("nameEn", "Rehearsal")
                .answer("kind", "other").answer("day", day.toString()).submit("op", "save").page();
        assertEquals(DESK + "/elections/" + CODE + "?done=save", saved.path());
        waitUntilOffered(true);
    }

    private static void waitUntilOffered(boolean isOffered) {
        Patience.until("it is offered: " + isOffered, () -> Application.offers(PORTAL.visitor(), "norderstedt", CODE) == isOffered);
    }

    /** Others meet one election alone. */
    @AfterAll
    static void archive() {
        Page page = administrator.open(DESK + "/elections/" + CODE);
        administrator.post(DESK + "/elections/" + CODE, Map.of("op", "archive", "revision", page.html().select("input[name=revision]").first().val()));
        waitUntilOffered(false);
    }

    static FormWalk filled(Visitor citizen, String familyName, String firstNames, String birthDate, String house) {
        FormWalk form = Application.begin(citizen, "norderstedt").answer("elections", CODE).answer("familyName", familyName)
                .answer("firstNames", firstNames).answer("birthDate", birthDate).submit();
        return form.answer("street", "Ulzburger Str.").answer("houseNumber", house).answer("postcode", "22850").answer("city", "Norderstedt").submit();
    }

    static Sent apply(String familyName, String firstNames, String birthDate, String house) {
        FormWalk delivery = filled(PORTAL.visitor(), familyName, firstNames, birthDate, house);
        return new Sent(delivery.answer("delivery", "home").submit().submit().page()).requireReference();
    }

    static Page post(String path, Map<String, String> fields) {
        return clerk.visitor().follow(clerk.visitor().post(DESK + path + HERE, fields));
    }

    static Page desk(String path) {
        return clerk.visitor().open(DESK + path + HERE);
    }

    static Page upload(byte[] content) {
        return administrator.visit(DESK + "/register" + HERE).attach("file", "verzeichnis.csv", "text/csv", content).submit().page();
    }

    static String pdf(String path) throws Exception {
        Page page = clerk.visitor().get(DESK + path);
        assertEquals(200, page.status(), page::words);
        return PdfText.of(page.body());
    }

    static String csv(String path) {
        Page page = clerk.visitor().get(DESK + path);
        assertEquals(200, page.status(), page::words);
        return new String(page.body(), StandardCharsets.UTF_8);
    }
}
