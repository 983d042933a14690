package org.rathaus.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Asks the running portal over HTTP, as a load balancer would, whether citizens can come. */
final class Readiness {

    private static final Duration PAUSE = Duration.ofMillis(50);

    private final URI probe;
    private String answer = "no connection";

    Readiness(URI probe) {
        this.probe = probe;
    }

    /**
     * Asks until the answer is yes or the time is over.
     *
     * @return whether the portal is ready
     */
    boolean within(Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < end) {
            if (isReady()) {
                return true;
            }
            Thread.sleep(PAUSE.toMillis());
        }
        return false;
    }

    /** What the portal said last. */
    String answer() {
        return answer;
    }

    private boolean isReady() {
        try {
            var connection = (HttpURLConnection) probe.toURL().openConnection(Proxy.NO_PROXY);
            connection.setConnectTimeout(1_000);
            connection.setReadTimeout(5_000);
            connection.setInstanceFollowRedirects(false);
            // an open connection would hold up the end of the HTTP bundle
            connection.setRequestProperty("Connection", "close");
            int status = connection.getResponseCode();
            answer = "status " + status + " " + body(connection);
            return status == 200;
        } catch (IOException e) {
            answer = e.getMessage();
            return false;
        }
    }

    /** The reasons why not; an error page made for people is left out. */
    private static String body(HttpURLConnection connection) throws IOException {
        if (String.valueOf(connection.getContentType()).startsWith("text/html")) {
            return "";
        }
        try (InputStream stream = connection.getErrorStream()) {
            return stream == null ? "" : new String(stream.readNBytes(2_000), StandardCharsets.UTF_8).strip();
        }
    }
}
