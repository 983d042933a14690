package org.rathaus.service.lostandfound;

import java.util.List;
import java.util.Set;

import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.web.Html;
import org.rathaus.web.Kern;

/** The public notice before an auction, BGB § 980: who has a right to something has to come forward. */
final class NoticePage extends LostAndFoundPage {

    static final String PATH = "notice";

    private static final long serialVersionUID = 1L;

    private final transient List<FoundItem> items;

    NoticePage(PageParameters parameters) {
        super(parameters);
        items = office().items().all(townId(), Set.of(ItemStatus.NOTICE));
    }

    @Override
    protected void write(Html html) {
        back(html, "", "search.back");
        new Kern(html).heading(serviceText("page.notice.title"), serviceText(items.isEmpty() ? "notice.none" : "notice.lead"));
        if (!items.isEmpty()) {
            new ItemTable(html, words(), this::serviceText).write(items, "notice.table", this::claimLink, ItemTable.NOTICE);
        }
        html.element("p", "kern-body", serviceText("notice.law"));
    }

    @Override
    protected String pageTitle() {
        return serviceText("page.notice.title");
    }
}
