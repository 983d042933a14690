package org.rathaus.itests;

import org.jsoup.nodes.Element;
import org.rathaus.testkit.Page;
import org.rathaus.testkit.PortalContainer;
import org.rathaus.testkit.Visitor;

/**
 * Whoever looks after the installation.
 *
 * @param visitor who is signed in
 */
record Administrator(Visitor visitor) {

    static final String PASSWORD = "acht grüne Leuchttürme";

    /** Uses the link that the first start prints. */
    static Administrator of(PortalContainer portal) {
        return accepting(portal.visitor(), portal.administratorLink().orElseThrow());
    }

    /** Uses the one-time link. */
    static Administrator accepting(Visitor visitor, String link) {
        Page page = visitor.visit(link).answer("password", PASSWORD).submit().page();
        if (page.status() != 200 || !page.path().equals("/operator")) {
            throw new AssertionError("the administrator is not signed in: " + page);
        }
        return new Administrator(visitor);
    }

    /** The page that shows plugins, towns and accounts. */
    Page page() {
        return visitor.open("/operator");
    }

    /** The line of a file in the table of plugins; empty if there is none. */
    String plugin(String file) {
        return page().html().select("tr").stream()
                .filter(row -> row.select("td").first() != null && row.select("td").first().text().equals(file))
                .map(Element::text)
                .findFirst()
                .orElse("");
    }

    /** Invites somebody and returns the path of the invitation. */
    String invite(String town, String login, String name) {
        Page page = visitor.visit("/operator").answer("login", login).answer("name", name).answer("town", town).submit().page();
        String link = page.html().select("#invitationLink").attr("value");
        return link.substring(link.indexOf("/", "http://".length()));
    }

    /** Invites a clerk, who then sets the password and is signed in. */
    Clerk clerk(Visitor person, String town) {
        person.visit(invite(town, town + ".wahlamt", "Wahlamt " + town)).answer("password", Clerk.PASSWORD).submit();
        return new Clerk(person, town);
    }
}
