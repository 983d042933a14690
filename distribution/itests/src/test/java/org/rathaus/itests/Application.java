package org.rathaus.itests;

import java.util.Map;
import org.rathaus.testkit.FormWalk;
import org.rathaus.testkit.Page;
import org.rathaus.testkit.Visitor;

/** The application for postal voting of an invented citizen, up to where a test wants to have it. */
final class Application {

    static final String FAMILY_NAME = "Grünwald";
    static final String FIRST_NAMES = "Änne Sophie";

    private static final Map<String, String> ADDRESS =
            Map.of("street", "Ulzburger Straße", "houseNumber", "12 a", "postcode", "22850", "city", "Norderstedt");

    private Application() {}

    /** The first step, empty. */
    static FormWalk begin(Visitor citizen, String town) {
        return citizen.visit("/" + town + "/postal-vote/apply");
    }

    /** Whether who begins can choose an election. The first page is made once a second for all who have typed nothing (ADR 16). */
    static boolean offers(Visitor citizen, String town, String election) {
        return !begin(citizen, town).page().html().select("[name=elections][value=" + election + "]").isEmpty();
    }

    /** Fills in who the citizen is. */
    static FormWalk person(FormWalk form, String familyName) {
        if (form.asks("elections")) {
            // asked while another election is open as well
            form.answer("elections", "demo");
        }
        return form.answer("familyName", familyName).answer("firstNames", FIRST_NAMES).answer("birthDate", "9.3.1961");
    }

    /** Fills in where the citizen lives. */
    static FormWalk address(FormWalk form) {
        ADDRESS.forEach(form::answer);
        return form;
    }

    /** Goes as far as the page with all answers. */
    static FormWalk check(Visitor citizen, String town, String familyName) {
        FormWalk form = person(begin(citizen, town), familyName).submit();
        return address(form).submit().answer("delivery", "home").submit();
    }

    /** Applies and reads the confirmation. */
    static Sent send(Visitor citizen, String town) {
        return send(citizen, town, FAMILY_NAME);
    }

    /** Applies under a name. */
    static Sent send(Visitor citizen, String town, String familyName) {
        return new Sent(check(citizen, town, familyName).submit().page());
    }

    /**
     * What a citizen has in the end.
     *
     * @param confirmation the page that says the application has arrived
     */
    record Sent(Page confirmation) {

        /** Itself, if the page says that the application has arrived. */
        Sent requireReference() {
            if (confirmation.status() != 200 || reference().isEmpty()) {
                throw new AssertionError("no confirmation: " + confirmation);
            }
            return this;
        }

        String reference() {
            return confirmation.html().select(".portal-panel__reference").text();
        }

        /** The path of the status page with its secret. */
        String status() {
            String address = confirmation.html().select("#statusAddress").attr("value");
            return address.substring(address.indexOf('/', "http://".length()));
        }
    }
}
