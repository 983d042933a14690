package org.rathaus.itests;

import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import java.util.WeakHashMap;
import org.jsoup.nodes.Element;
import org.rathaus.testkit.Authenticator;
import org.rathaus.testkit.FormWalk;
import org.rathaus.testkit.Page;
import org.rathaus.testkit.PortalContainer;
import org.rathaus.testkit.Visitor;

/** Whoever looks after the installation, and each town's administrator, whom they let in when somebody is to be invited. */
final class Administrator {

    static final String PASSWORD = "acht grüne Leuchttürme";
    static final String TOWN_LOGIN = "verwaltung";

    private static final Map<PortalContainer, Administrator> OF_PORTALS = new WeakHashMap<>();

    private final Visitor visitor;
    private final Authenticator phone;
    private final Map<String, Visitor> towns = new TreeMap<>();
    private final Map<String, Clerk> hired = new TreeMap<>();

    /** Whoever is signed in already. */
    Administrator(Visitor visitor) {
        this(visitor, null);
    }

    private Administrator(Visitor visitor, Authenticator phone) {
        this.visitor = visitor;
        this.phone = phone;
    }

    /** Uses the link that the first start prints, once for each portal. */
    static Administrator of(PortalContainer portal) {
        return OF_PORTALS.computeIfAbsent(portal, it -> accepting(it.visitor(), it.administratorLink().orElseThrow()));
    }

    /** Uses the one-time link. */
    static Administrator accepting(Visitor visitor, String link) {
        Authenticator phone = accept(visitor, link);
        Page page = visitor.open("/operator");
        if (page.status() != 200 || !page.path().equals("/operator")) {
            throw new AssertionError("the administrator is not signed in: " + page);
        }
        return new Administrator(visitor, phone);
    }

    /** Sets password and second factor. */
    static Authenticator accept(Visitor visitor, String link) {
        return Authenticator.setUp(visitor, visitor.visit(link).answer("password", PASSWORD).submit().page());
    }

    /** Who is signed in. */
    Visitor visitor() {
        return visitor;
    }

    /** What shows the codes. */
    Authenticator phone() {
        return phone;
    }

    /** The page that shows plugins and towns. */
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

    /** A town's administrator, signed in; the first time they are invited. */
    Visitor of(String town) {
        return towns.computeIfAbsent(town, it -> {
            var person = new Visitor(URI.create(visitor.origin()).getPort());
            FormWalk form = visitor.visit("/operator/towns/" + town + "/accounts").answer("login", TOWN_LOGIN).answer("name", "Vera Verwaltung");
            accept(person, link(form.submit().page()));
            return person;
        });
    }

    /** Invites a clerk and returns the path of the invitation. */
    String invite(String town, String login, String name) {
        return invite(town, login, name, "CLERK");
    }

    /** Invites somebody with a role and, perhaps, for one service only. */
    String invite(String town, String login, String name, String role, String... services) {
        FormWalk form = of(town).visit("/" + town + "/staff/accounts").answer("login", login).answer("name", name).answer("role", role);
        for (String service : services) {
            form.answer("service", service);
        }
        return link(form.submit().page());
    }

    private static String link(Page page) {
        String link = page.html().select("#invitationLink").attr("value");
        if (link.isEmpty()) {
            throw new AssertionError("no invitation: " + page + page.words());
        }
        return link.substring(link.indexOf("/", "http://".length()));
    }

    /** Invites a clerk, who then sets the password and is signed in; the second time, whoever was hired then. */
    Clerk clerk(Visitor person, String town) {
        return hired.computeIfAbsent(town + ".wahlamt", it -> hire(person, town, it, "CLERK"));
    }

    /** The same with somebody who is responsible for services, and so may destroy cases. */
    Clerk manager(Visitor person, String town) {
        return hired.computeIfAbsent(town + ".leitung", it -> hire(person, town, it, "SERVICE_MANAGER"));
    }

    /** Invites somebody, who then sets the password and is signed in. */
    Clerk hire(Visitor person, String town, String login, String role, String... services) {
        person.visit(invite(town, login, "Wahlamt " + town, role, services)).answer("password", Clerk.PASSWORD).submit();
        return new Clerk(person, town);
    }
}
