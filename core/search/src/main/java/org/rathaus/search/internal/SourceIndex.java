package org.rathaus.search.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.rathaus.api.search.SearchIndex;
import org.rathaus.api.search.SearchQuery;
import org.rathaus.api.search.SearchResult;
import org.rathaus.api.search.SearchSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An index as one version of a bundle sees it: what it finds comes from all, what is new from its own source. */
final class SourceIndex implements SearchIndex {

    private static final Logger LOG = LoggerFactory.getLogger(SourceIndex.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final LuceneIndex index;
    private final SearchSource source;
    private final Executor executor;
    private final Clock clock;

    SourceIndex(LuceneIndex index, SearchSource source, Executor executor, Clock clock) {
        this.index = index;
        this.source = source;
        this.executor = executor;
        this.clock = clock;
    }

    @Override
    public SearchResult find(SearchQuery query) {
        List<CompletableFuture<Void>> readings = query.towns().stream()
                .map(town -> index.progress(town).run(System.nanoTime(), () -> index.catchUp(town, source, clock.instant()), executor)).toList();
        boolean isPartial = !isRead(readings);
        try {
            return index.find(query, isPartial);
        } catch (IOException e) {
            throw new UncheckedIOException("the search index", e);
        }
    }

    /** What cannot be read now is found as it was. */
    private boolean isRead(List<CompletableFuture<Void>> readings) {
        try {
            CompletableFuture.allOf(readings.toArray(CompletableFuture[]::new)).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            LOG.warn("the search index {} is not up to date: {}", source.name(), String.valueOf(e.getCause()));
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void changed(String townId) {
        index.progress(townId).invalidate();
    }
}
