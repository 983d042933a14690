package org.rathaus.benchmarks.suite;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.Callable;

/** Reads one page of another service again and again. */
final class Reader implements Callable<Void> {

    /** Who brings a cookie gets a page of their own, not the one that is kept for all. */
    private static final String COOKIE = "seen=1";
    private static final int OK = 200;

    private final Exchange exchange;
    private final Traffic traffic;
    private final URI page;
    private final Duration pause;

    Reader(Exchange exchange, Traffic traffic, URI page, Duration pause) {
        this.exchange = exchange;
        this.traffic = traffic;
        this.page = page;
        this.pause = pause;
    }

    @Override
    public Void call() throws Exception {
        try (exchange) {
            while (!traffic.isOver()) {
                traffic.of(exchange, page, COOKIE, null, OK);
                Thread.sleep(pause.toMillis());
            }
        }
        return null;
    }
}
