package org.rathaus.service.lostandfound;

import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.web.Html;
import org.rathaus.web.Kern;
import org.rathaus.web.NotFoundException;

/** What everybody may know of one item, and the way for whom it belongs to. */
final class ItemPage extends LostAndFoundPage {

    private static final long serialVersionUID = 1L;

    private final transient FoundItem item;
    private final transient boolean hasPhoto;

    ItemPage(PageParameters parameters) {
        super(parameters);
        item = id(parameters.get("id").toString("")).flatMap(it -> office().items().find(townId(), it)).filter(it -> ItemStatus.PUBLIC.contains(it.status()))
                .orElseThrow(NotFoundException::new);
        hasPhoto = settings().photos() && item.kind().hasPhoto() && office().items().hasPhoto(townId(), item.id());
    }

    @Override
    protected void write(Html html) {
        back(html, SearchPage.PATH, "item.back");
        html.element("p", "kern-preline", serviceText("item.number", item.number()));
        new Kern(html).heading(words().name(item));
        if (hasPhoto) {
            html.open("div", "portal-pictures").open("img").with("src", serviceLink("photo/" + item.id()))
                    .with("alt", serviceText("item.photo", words().name(item))).close("div");
        }
        html.element("p", "kern-body kern-body--large portal-lead", item.description());
        html.open("dl", "kern-description-list");
        fact(html, "item.kind", words().kind(item.kind()));
        fact(html, "item.foundOn", words().day(item.foundOn()));
        fact(html, "item.place", item.place());
        fact(html, "item.until", words().day(item.periodLast()));
        html.close("dl");
        html.element("p", "kern-body", serviceText(item.kind().isInPerson() ? "item.inPerson" : "item.claimText"));
        new Kern(html).actions().button(claimLink(item), "primary", serviceText("item.claim")).endActions();
        html.element("p", "kern-body", serviceText("item.secret"));
    }

    private static void writeFact(Html html, String name, String value) {
        html.open("div", "kern-description-list-item").element("dt", "kern-description-list-item__key", name)
                .element("dd", "kern-description-list-item__value", value).close("div");
    }

    private void fact(Html html, String key, String value) {
        if (!value.isEmpty()) {
            writeFact(html, serviceText(key), value);
        }
    }

    @Override
    protected String pageTitle() {
        return words().name(item);
    }
}
