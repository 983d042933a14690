package org.rathaus.service.gallery.guide;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.rathaus.api.search.Search;
import org.rathaus.api.search.SearchDocument;
import org.rathaus.api.search.SearchIndex;
import org.rathaus.api.search.SearchQuery;
import org.rathaus.api.search.SearchResult;
import org.rathaus.api.search.SearchSource;

/** What is public and can be searched: one bunch of keys. */
final class PublicThings implements SearchSource {

    private final SearchIndex index;

    @Activate
    public PublicThings(@Reference Search search) {
        this.index = search.open(this);
    }

    @Override
    public String name() {
        return "things";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public List<Change> changes(String townId, Instant from, Optional<UUID> after, int most) {
        SearchDocument keys = SearchDocument.of("Schlüsselbund", Instant.EPOCH).text("rotes Band").key("kind", "keys").key("place", "station");
        return List.of(new Change(UUID.nameUUIDFromBytes(new byte[0]), Instant.EPOCH, Optional.of(keys)));
    }

    @Override
    public Set<String> words() {
        return Set.of("schlüssel", "bund");
    }

    SearchResult search(String townId, Optional<Instant> from, Optional<Instant> before) {
        SearchResult found = index.find(SearchQuery.in(townId).text("schluesselbund rot")
                .key("kind", Set.of("keys")).within(from, before).counting("kind", "place").page(0, 20));
        return found;
    }
}
