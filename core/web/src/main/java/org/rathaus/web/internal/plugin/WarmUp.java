package org.rathaus.web.internal.plugin;

import java.io.IOException;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import org.rathaus.api.service.PluginState.Cause;
import org.rathaus.api.town.Town;
import org.rathaus.api.town.Towns;

/** Renders the first page of a version before citizens are sent to it, over loopback and past the switch. */
final class WarmUp {

    /** Names the version to try; known to this class and its own requests only. */
    static final String HEADER = "X-Rathaus-Candidate";

    /** As long as a start may take: on a machine that is busy with it the first page needs more than ten seconds. */
    private static final int MOST_MILLIS = 30_000;

    private final String port;
    private final Map<String, Deployment> candidates = new ConcurrentHashMap<>();
    private volatile Towns towns;

    private WarmUp(String port) {
        this.port = port;
    }

    static WarmUp on(String port) {
        return new WarmUp(port);
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
                throw new QuarantineException(Cause.FAULTY, "its first page answers " + status + ": see the log");
            }
        } catch (ConnectException e) {
            return;
        } finally {
            candidates.remove(token);
        }
    }

    private static int get(String address, String token) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) URI.create(address).toURL().openConnection();
        connection.setConnectTimeout(MOST_MILLIS);
        connection.setReadTimeout(MOST_MILLIS);
        connection.setInstanceFollowRedirects(false);
        connection.setRequestProperty(HEADER, token);
        try {
            return connection.getResponseCode();
        } finally {
            connection.disconnect();
        }
    }
}
