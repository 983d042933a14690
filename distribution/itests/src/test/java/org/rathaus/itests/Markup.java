package org.rathaus.itests;

import java.util.List;
import org.rathaus.plugincheck.HtmlChecker;

/** Whether pages are HTML to the W3C, as the builds of plugins see it. */
final class Markup {

    private static final HtmlChecker CHECKER = new HtmlChecker();

    private Markup() {}

    /** What is wrong with a page. */
    static List<String> errors(byte[] html) {
        return CHECKER.errors(html);
    }
}
