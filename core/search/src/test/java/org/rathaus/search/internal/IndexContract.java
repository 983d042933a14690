package org.rathaus.search.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.rathaus.api.search.SearchIndex;
import org.rathaus.api.search.SearchQuery;
import org.rathaus.api.search.SearchResult;
import org.rathaus.api.testing.KnownTowns;
import org.rathaus.api.testing.MovableClock;
import org.rathaus.api.testing.SampleTown;

/** A node with an empty index. */
abstract class IndexContract {

    static final String OURS = "ours";
    static final String OTHERS = "others";

    @TempDir
    Path folder;

    final KnownTowns towns = new KnownTowns(List.of(new SampleTown(OURS), new SampleTown(OTHERS)));
    final MovableClock clock = new MovableClock(ListedDocuments.FOUND);
    final ListedDocuments documents = new ListedDocuments();
    Indexes indexes;
    LuceneSearch search;
    SearchIndex index;

    @BeforeEach
    void begin() {
        indexes = new Indexes(folder, towns, clock);
        search = new LuceneSearch("a.bundle", indexes);
        index = search.open(documents);
    }

    @AfterEach
    void end() {
        search.deactivate();
        indexes.deactivate();
    }

    SearchResult find(String town, String text) {
        index.changed(town);
        return index.find(SearchQuery.in(town).text(text));
    }

    static String titles(SearchResult result) {
        return result.hits().stream().map(it -> it.document().title()).collect(Collectors.joining(", "));
    }
}
