package org.rathaus.service.lostandfound;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;

import org.rathaus.api.cases.CaseFile;
import org.rathaus.web.Html;
import org.rathaus.web.Kern;

/** What staff see of an item: facts, finder, claims, history. */
record DeskItemParts(Html html, Words words, BiFunction<String, Object[], String> texts, Function<UUID, String> caseLinks) {

    private String text(String key, Object... values) {
        return texts.apply(key, values);
    }

    void write(FoundItem item, List<ItemEvent> events, List<CaseFile> claims, String photo, LocalDate today) {
        if (!photo.isEmpty()) {
            html.open("div", "portal-pictures").open("img").with("src", photo).with("alt", text("item.photo", words.name(item))).close("div");
        }
        html.open("dl", "kern-description-list");
        fact("item.status", words.status(item.status()));
        fact("field.itemDescription", item.description());
        fact("field.details", item.details());
        fact("field.brand", item.brand());
        fact("item.place", item.placeDetails().isEmpty() ? item.place() : item.place() + "\n" + item.placeDetails());
        fact("item.foundOn", words.day(item.foundOn()));
        fact("item.reportedOn", words.day(item.reportedOn()));
        fact("item.until", words.day(item.periodLast()));
        fact("field.worth", words.money(item.worth()));
        fact("item.duty", text(LegalPeriod.isToBeReported(item.worth(), item.foundOn()) ? "item.duty.yes" : "item.duty.no"));
        fact("field.onPremises", item.isOnPremises() ? text("item.yes") : "");
        fact("item.noticeUntil", item.noticeUntil().map(words::day).orElse(""));
        fact("item.proceeds", item.proceeds().map(words::money).orElse(""));
        fact("item.proceedsUntil", item.proceeds().flatMap(it -> ItemTable.proceedsLast(item)).map(words::day).orElse(""));
        finder(item, today);
        html.close("dl");
        claims(claims);
        history(events);
    }

    private void finder(FoundItem item, LocalDate today) {
        Finder finder = item.finder();
        if (finder.isKnown()) {
            fact("take.finder", String.join("\n", finder.name(), finder.address(), finder.contact()).strip());
            fact("item.rights", text(finder.isWaiving() ? "item.rights.waived" : item.goesToFinder() ? "item.rights.all" : "item.rights.reward"));
            fact("item.reward", finder.isWaiving() ? "" : words.money(item.reward(today).amount()));
        }
    }

    private void fact(String key, String value) {
        LostAndFoundDesk.fact(html, text(key), value);
    }

    private void claims(List<CaseFile> claims) {
        if (claims.isEmpty()) {
            return;
        }
        new Kern(html).section("claims", text("desk.claims"));
        html.open("ul", "kern-list kern-list--bullet");
        claims.forEach(it -> html.open("li").open("a", "kern-link").with("href", caseLinks.apply(it.id())).text(it.reference()).close("a")
                .text(" " + it.subject() + ", " + text("status." + it.status())).close("li"));
        html.close("ul").close("section");
    }

    private void history(List<ItemEvent> events) {
        new Kern(html).section("history", text("desk.history"));
        html.open("ol", "portal-timeline");
        for (ItemEvent event : events) {
            html.open("li", "portal-timeline__item").element("h3", "portal-timeline__title",
                    event.changes().isEmpty() ? words.status(event.status()) : text("desk.edited"));
            html.open("p", "portal-timeline__time").open("time").with("datetime", event.at().truncatedTo(ChronoUnit.SECONDS).toString())
                    .text(words.moment(event.at())).close("time")
                    .text(", " + (event.actor().equals(Items.SYSTEM) ? text("desk.system") : event.actor())).close("p");
            if (!event.note().isEmpty()) {
                html.open("p", "kern-body").lines(event.note()).close("p");
            }
            writeChanges(event.changes());
            html.close("li");
        }
        html.close("ol").close("section");
    }

    private void writeChanges(List<Change> changes) {
        if (!changes.isEmpty()) {
            new Kern(html).items(changes.stream().map(words::change).toList());
        }
    }
}
