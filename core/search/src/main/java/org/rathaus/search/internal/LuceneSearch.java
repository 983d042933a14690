package org.rathaus.search.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.osgi.service.component.ComponentContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.rathaus.api.search.Search;
import org.rathaus.api.search.SearchIndex;
import org.rathaus.api.search.SearchSource;

/** The indexes of one bundle, each of which closes when the last version of the bundle that uses it goes. */
@Component(service = Search.class, scope = ServiceScope.BUNDLE)
public final class LuceneSearch implements Search {

    private final Indexes indexes;
    private final String bundle;
    private final List<Path> opened = new ArrayList<>();

    @Activate
    public LuceneSearch(ComponentContext context, @Reference Indexes indexes) {
        this(context.getUsingBundle().getSymbolicName(), indexes);
    }

    LuceneSearch(String bundle, Indexes indexes) {
        this.bundle = bundle;
        this.indexes = indexes;
    }

    @Override
    public synchronized SearchIndex open(SearchSource source) {
        Path path = indexes.path(bundle, source);
        SourceIndex index = new SourceIndex(indexes.open(path, source), source, indexes.executor(), indexes.clock());
        opened.add(path);
        return index;
    }

    @Deactivate
    synchronized void deactivate() {
        opened.forEach(indexes::close);
        opened.clear();
    }
}
