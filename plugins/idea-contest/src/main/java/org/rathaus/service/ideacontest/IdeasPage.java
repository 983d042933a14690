package org.rathaus.service.ideacontest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.web.Field;
import org.rathaus.web.Html;
import org.rathaus.web.Kern;
import org.rathaus.web.Kern.Cell;

/** The ideas of a contest, to search and to narrow down. */
final class IdeasPage extends ContestPublicPage {

    static final String PATH = "ideas";

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 20;
    private static final int EXCERPT = 180;

    IdeasPage(PageParameters parameters) {
        super(parameters);
    }

    @Override
    protected boolean isSameForReaders() {
        return true;
    }

    @Override
    protected String pageTitle() {
        return serviceText("page.ideas.title");
    }

    private Shelf.Wish wish() {
        Optional<IdeaState> state = IdeaState.find(request().parameter("state")).filter(IdeaState::isPublic);
        Shelf.Order order = request().parameter("order").equals(Shelf.Order.SUPPORT.key()) ? Shelf.Order.SUPPORT : Shelf.Order.NEWEST;
        return new Shelf.Wish(request().parameter("text").strip(), request().parameter("category"), state, order);
    }

    @Override
    protected void write(Html html) {
        Kern parts = new Kern(html).back(serviceLink(""), serviceText("page.back"));
        if (findContest().isEmpty()) {
            parts.heading(pageTitle(), serviceText("page.none"));
            return;
        }
        parts.heading(pageTitle(), word("title"));
        writeFilter(html);
        List<Idea> found = service().ideas().shelf(town(), contest().id()).find(wish());
        html.open("p", "kern-body").with("role", "status").text(serviceText(found.size() == 1 ? "list.found.one" : "list.found", found.size())).close("p");
        html.open("ul", "portal-cards");
        found.stream().skip((request().page() - 1L) * PAGE).limit(PAGE).forEach(it -> writeIdea(it, html));
        html.close("ul");
        writePages(found.size(), html);
        writeOthers(PATH, html);
    }

    private void writeFilter(Html html) {
        Shelf.Wish wish = wish();
        Kern parts = new Kern(html).search(serviceLink(PATH)).hidden(CONTEST, contest().id().toString());
        parts.field(Field.of("text", serviceText("list.text"), wish.text()).as(Field.Kind.SEARCH).most(100));
        parts.field(Field.of("category", serviceText("ideaCategory.label"), wish.category()).options(categories()));
        Map<String, String> states = new LinkedHashMap<>(Map.of("", serviceText("list.all")));
        IdeaState.shown().forEach(it -> states.put(it.key(), serviceText("idea.state." + it.key())));
        parts.field(Field.of("state", serviceText("idea.state"), wish.state().map(IdeaState::key).orElse("")).options(states));
        Map<String, String> orders = new LinkedHashMap<>();
        for (Shelf.Order order : Shelf.Order.values()) {
            orders.put(order.key(), serviceText("list.order." + order.key()));
        }
        parts.field(Field.of("order", serviceText("list.order"), wish.order().key()).options(orders));
        parts.endFilter(serviceText("list.search"));
    }

    private Map<String, String> categories() {
        Map<String, String> categories = new LinkedHashMap<>(Map.of("", serviceText("list.all")));
        contest().terms().words().areas().forEach(it -> categories.put(it, ContestTexts.area(contest(), it, language())));
        categories.put(IdeaText.OTHER, serviceText("ideaCategory.option.other"));
        return categories;
    }

    private void writeIdea(Idea idea, Html html) {
        html.open("li").open("article", "kern-card kern-card--interactive").open("div", "kern-card__container").open("div", "kern-card__header")
                .element("p", "kern-preline", ContestTexts.area(contest(), idea.text().category(), language()))
                .open("h2", "kern-title").open("a", "kern-link--stretched").with("href", serviceLink(PATH + "/" + idea.id())).text(idea.title()).close("a")
                .close("h2").close("div").open("div", "kern-card__body").element("p", "kern-body", excerpt(idea.text().body(), EXCERPT));
        html.element("p", "kern-body", serviceText(idea.supports() == 1 ? "idea.supports.one" : "idea.supports", idea.supports())).close("div");
        html.open("div", "portal-card__state");
        new Kern(html).badge(IdeaPage.tone(idea.state()), serviceText("idea.state." + idea.state().key()));
        html.close("div").close("div").close("article").close("li");
    }

    static String excerpt(String text, int most) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.length() <= most ? line : line.substring(0, line.lastIndexOf(' ', most) > 0 ? line.lastIndexOf(' ', most) : most) + " …";
    }

    private void writePages(int found, Html html) {
        List<Cell> ways = new ArrayList<>();
        if (request().page() > 1) {
            ways.add(new Cell(serviceText("list.first"), address(1)));
        }
        if ((long) request().page() * PAGE < found) {
            ways.add(new Cell(serviceText("list.next"), address(request().page() + 1)));
        }
        new Kern(html).pages(serviceText("list.pages"), ways);
    }

    private String address(int page) {
        String query = request().query().replaceAll("(^|&)page=[^&]*", "");
        return serviceLink(PATH) + "?" + (query.isEmpty() ? "" : query.replaceFirst("^&", "") + "&") + "page=" + page;
    }
}
