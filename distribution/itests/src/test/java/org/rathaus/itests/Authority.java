package org.rathaus.itests;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.rathaus.testkit.FormWalk;
import org.rathaus.testkit.Visitor;

/** The application of somebody who applies for another person, and the written authority that it needs. */
final class Authority {

    static final String STEP = "/norderstedt/postal-vote/apply/authority";
    static final byte[] PDF = ("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
            + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n").getBytes(StandardCharsets.US_ASCII);
    static final byte[] PAGE = "<!DOCTYPE html><html><script>alert(1)</script></html>".getBytes(StandardCharsets.US_ASCII);
    private static final Map<String, String> ADDRESS =
            Map.of("street", "Ulzburger Straße", "houseNumber", "12 a", "postcode", "22850", "city", "Norderstedt");

    private Authority() {}

    /** Up to the page that asks for the authority. */
    static FormWalk begin(Visitor citizen) {
        return Application.person(Application.begin(citizen, "norderstedt"), "Vertreten")
                .answer("applicant", "representative").submit();
    }

    /** Chooses a PDF file. */
    static FormWalk choose(FormWalk form, String name) {
        return form.attach("authority", name, "application/pdf", PDF);
    }

    /** From that page to the page with all answers. */
    static FormWalk finish(FormWalk form) {
        FormWalk address = form.answer("representativeName", "Jan Hilfreich").submit();
        ADDRESS.forEach(address::answer);
        return address.submit().answer("delivery", "home").submit();
    }

    /** Applies with one file. */
    static Application.Sent send(Visitor citizen, String name) {
        return new Application.Sent(finish(choose(begin(citizen), name)).submit().page());
    }
}
