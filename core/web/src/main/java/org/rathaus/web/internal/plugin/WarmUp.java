package org.rathaus.web.internal.plugin;

import java.io.IOException;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import org.rathaus.api.service.PluginState.Cause;
import org.rathaus.api.service.PluginState.Problem;
import org.rathaus.api.town.Town;
import org.rathaus.api.town.Towns;

/** Renders the first page of a version before citizens are sent to it, over loopback and past the switch. */
final class WarmUp {

    /** Names the version to try; known to this class and its own requests only. */
    static final String HEADER = "X-Rathaus-Candidate";

    /** By then the request has been given up. */
    private static final int MORE_THAN_THE_DEADLINE_MILLIS = 5_000;

    private final String port;
    private final int mostMillis;
    private final Map<String, Deployment> candidates = new ConcurrentHashMap<>();
    private volatile Towns towns;

    /**
     * @param port     of the portal; null where nobody listens
     * @param deadline of requests
     */
    WarmUp(String port, Duration deadline) {
        this.port = port;
        this.mostMillis = (int) deadline.toMillis() + MORE_THAN_THE_DEADLINE_MILLIS;
    }

    void towns(Towns known) {
        towns = known;
    }

    /** The version that a request of ours asks for. */
    Optional<Deployment> candidate(String token) {
        return Optional.ofNullable(token).map(candidates::get);
    }

    /**
     * Renders the service page in the first town that offers the service; does nothing where none does, or where nobody
     * listens yet.
     *
     * @throws QuarantineException if the page fails
     */
    void render(Deployment deployment) throws IOException, QuarantineException {
        String id = deployment.service().id();
        Optional<Town> town = towns.all().stream().filter(it -> it.offers(id)).findFirst();
        if (port == null || town.isEmpty()) {
            return;
        }
        String token = UUID.randomUUID().toString();
        candidates.put(token, deployment);
        try {
            int status = get("http://127.0.0.1:" + port + "/" + town.get().id() + "/" + id, token);
            if (status >= HttpURLConnection.HTTP_BAD_REQUEST) {
                throw new QuarantineException(deployment.lastFailure().map(Problem::cause).orElse(Cause.FAULTY),
                        "its first page answers " + status + ": " + deployment.lastFailure().map(Problem::detail).orElse("see the log"));
            }
        } catch (ConnectException e) {
            return;
        } finally {
            candidates.remove(token);
        }
    }

    private int get(String address, String token) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) URI.create(address).toURL().openConnection();
        connection.setConnectTimeout(mostMillis);
        connection.setReadTimeout(mostMillis);
        connection.setInstanceFollowRedirects(false);
        connection.setRequestProperty(HEADER, token);
        try {
            return connection.getResponseCode();
        } finally {
            connection.disconnect();
        }
    }
}
