package org.rathaus.plugincheck;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

import org.rathaus.operation.internal.verify.PageCheck;
import org.rathaus.operation.internal.verify.PageRules;

/** What the portal itself can see of a page, and the W3C's HTML checker. */
final class W3cRules implements PageRules {

    private final HtmlChecker checker = new HtmlChecker();

    @Override
    public List<String> faults(String path, String html, String language) {
        return Stream.concat(PageCheck.faults(html, language).stream(), checker.errors(html.getBytes(StandardCharsets.UTF_8)).stream()).toList();
    }
}
