package org.rathaus.service.ideacontest;

import java.util.List;

import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.web.Html;
import org.rathaus.web.Kern;

/** Ideas that are like what somebody types; the form asks it while they do. */
final class AlikePage extends ContestPublicPage {

    static final String PATH = "alike";

    private static final long serialVersionUID = 1L;
    private static final int MOST = 3;

    AlikePage(PageParameters parameters) {
        super(parameters);
    }

    @Override
    protected String pageTitle() {
        return serviceText("alike.title");
    }

    @Override
    protected void write(Html html) {
        Kern parts = new Kern(html).back(serviceLink(IdeasPage.PATH), serviceText("page.ideas.title")).heading(pageTitle(), "");
        List<Idea> alike = findContest().map(it -> service().ideas().shelf(town(), it.id()).alike(request().parameter("text"), MOST)).orElse(List.of());
        if (alike.isEmpty()) {
            parts.body(serviceText("alike.none"));
            return;
        }
        html.open("div").with("data-alike-answer", true).element("p", "kern-body", serviceText("alike.some")).open("ul", "kern-list kern-list--bullet");
        alike.forEach(it -> {
            html.open("li");
            parts.link(serviceLink(IdeasPage.PATH + "/" + it.id()), it.title());
            html.close("li");
        });
        html.close("ul").close("div");
    }
}
