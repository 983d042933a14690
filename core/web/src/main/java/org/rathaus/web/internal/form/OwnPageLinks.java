package org.rathaus.web.internal.form;

import java.util.List;

import org.rathaus.web.Html;
import org.rathaus.web.ServicePages;

/** The ways from what explains a service to its own pages: to those that the text {@code page.<path>.title} names. */
final class OwnPageLinks {

    private final FormVisit visit;

    OwnPageLinks(FormVisit visit) {
        this.visit = visit;
    }

    /** In the order in which the service names its pages. */
    private List<String> paths() {
        return visit.service().service() instanceof ServicePages pages
                ? pages.publicPages().keySet().stream().filter(path -> visit.wording().has(title(path))).toList() : List.of();
    }

    private static String title(String path) {
        return "page." + path + ".title";
    }

    void write(Html html) {
        List<String> paths = paths();
        if (paths.isEmpty()) {
            return;
        }
        html.open("ul", "kern-list kern-list--bullet");
        paths.forEach(path -> html.open("li").open("a", "kern-link").with("href", visit.link(path))
                .text(visit.wording().text(title(path)), visit.wording().foreign(title(path))).close("a").close("li"));
        html.close("ul");
    }
}
