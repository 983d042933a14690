package org.rathaus.itests;

import java.io.IOException;

import com.microsoft.playwright.Page;
import org.rathaus.testkit.Patience;
import org.rathaus.testkit.Visitor;

/** Has the pages inspected that say which sign-in a service takes, and that there is no way to it. */
final class LevelTour {

    private static final String SERVICE = "/norderstedt/transfer-block";

    private final Page page;
    private final Inspector inspector;
    private final TownFolder town;
    private final Visitor visitor;

    LevelTour(Page page, Inspector inspector, TownFolder town, Visitor visitor) {
        this.page = page;
        this.inspector = inspector;
        this.town = town;
        this.visitor = visitor;
    }

    void go() throws IOException {
        raise("low", "signInNeeded");
        inspector.visit(SERVICE, "level-service");
        inspector.visit(SERVICE + "/apply", "level-sign-in");
        inspector.visit(SERVICE + "?lang=en", "english-level-service");
        inspector.visit(SERVICE + "/apply", "english-level-sign-in");
        inspector.visit(SERVICE + "?lang=de-simple", "easy-level-service");
        inspector.visit(SERVICE + "/apply", "easy-level-sign-in");
        page.navigate(SERVICE + "?lang=de");
        raise("high", "signInNone");
        inspector.visit(SERVICE, "level-service-closed");
        inspector.visit(SERVICE + "/apply", "level-sign-in-closed");
    }

    private void raise(String level, String shown) throws IOException {
        town.raise("transfer-block", level);
        Patience.until("the level is raised", () -> visitor.get(SERVICE).text().contains(shown));
    }
}
