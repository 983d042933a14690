package org.rathaus.service.lostandfound;

import java.util.List;
import java.util.Set;

import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.web.FileDownload;
import org.rathaus.web.Html;
import org.rathaus.web.Kern;
import org.rathaus.web.NotFoundException;

/** What the law's clock has made due, BGB §§ 973 to 981. */
final class DuePage extends LostAndFoundDesk {

    static final String PATH = "due";

    private static final long serialVersionUID = 1L;
    private static final int MOST = 500;

    /** A post says in {@code op} which list is dealt with. */
    DuePage(PageParameters parameters) {
        super(parameters);
        if (request().isPost()) {
            switch (request().parameter("op")) {
                case "period" -> all(over(), Done.PERIOD);
                case "notice" -> all(list(ItemStatus.MUNICIPAL), Done.NOTICE);
                default -> throw new NotFoundException();
            }
        } else if (request().parameter("file").equals("notice")) {
            throw FileDownload.of("notice.pdf", "application/pdf", new Papers(office().documents(), request().requireTown(), words(), this::serviceText)
                    .notice(list(ItemStatus.NOTICE), request().today()));
        }
    }

    private List<FoundItem> list(ItemStatus status) {
        return office().items().all(townId(), Set.of(status));
    }

    /** Of all that waits those that have waited longest; the others come up once these are dealt with. */
    private List<FoundItem> over() {
        return office().items().list(townId(), ItemStatus.WAITING, 0, MOST).stream().filter(it -> request().today().isAfter(it.periodLast())).toList();
    }

    private List<FoundItem> afterNotice() {
        return list(ItemStatus.NOTICE).stream().filter(it -> it.noticeUntil().filter(request().today()::isAfter).isPresent()).toList();
    }

    private List<FoundItem> proceedsOver() {
        return list(ItemStatus.HELD).stream().filter(it -> ItemTable.proceedsLast(it).filter(request().today()::isAfter).isPresent()).toList();
    }

    /** Each stands for itself: what somebody else has just changed stays as it is. */
    private void all(List<FoundItem> items, Done done) {
        for (FoundItem item : items) {
            ItemStatus to = done == Done.NOTICE ? ItemStatus.NOTICE : item.goesToFinder() ? ItemStatus.TOFINDER : ItemStatus.MUNICIPAL;
            office().items().advance(townId(), item.id(), item.events(), act(to, ""),
                    it -> ItemRules.apply(it, to, request().today(), settings().noticeDays(), "")).ifPresent(it -> log("changeStatus", it.id()));
        }
        tell();
        throw request().seeOther(deskLink(PATH) + "?done=" + done.key());
    }

    @Override
    protected void write(Html html) {
        heading(html, "desk.due.title");
        new Kern(html).lead(serviceText("due.lead"));
        list(html, "period", over(), ItemTable.DUE, true);
        list(html, "notice", list(ItemStatus.MUNICIPAL), ItemTable.ALL, true);
        List<FoundItem> announced = list(ItemStatus.NOTICE);
        list(html, "announced", announced, ItemTable.NOTICE, false);
        if (!announced.isEmpty()) {
            html.open("div", "portal-actions").open("a", "kern-btn kern-btn--secondary").with("href", deskLink(PATH) + "?file=notice").icon("download")
                    .element("span", "kern-label", serviceText("due.load")).close("a").close("div");
        }
        list(html, "auction", afterNotice(), ItemTable.NOTICE, false);
        list(html, "sold", list(ItemStatus.AUCTIONED), ItemTable.NOTICE, false);
        list(html, "proceeds", proceedsOver(), ItemTable.PROCEEDS, false);
    }

    private void list(Html html, String key, List<FoundItem> items, List<ItemTable.Column> columns, boolean hasForm) {
        Kern kern = new Kern(html).section(key, serviceText("due." + key, items.size()));
        html.element("p", "kern-body", serviceText("due." + key + ".text"));
        if (!items.isEmpty()) {
            new ItemTable(html, words(), this::serviceText).write(items, "due." + key + ".table", it -> deskLink("item/" + it.id()), columns);
        }
        if (hasForm && !items.isEmpty() && mayChange()) {
            html.open("form").with("method", "post").with("action", deskLink(PATH));
            kern.hidden("op", key);
            new Fields(html, request()::parameter, errors(), this::serviceText).send("due." + key + ".send");
            html.close("form");
        }
        kern.endSection();
    }

    @Override
    protected String pageTitle() {
        return serviceText("desk.due.title");
    }
}
