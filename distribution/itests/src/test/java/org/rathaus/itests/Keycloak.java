package org.rathaus.itests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.rathaus.testkit.Patience;

/**
 * A real Keycloak with the realm of {@link KeycloakRealm}, for all tests of this process that name it:
 *
 * <pre>{@code
 * @RegisterExtension
 * static final Keycloak KEYCLOAK = new Keycloak();
 * }</pre>
 *
 * <p>It begins to start when the first of them is loaded, so name it before the portal, which then starts beside it; who
 * asks it something waits. It ends when all tests have ended.
 */
final class Keycloak implements BeforeAllCallback {

    private static CompletableFuture<KeycloakProcess> begun;

    /** Begins to start, unless it runs already. */
    Keycloak() {
        begin();
    }

    private static synchronized CompletableFuture<KeycloakProcess> begin() {
        if (begun == null) {
            begun = CompletableFuture.supplyAsync(() -> {
                try {
                    return KeycloakProcess.start(KeycloakHome.cached().copy());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
        return begun;
    }

    @Override
    public void beforeAll(ExtensionContext test) {
        test.getRoot().getStore(Namespace.create(Keycloak.class)).getOrComputeIfAbsent("end", key -> (AutoCloseable) Keycloak::end);
    }

    private static synchronized void end() throws IOException {
        KeycloakProcess keycloak = begun.join();
        begun = null;
        keycloak.close();
        KeycloakHome.delete(keycloak.home());
    }

    private static KeycloakProcess ready() {
        KeycloakProcess keycloak = begin().join();
        try {
            Patience.until("Keycloak is ready", KeycloakProcess.START, keycloak::isReady);
        } catch (AssertionError e) {
            throw new AssertionError(keycloak.log(), e);
        }
        return keycloak;
    }

    /** The issuer of its tokens. */
    String issuer() {
        return ready().address() + "/realms/" + KeycloakRealm.NAME;
    }

    /** Who looks after the realm. */
    KeycloakAdmin admin() {
        return new KeycloakAdmin(ready().address());
    }
}
