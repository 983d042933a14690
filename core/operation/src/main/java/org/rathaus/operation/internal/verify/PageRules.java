package org.rathaus.operation.internal.verify;

import java.util.List;

/** What every page is looked at for. */
@FunctionalInterface
public interface PageRules {

    /** Ends the path of a step that says what is missing. */
    String EMPTY = "?empty";

    /**
     * One line for each fault of a page.
     *
     * @param path     where it was answered
     * @param language that the page should be in
     */
    List<String> faults(String path, String html, String language);
}
