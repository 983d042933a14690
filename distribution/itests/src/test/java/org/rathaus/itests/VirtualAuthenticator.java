package org.rathaus.itests;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;

/** The authenticator of a browser, by Chromium's own emulation (DevTools protocol, WebAuthn), so that nobody needs a finger. */
final class VirtualAuthenticator {

    private final CDPSession devTools;
    private final String id;

    /** Of the browser that shows this page; whoever is asked says yes. */
    VirtualAuthenticator(Page page) {
        devTools = page.context().newCDPSession(page);
        devTools.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        JsonObject settings = new JsonObject();
        settings.add("options", options);
        id = devTools.send("WebAuthn.addVirtualAuthenticator", settings).get("authenticatorId").getAsString();
    }

    /** Whether the finger is the right one. */
    void recognise(boolean owner) {
        JsonObject settings = named();
        settings.addProperty("isUserVerified", owner);
        devTools.send("WebAuthn.setUserVerified", settings);
    }

    /** How many passkeys it holds. */
    int passkeys() {
        return devTools.send("WebAuthn.getCredentials", named()).getAsJsonArray("credentials").size();
    }

    private JsonObject named() {
        JsonObject settings = new JsonObject();
        settings.addProperty("authenticatorId", id);
        return settings;
    }
}
