package org.rathaus.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.rathaus.testkit.Authenticator;
import org.rathaus.testkit.PortalContainer;

/** A town that trusts a real Keycloak for its citizens and its staff, and a browser for each test. */
abstract class KeycloakContract {

    static final String TOWN = "/norderstedt";
    static final String ACCOUNT = TOWN + "/account";
    static final String STAFF = TOWN + "/staff";

    @RegisterExtension
    static final Keycloak KEYCLOAK = new Keycloak();

    @RegisterExtension
    static final LogWatch LOG = new LogWatch();

    @RegisterExtension
    static final PortalContainer PORTAL = new PortalContainer();

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    /** Its codes count once. */
    private static final Authenticator PHONE = Authenticator.of(KeycloakRealm.OTP_KEY);

    final List<String> complaints = new ArrayList<>();
    BrowserContext context;
    Page page;
    Inspector inspector;

    @BeforeAll
    static void connect() throws IOException {
        new TownFolder(PORTAL.data(), "norderstedt").trust(KEYCLOAK.issuer(), PORTAL.visitor());
        String portal = PORTAL.visitor().origin();
        new HotFolder(PORTAL.data(), PORTAL.visitor()).put(DepotPlugin.FILE, DepotPlugin.jar("SUBSTANTIAL"));
        new TownFolder(PORTAL.data(), "norderstedt").offer(DepotPlugin.ID, PORTAL.visitor());
        KEYCLOAK.admin().connect(KeycloakRealm.CITIZENS, List.of(portal + ACCOUNT + "/return/keycloak", portal + ACCOUNT + "/return/club",
                host() + "/account/return/keycloak"), List.of(portal + TOWN + "/"),
                portal + ACCOUNT + "/logout-token/keycloak");
        KEYCLOAK.admin().connect(KeycloakRealm.STAFF, List.of(portal + STAFF + "/return/hall"), List.of(portal + STAFF),
                portal + ACCOUNT + "/logout-token/hall");
    }

    /** The town's own host. */
    static String host() {
        return "http://norderstedt.localhost:" + PORTAL.port();
    }

    @BeforeEach
    void browse() {
        browse(CHROMIUM.german(PORTAL.port()));
    }

    void browse(BrowserContext with) {
        context = with;
        page = context.newPage();
        inspector = new Inspector(page);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && message.location().contains(":" + PORTAL.port() + "/")) {
                complaints.add(message.text());
            }
        });
    }

    @AfterEach
    void theBrowserComplainsOfNothing() {
        Chromium.close(context);
        assertEquals(List.of(), complaints);
    }

    void signIn(String address, String link, String user) {
        page.navigate(address);
        page.locator("main a:has-text('" + link + "')").click();
        password(user);
    }

    void password(String user) {
        page.locator("#username").fill(user);
        page.locator("#password").fill(KeycloakRealm.PASSWORD);
        page.locator("#kc-login").click();
    }

    void citizen(String user, String to) {
        signIn(ACCOUNT + "/sign-in" + (to.isEmpty() ? "" : "?to=" + to), "Stadtkonto", user);
    }

    void staff(String user) {
        signIn(STAFF, "Rathauskonto", user);
    }

    String path() {
        return URI.create(page.url()).getPath();
    }

    String heading() {
        return page.locator("h1").first().textContent();
    }

    boolean isSignedIn() {
        page.navigate(TOWN + "/");
        return page.locator(".portal-header a:has-text('Mein Konto')").count() == 1;
    }

    void code() {
        page.locator("#otp").fill(PHONE.code());
        page.locator("#kc-login").click();
    }
}
