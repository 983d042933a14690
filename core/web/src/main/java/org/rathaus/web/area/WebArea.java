package org.rathaus.web.area;

import org.apache.wicket.Page;
import org.apache.wicket.protocol.http.WebApplication;
import org.osgi.annotation.versioning.ConsumerType;

/** Pages under one first path segment, published as an OSGi service by a core bundle, such as {@code staff}. */
@ConsumerType
public interface WebArea {

    /** Whether the addresses belong to a town or to the whole installation. */
    enum Scope {
        /** {@code /<town>/<path>/…} */
        TOWN,
        /** {@code /<path>/…} */
        INSTALLATION
    }

    /** Where it is. */
    Scope scope();

    /** The first path segment; empty for the home page. */
    String path();

    /** The page at the area's own address. */
    Class<? extends Page> homePage();

    /** Whether forms with files are read for its pages, which find them in the {@link CoreRequest}. */
    default boolean takesFiles() {
        return false;
    }

    /**
     * Whether other servers post here, which no browser does: a post is taken wherever it comes from, so what answers it must look
     * at no cookie.
     *
     * @param rest of the address, after the area's own
     */
    default boolean isForServers(String rest) {
        return false;
    }

    /** Mounts further pages, relative to the area's address. */
    default void mount(WebApplication application) {
    }
}
