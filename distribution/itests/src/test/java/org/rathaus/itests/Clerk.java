package org.rathaus.itests;

import java.util.List;
import java.util.Map;
import org.rathaus.testkit.FormWalk;
import org.rathaus.testkit.Page;
import org.rathaus.testkit.Visitor;

/**
 * Somebody of a town's staff at work.
 *
 * @param visitor who is signed in
 * @param town the town
 */
record Clerk(Visitor visitor, String town) {

    static final String PASSWORD = "drei blaue Segelboote";

    /** The list of applications, with search terms such as {@code text=Muster}. */
    Page list(String query) {
        return visitor.open("/" + town + "/staff?" + query);
    }

    /** The references in the list. */
    List<String> references(String query) {
        return list(query).html().select("td a[href*=/case/]").eachText();
    }

    /** The address of a case. */
    String caseOf(String reference) {
        Page list = list("text=" + reference);
        return list.target(list.html().selectFirst("td a[href*=/case/]").attr("href"));
    }

    /** Gives a case another status, with a message for the citizen. */
    Page decide(String reference, String status, String note) {
        FormWalk form = visitor.visit(caseOf(reference));
        return form.answer("status", status).answer("note", note).submit().page();
    }

    /** Fetches the applications that are new. */
    Page export() {
        return visitor.post("/" + town + "/staff/export/postal-vote", Map.of());
    }

    /** Fetches a file again. */
    Page batch(int number) {
        return visitor.get("/" + town + "/staff/export/postal-vote?batch=" + number);
    }
}
