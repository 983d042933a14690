package org.rathaus.web.internal.plugin;

import java.io.IOException;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.NoRouteToHostException;
import java.net.Proxy;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

import org.rathaus.api.town.Town;
import org.rathaus.api.town.Towns;
import org.rathaus.kernel.service.PluginState.Cause;
import org.rathaus.kernel.service.PluginState.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Renders the first page of a version before citizens are sent to it, at the address that the portal listens on and past the switch. */
final class WarmUp {

    /** Names the version to try; known to this class and its own requests only. */
    static final String HEADER = "X-Rathaus-Candidate";

    /** Any address of this machine. */
    private static final Pattern ALL = Pattern.compile("[0.:]*");
    /** By then the request has been given up. */
    private static final int MORE_THAN_THE_DEADLINE_MILLIS = 5_000;

    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);

    private final Optional<String> portal;
    private final int mostMillis;
    private final Map<String, Deployment> candidates = new ConcurrentHashMap<>();
    private volatile Towns towns;

    /**
     * @param portal   its address, without a slash at the end; empty where nobody listens
     * @param deadline of requests
     */
    WarmUp(Optional<String> portal, Duration deadline) {
        this.portal = portal;
        this.mostMillis = (int) deadline.toMillis() + MORE_THAN_THE_DEADLINE_MILLIS;
    }

    /** Where this machine reaches the portal, which may listen on one address only; empty if it has no port. */
    static Optional<String> address(UnaryOperator<String> properties) {
        String host = Optional.ofNullable(properties.apply("org.apache.felix.http.host")).filter(it -> !ALL.matcher(it).matches()).orElse("127.0.0.1");
        return Optional.ofNullable(properties.apply("rathaus.port")).map(port -> "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port);
    }

    void towns(Towns known) {
        towns = known;
    }

    /** The version that a request of ours asks for. */
    Optional<Deployment> candidate(String token) {
        return Optional.ofNullable(token).map(candidates::get);
    }

    /**
     * Renders the service page in the first town that offers the service; does nothing where none does, and warns where
     * nobody answers.
     *
     * @throws QuarantineException if the page fails
     */
    void render(Deployment deployment) throws IOException, QuarantineException {
        String id = deployment.service().id();
        // after the start the list names towns whose files are broken, and which are not found
        Optional<Town> town = towns.all().stream().filter(it -> it.offers(id)).flatMap(it -> towns.find(it.id()).stream()).findFirst();
        if (portal.isEmpty() || town.isEmpty()) {
            return;
        }
        String token = UUID.randomUUID().toString();
        candidates.put(token, deployment);
        try {
            int status = get(portal.get() + "/" + town.get().id() + "/" + id, token);
            if (isRefused(status, deployment)) {
                throw new QuarantineException(deployment.lastFailure().map(Problem::cause).orElse(Cause.FAULTY),
                        "its first page answers " + status + ": " + deployment.lastFailure().map(Problem::detail).orElse("see the log"));
            }
        } catch (ConnectException | NoRouteToHostException e) {
            LOG.warn("the first page of {} was not tried out: nobody answers at {} ({})", id, portal.get(), e.getMessage());
        } finally {
            candidates.remove(token);
        }
    }

    /** A service whose time is over in this town says so with 410; that the database is away (503) is no fault of the version. */
    private static boolean isRefused(int status, Deployment deployment) {
        return status >= HttpURLConnection.HTTP_BAD_REQUEST && status != HttpURLConnection.HTTP_GONE
                && (status != HttpURLConnection.HTTP_UNAVAILABLE || deployment.lastFailure().isPresent());
    }

    private int get(String address, String token) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) URI.create(address).toURL().openConnection(Proxy.NO_PROXY);
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
