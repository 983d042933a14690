package org.rathaus.search.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.rathaus.api.search.SearchQuery;
import org.rathaus.api.search.SearchResult;
import org.rathaus.api.search.SearchSource;
import org.rathaus.api.search.SearchSource.Change;

/**
 * An index in a folder. How far each town was read is committed together with what was read, so that a crash costs the changes
 * since the last commit and never their order.
 */
final class LuceneIndex implements AutoCloseable {

    private static final int PAGE = 1_000;
    private static final double MEGABYTES = 16;

    private final GermanText analyzer;
    private final Directory folder;
    private final IndexWriter writer;
    private final SearcherManager snapshots;
    private final Map<String, Progress> towns = new ConcurrentHashMap<>();

    LuceneIndex(Path path, Set<String> words) throws IOException {
        analyzer = new GermanText(words);
        folder = FSDirectory.open(path);
        writer = new IndexWriter(folder, new IndexWriterConfig(analyzer).setRAMBufferSizeMB(MEGABYTES).setCommitOnClose(false));
        snapshots = new SearcherManager(writer, new SearcherFactory() {
            @Override
            public IndexSearcher newSearcher(IndexReader reader, IndexReader before) throws IOException {
                return new Snapshot(reader);
            }
        });
        committed().forEach((town, newest) -> towns.put(town, new Progress(Instant.parse(newest))));
        writer.setLiveCommitData(() -> towns.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, it -> it.getValue().newest().toString())).entrySet().iterator());
    }

    private Map<String, String> committed() throws IOException {
        return DirectoryReader.indexExists(folder) ? DirectoryReader.listCommits(folder).get(0).getUserData() : Map.of();
    }

    Progress progress(String townId) {
        return towns.computeIfAbsent(townId, id -> new Progress(Instant.EPOCH));
    }

    /** Reads what has changed in a town since the last time, and lets searches see it. */
    void catchUp(String townId, SearchSource source, Instant now) {
        Progress progress = progress(townId);
        Instant from = progress.from();
        Optional<UUID> after = Optional.empty();
        boolean isChanged = false;
        try {
            List<Change> page;
            do {
                page = source.changes(townId, from, after, PAGE);
                isChanged |= take(townId, page, progress);
                if (!page.isEmpty()) {
                    from = page.get(page.size() - 1).changedAt();
                    after = Optional.of(page.get(page.size() - 1).id());
                }
                progress.forgetOlder();
            } while (page.size() == PAGE);
            progress.read(now);
        } catch (IOException e) {
            throw new UncheckedIOException("the search index", e);
        } finally {
            // what was taken before a later page failed counts
            if (isChanged) {
                refresh();
            }
        }
    }

    private void refresh() {
        try {
            snapshots.maybeRefreshBlocking();
        } catch (IOException e) {
            throw new UncheckedIOException("the search index", e);
        }
    }

    /** Whether anything of it was new. */
    private boolean take(String townId, List<Change> page, Progress progress) throws IOException {
        boolean isChanged = false;
        for (Change change : page) {
            if (progress.isNew(change)) {
                write(townId, change);
                isChanged = true;
            }
        }
        return isChanged;
    }

    private void write(String townId, Change change) throws IOException {
        Term name = DocumentFields.name(townId, change.id());
        if (change.document().isEmpty()) {
            writer.deleteDocuments(name);
        } else {
            writer.updateDocument(name, Snapshot.KEYS.build(DocumentFields.write(townId, change.id(), change.document().get())));
        }
    }

    SearchResult find(SearchQuery query, boolean isPartial) throws IOException {
        IndexSearcher snapshot = snapshots.acquire();
        try {
            return new Inquiry((Snapshot) snapshot, query, new TextQuery(analyzer, query.text())).answer(isPartial);
        } finally {
            snapshots.release(snapshot);
        }
    }

    /** Finds nothing of a town any more until it is read anew; not durable before the next commit. */
    void forget(String townId) throws IOException {
        towns.remove(townId);
        writer.deleteDocuments(new Term(DocumentFields.TOWN, townId));
        refresh();
    }

    /** Forgets the towns that are gone, and makes the rest durable. */
    void commit(Predicate<String> isKnown) throws IOException {
        for (String town : Set.copyOf(towns.keySet())) {
            if (!isKnown.test(town)) {
                forget(town);
            }
        }
        if (writer.hasUncommittedChanges()) {
            writer.commit();
        }
    }

    @Override
    public void close() throws IOException {
        snapshots.close();
        writer.close();
        folder.close();
        analyzer.close();
    }
}
