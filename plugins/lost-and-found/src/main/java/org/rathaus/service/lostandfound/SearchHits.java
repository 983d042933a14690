package org.rathaus.service.lostandfound;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

import org.rathaus.api.search.SearchDocument;
import org.rathaus.api.search.SearchResult;
import org.rathaus.api.search.SearchResult.Hit;
import org.rathaus.api.service.Offer;
import org.rathaus.api.town.Contact;
import org.rathaus.api.town.Town;
import org.rathaus.web.Html;
import org.rathaus.web.Kern;
import org.rathaus.web.Kern.Cell;

/** What was found, page by page. */
record SearchHits(Html html, Words words, SearchResult result, BiFunction<String, Object[], String> texts, UnaryOperator<String> links) {

    private String text(String key, Object... values) {
        return texts.apply(key, values);
    }

    void write(SearchForm form, Town town, List<Town> neighbours, boolean showsPhotos) {
        Kern kern = new Kern(html).section("hits", heading());
        if (result.isSimilar()) {
            html.element("p", "kern-body", text("search.similar"));
        }
        if (result.isPartial()) {
            html.element("p", "kern-body", text("search.partial"));
        }
        if (result.total() == 0) {
            html.element("p", "kern-body portal-empty", text("search.none"));
        }
        html.open("ul", "portal-notes");
        result.hits().forEach(hit -> write(hit, town, neighbours, showsPhotos));
        html.close("ul");
        pages(form, kern);
        kern.endSection();
    }

    private String heading() {
        return result.total() == 1 ? text("search.total.one") : text("search.total", result.total());
    }

    private void write(Hit hit, Town town, List<Town> neighbours, boolean showsPhotos) {
        SearchDocument document = hit.document();
        ItemKind kind = ItemKind.of(document.keys().getOrDefault(PublicItems.KIND, "")).orElse(ItemKind.OTHER);
        String name = words.name(kind, document.shown().getOrDefault(PublicItems.COLOUR, ""));
        boolean isOurs = hit.townId().equals(town.id());
        html.open("li", "portal-hit").open("h3", "kern-title");
        if (isOurs) {
            html.open("a", "kern-link").with("href", links.apply("item/" + hit.id())).text(name).close("a");
        } else {
            html.text(name);
        }
        html.close("h3");
        if (isOurs && showsPhotos && !document.shown().getOrDefault(PublicItems.PHOTO, "").isEmpty()) {
            html.open("div", "portal-pictures").open("img").with("src", links.apply("photo/" + hit.id())).with("alt", text("item.photo", name))
                    .with("width", "128").with("loading", "lazy").close("div");
        }
        html.element("p", "kern-body", document.text());
        html.element("p", "kern-body kern-body--small", text("search.facts", words.day(day(document)),
                document.keys().getOrDefault(PublicItems.PLACE, ""), document.shown().getOrDefault(PublicItems.NUMBER, "")));
        if (!isOurs) {
            neighbours.stream().filter(it -> it.id().equals(hit.townId())).findFirst().ifPresent(this::writeOwner);
        }
        html.close("li");
    }

    private static LocalDate day(SearchDocument document) {
        return LocalDate.ofInstant(document.moment(), Offer.LEGAL_ZONE);
    }

    /** Whom to ask for what lies with a neighbour. */
    private void writeOwner(Town neighbour) {
        Contact contact = neighbour.contact(LostAndFound.ID, "public-order", "*");
        html.open("p", "kern-body kern-body--small").text(text("search.neighbour", neighbour.officialName()) + " ")
                .open("a", "kern-link").with("href", "tel:" + contact.phone().replaceAll("[^+0-9]", "")).text(contact.phone()).close("a").close("p");
    }

    private void pages(SearchForm form, Kern kern) {
        List<Cell> ways = new ArrayList<>();
        if (form.page() > 1) {
            ways.add(way(form, form.page() - 1, "search.before"));
        }
        if (form.page() * SearchForm.SIZE < result.total()) {
            ways.add(way(form, form.page() + 1, "search.next"));
        }
        kern.pages(text("search.pages"), ways);
    }

    private Cell way(SearchForm form, int page, String key) {
        return new Cell(text(key), links.apply(SearchPage.PATH) + form.address(page));
    }
}
