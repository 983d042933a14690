package org.rathaus.web.area;

import java.util.stream.IntStream;

import org.apache.wicket.Application;
import org.apache.wicket.SystemMapper;
import org.apache.wicket.core.request.handler.IPageClassRequestHandler;
import org.apache.wicket.core.request.mapper.BookmarkableMapper;
import org.apache.wicket.request.IRequestHandler;
import org.apache.wicket.request.IRequestMapper;
import org.apache.wicket.request.Request;
import org.apache.wicket.request.handler.resource.ResourceReferenceRequestHandler;
import org.apache.wicket.request.mapper.parameter.PageParameters;

/**
 * Wicket also opens any page by the name of its class ({@code /wicket/bookmarkable/…}), and with anything that follows its
 * address. Here a page is reached under the address it was given, be it with a slash at its end, or not at all.
 */
final class MountedPagesOnly extends SystemMapper {

    MountedPagesOnly(Application application) {
        super(application);
    }

    @Override
    public IRequestHandler mapRequest(Request request) {
        IRequestHandler handler = super.mapRequest(request);
        return handler == null || goesFurther(parameters(handler)) ? null : handler;
    }

    private static PageParameters parameters(IRequestHandler handler) {
        if (handler instanceof IPageClassRequestHandler page) {
            return page.getPageParameters();
        }
        return handler instanceof ResourceReferenceRequestHandler resource ? resource.getPageParameters() : null;
    }

    /** What follows the address of a page is numbered. */
    private static boolean goesFurther(PageParameters parameters) {
        return parameters != null && IntStream.range(0, parameters.getIndexedCount()).anyMatch(it -> !parameters.get(it).toString("").isEmpty());
    }

    @Override
    protected IRequestMapper newBookmarkableMapper() {
        return new BookmarkableMapper() {
            @Override
            public IRequestHandler mapRequest(Request request) {
                return null;
            }

            @Override
            public int getCompatibilityScore(Request request) {
                return 0;
            }
        };
    }
}
