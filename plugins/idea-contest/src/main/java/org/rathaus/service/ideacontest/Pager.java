package org.rathaus.service.ideacontest;

import java.util.Map;
import java.util.function.UnaryOperator;

import org.rathaus.web.Html;

/**
 * The ways to other pages of a list.
 *
 * @param texts finds what is said by its key
 */
record Pager(Html html, UnaryOperator<String> texts) {

    /**
     * Writes nothing where there is only one page.
     *
     * @param addresses by the key of what is said
     */
    void write(Map<String, String> addresses) {
        if (!addresses.isEmpty()) {
            html.open("nav", "portal-pages").with("aria-label", texts.apply("list.pages")).open("ul");
            addresses.forEach((key, address) -> html.open("li").open("a", "kern-link kern-link--no-visited-state").with("href", address)
                    .text(texts.apply(key)).close("a").close("li"));
            html.close("ul").close("nav");
        }
    }
}
