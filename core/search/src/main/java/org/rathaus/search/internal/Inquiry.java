package org.rathaus.search.internal;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.lucene.document.LongField;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.DrillSideways;
import org.apache.lucene.facet.DrillSideways.DrillSidewaysResult;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.rathaus.api.search.SearchQuery;
import org.rathaus.api.search.SearchResult;
import org.rathaus.api.search.SearchResult.Hit;

/** One search in one snapshot. */
final class Inquiry {

    private static final int MOST_VALUES = 200;
    private static final Sort NEWEST = new Sort(LongField.newSortField(DocumentFields.MOMENT, true, SortedNumericSelector.Type.MAX),
            SortField.FIELD_DOC);

    private final Snapshot snapshot;
    private final SearchQuery query;
    private final TextQuery text;

    Inquiry(Snapshot snapshot, SearchQuery query, TextQuery text) {
        this.snapshot = snapshot;
        this.query = query;
        this.text = text;
    }

    SearchResult answer(boolean isPartial) throws IOException {
        if (snapshot.values() == null) {
            return new SearchResult(List.of(), 0, Map.of(), false, isPartial);
        }
        DrillSidewaysResult exact = ask(text.exact());
        if (exact.hits.totalHits.value > 0 || text.isEmpty()) {
            return result(exact, false, isPartial);
        }
        return result(ask(text.similar()), true, isPartial);
    }

    private DrillSidewaysResult ask(Query words) throws IOException {
        DrillDownQuery all = new DrillDownQuery(Snapshot.KEYS, within(words));
        query.keys().forEach((key, values) -> values.forEach(value -> all.add(key, value)));
        DrillSideways search = new DrillSideways(snapshot, Snapshot.KEYS, snapshot.values());
        int most = query.first() + query.size();
        return text.isEmpty() ? search.search(all, null, null, most, NEWEST, false) : search.search(all, most);
    }

    /** The towns come first, and nothing is found without them. */
    private Query within(Query words) {
        BooleanQuery.Builder all = new BooleanQuery.Builder()
                .add(new TermInSetQuery(DocumentFields.TOWN, query.towns().stream().map(BytesRef::new).toList()), Occur.FILTER)
                .add(words, Occur.MUST);
        if (query.from().isPresent() || query.before().isPresent()) {
            all.add(LongField.newRangeQuery(DocumentFields.MOMENT, query.from().map(Instant::toEpochMilli).orElse(Long.MIN_VALUE),
                    query.before().map(it -> it.toEpochMilli() - 1).orElse(Long.MAX_VALUE)), Occur.FILTER);
        }
        return all.build();
    }

    private SearchResult result(DrillSidewaysResult found, boolean isSimilar, boolean isPartial) throws IOException {
        List<Hit> hits = new ArrayList<>();
        ScoreDoc[] all = found.hits.scoreDocs;
        for (int at = query.first(); at < all.length; at++) {
            hits.add(DocumentFields.read(snapshot.storedFields().document(all[at].doc), text.isEmpty() ? 0 : all[at].score));
        }
        int total = (int) Math.min(Integer.MAX_VALUE, found.hits.totalHits.value);
        return new SearchResult(hits, total, counts(found.facets), isSimilar && total > 0, isPartial);
    }

    private Map<String, Map<String, Integer>> counts(Facets facets) throws IOException {
        Map<String, Map<String, Integer>> counts = new LinkedHashMap<>();
        for (String key : query.counts()) {
            Map<String, Integer> values = new LinkedHashMap<>();
            FacetResult most = facets.getTopChildren(MOST_VALUES, key);
            if (most != null) {
                for (LabelAndValue value : most.labelValues) {
                    values.put(value.label, value.value.intValue());
                }
            }
            counts.put(key, values);
        }
        return counts;
    }
}
