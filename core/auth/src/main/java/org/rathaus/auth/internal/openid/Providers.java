package org.rathaus.auth.internal.openid;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.rathaus.api.identity.IdentityProvider.Connection;

/** Providers that were asked who they are, each for an hour. One that does not answer is left alone for some seconds. */
final class Providers {

    private static final int MOST = 2_000;
    private static final Duration KNOWN_FOR = Duration.ofHours(1);
    private static final Duration LEFT_ALONE_FOR = Duration.ofSeconds(10);

    private final Wire wire;
    private final Cache<String, Entry> known = Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(KNOWN_FOR).build();
    private final Cache<String, String> silent = Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(LEFT_ALONE_FOR).build();

    Providers(Wire wire) {
        this.wire = wire;
    }

    private record Entry(Connection connection, Provider provider) {
    }

    /** The provider of a town; its keys are its own, as no town may use up what another one asks for. */
    Provider find(String townId, String id, Connection connection) throws IOException {
        String key = townId + "/" + id;
        String problem = silent.getIfPresent(key);
        if (problem != null) {
            throw new IOException(problem);
        }
        Entry entry = known.getIfPresent(key);
        if (entry != null && !entry.connection().equals(connection)) {
            known.invalidate(key);
        }
        try {
            return known.get(key, it -> new Entry(connection, discover(connection))).provider();
        } catch (UncheckedIOException e) {
            silent.put(key, e.getCause().getMessage());
            throw e.getCause();
        }
    }

    private Provider discover(Connection connection) {
        try {
            return Provider.discover(connection, wire);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
