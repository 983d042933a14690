package org.rathaus.web.internal.plugin;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Function;

import org.osgi.framework.BundleContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How much of the server one plugin may take.
 *
 * @param requests how many of its requests may run at a time
 * @param deadline how long a citizen waits for one of them
 * @param start    how long it may take to start
 */
record Limits(int requests, Duration deadline, Duration start) {

    private static final Logger LOG = LoggerFactory.getLogger(Limits.class);
    /** Half of the threads that the server has where it does not use virtual ones. */
    private static final int MOST_REQUESTS = 100;
    /** More of them at a time make nothing faster, and those that loop without end share the processors with all others. */
    private static final int REQUESTS_PER_PROCESSOR = 16;
    /** More than a plugin has a reason for. */
    private static final int OWN_THREADS = 100;
    private static final Duration DEADLINE = Duration.ofSeconds(30);
    private static final Duration QUESTION = Duration.ofSeconds(3);
    private static final Duration START = Duration.ofSeconds(60);

    /** As {@code rathaus.properties} says; what cannot be read there counts as not said. */
    static Limits of(BundleContext context) {
        int usual = Math.min(MOST_REQUESTS, REQUESTS_PER_PROCESSOR * Runtime.getRuntime().availableProcessors());
        return new Limits(setting(context, "requests", Integer::valueOf).filter(it -> it > 0).orElse(usual),
                setting(context, "deadline", Duration::parse).orElse(DEADLINE),
                setting(context, "start", Duration::parse).orElse(START));
    }

    /** How long a page that is about something else waits for it: such a page has the same deadline. */
    Duration question() {
        Duration part = deadline.dividedBy(3);
        return part.compareTo(QUESTION) < 0 ? part : QUESTION;
    }

    /** How many threads it may have, those included that it starts itself. */
    int threads() {
        return requests + OWN_THREADS;
    }

    private static <T> Optional<T> setting(BundleContext context, String name, Function<String, T> reading) {
        String text = context.getProperty("rathaus.plugin." + name);
        try {
            return Optional.ofNullable(text).map(reading);
        } catch (NumberFormatException | DateTimeParseException e) {
            LOG.error("plugin.{} is '{}', which is neither a number nor a time such as PT30S: the usual one is taken", name, text);
            return Optional.empty();
        }
    }
}
