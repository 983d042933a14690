package org.rathaus.search.internal;

import java.io.IOException;

import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;

/** The index at one moment, with what counting its values takes; made anew only when the index has changed. */
final class Snapshot extends IndexSearcher {

    static final FacetsConfig KEYS = new FacetsConfig();

    private final SortedSetDocValuesReaderState values;

    Snapshot(IndexReader reader) throws IOException {
        super(reader);
        values = valuesOf(reader);
    }

    /** Lucene refuses to count values where there are none. */
    private static SortedSetDocValuesReaderState valuesOf(IndexReader reader) throws IOException {
        try {
            return new DefaultSortedSetDocValuesReaderState(reader, KEYS);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** Null where there is no document: each has a town. */
    SortedSetDocValuesReaderState values() {
        return values;
    }
}
