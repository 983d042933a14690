package org.rathaus.benchmarks.suite;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.IntPredicate;

/** Asks for one page every ten milliseconds until it answers as wanted. */
final class Probe {

    private static final Duration PAUSE = Duration.ofMillis(10);
    private static final int REFUSED = 0;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    /** @param unwanted how often other answers came before; 0 stands for no connection or a cut one */
    record Answer(double seconds, int status, Map<Integer, Integer> unwanted) {
    }

    /**
     * @param since {@link System#nanoTime()} from which the answer's seconds count
     * @param alive asked between the requests; when it says no, or the limit is over, waiting is in vain
     * @throws Bench.Failed if the wanted answer does not come
     */
    Answer await(URI uri, IntPredicate wanted, long since, Duration limit, BooleanSupplier alive) {
        Map<Integer, Integer> unwanted = new TreeMap<>();
        while (alive.getAsBoolean() && System.nanoTime() - since < limit.toNanos()) {
            int status = status(uri);
            if (wanted.test(status)) {
                return new Answer((System.nanoTime() - since) / 1e9, status, unwanted);
            }
            unwanted.merge(status, 1, Integer::sum);
            pause(PAUSE);
        }
        throw new Bench.Failed(uri + " did not answer as wanted; it said " + unwanted);
    }

    private int status(URI uri) {
        HttpRequest request = HttpRequest.newBuilder(uri)
                .timeout(Duration.ofSeconds(30))
                .header("Accept-Language", "de")
                .build();
        try {
            return client.send(request, BodyHandlers.ofByteArray()).statusCode();
        } catch (IOException e) {
            return REFUSED;
        } catch (InterruptedException e) {
            throw new Bench.Failed("interrupted", e);
        }
    }

    static void pause(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            throw new Bench.Failed("interrupted", e);
        }
    }
}
