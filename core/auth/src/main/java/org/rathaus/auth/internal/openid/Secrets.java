package org.rathaus.auth.internal.openid;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import com.nimbusds.oauth2.sdk.auth.Secret;
import org.rathaus.api.identity.IdentityProvider.Connection;

/**
 * What providers know us by, one file each, read anew each time so that a changed one counts at once. A town reaches the files
 * of its own folder only.
 *
 * @param folder with a folder for each town
 */
record Secrets(Path folder) {

    /** @throws IOException if there should be one and it cannot be read */
    Optional<Secret> find(String townId, Connection connection) throws IOException {
        if (connection.secretFile().isEmpty()) {
            return Optional.empty();
        }
        String secret = Files.readString(folder.resolve(townId).resolve(connection.secretFile().get()), StandardCharsets.UTF_8).strip();
        if (secret.isEmpty()) {
            throw new IOException("the secret of " + connection.clientId() + " is empty");
        }
        return Optional.of(new Secret(secret));
    }
}
