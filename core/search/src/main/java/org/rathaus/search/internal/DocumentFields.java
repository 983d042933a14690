package org.rathaus.search.internal;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.Term;
import org.rathaus.api.search.SearchDocument;
import org.rathaus.api.search.SearchResult.Hit;

/** How a document lies in the index. */
final class DocumentFields {

    static final String TOWN = "town";
    static final String MOMENT = "moment";
    static final String TITLE = "title";
    static final String ALL = "all";

    private static final String NAME = "name";
    private static final String ID = "id";
    private static final String TEXT = "text";
    private static final String HEADING = "heading";
    private static final String KEY = "key.";
    private static final String SHOWN = "shown.";

    private DocumentFields() {
    }

    /** Names a document in the index: the same id may be in two towns. */
    static Term name(String townId, UUID id) {
        return new Term(NAME, townId + "/" + id);
    }

    static Document write(String townId, UUID id, SearchDocument document) {
        Document fields = new Document();
        fields.add(new StringField(NAME, name(townId, id).text(), Store.NO));
        fields.add(new StringField(TOWN, townId, Store.YES));
        fields.add(new SortedSetDocValuesFacetField(TOWN, townId));
        fields.add(new StoredField(ID, id.toString()));
        fields.add(new StoredField(HEADING, document.title()));
        fields.add(new StoredField(TEXT, document.text()));
        fields.add(new TextField(TITLE, document.title(), Store.NO));
        fields.add(new TextField(ALL, document.title() + "\n" + document.text() + "\n" + document.words(), Store.NO));
        fields.add(new LongField(MOMENT, document.moment().toEpochMilli(), Store.YES));
        document.keys().forEach((key, value) -> {
            if (!value.isEmpty()) {
                fields.add(new SortedSetDocValuesFacetField(key, value));
                fields.add(new StoredField(KEY + key, value));
            }
        });
        document.shown().forEach((key, value) -> fields.add(new StoredField(SHOWN + key, value)));
        return fields;
    }

    static Hit read(Document fields, double score) {
        return new Hit(fields.get(TOWN), UUID.fromString(fields.get(ID)), new SearchDocument(fields.get(HEADING), fields.get(TEXT), "",
                values(fields, KEY), values(fields, SHOWN), Instant.ofEpochMilli(fields.getField(MOMENT).numericValue().longValue())), score);
    }

    private static Map<String, String> values(Document fields, String prefix) {
        Map<String, String> values = new HashMap<>();
        for (IndexableField field : fields.getFields()) {
            if (field.name().startsWith(prefix)) {
                values.put(field.name().substring(prefix.length()), field.stringValue());
            }
        }
        return values;
    }
}
