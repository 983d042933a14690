package org.rathaus.web;

import org.apache.wicket.Application;
import org.apache.wicket.SystemMapper;
import org.apache.wicket.core.request.mapper.BookmarkableMapper;
import org.apache.wicket.request.IRequestHandler;
import org.apache.wicket.request.IRequestMapper;
import org.apache.wicket.request.Request;

/**
 * Wicket also opens any page by the name of its class ({@code /wicket/bookmarkable/…}). Here a page is reached under the
 * address it was given, or not at all.
 */
final class MountedPagesOnly extends SystemMapper {

    MountedPagesOnly(Application application) {
        super(application);
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
