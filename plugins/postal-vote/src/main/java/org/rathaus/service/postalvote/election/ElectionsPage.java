package org.rathaus.service.postalvote.election;

import java.util.List;
import java.util.stream.Stream;

import org.apache.wicket.markup.html.link.ExternalLink;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.api.form.DateQuestion;
import org.rathaus.api.identity.Permission;
import org.rathaus.service.postalvote.PostalVote;
import org.rathaus.web.DeskPage;
import org.rathaus.web.Element;
import org.rathaus.web.Html;
import org.rathaus.web.HtmlPart;

/** The elections of the town: those that were set up here, each leading to its page, and those of {@code town.json}. */
public final class ElectionsPage extends DeskPage {

    /** Where it lies. */
    public static final String PATH = "elections";

    private static final long serialVersionUID = 1L;

    private final transient List<StoredElection> stored;

    /** For whoever sees to the town's services. */
    public ElectionsPage(PageParameters parameters) {
        super(parameters, Permission.READ_SERVICES, Permission.MANAGE_SERVICES);
        stored = service(PostalVote.class).electionDesk().all(member());
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        List<Election> ofFile = Elections.ofFile(offer());
        add(new ExternalLink("add", deskLink(PATH + "/" + ElectionPage.NEW)).setVisible(member().may(Permission.MANAGE_SERVICES)));
        add(new HtmlPart("rows", this::rows).setVisible(!stored.isEmpty()));
        add(new Element("empty").when(stored.isEmpty()));
        add(new Element("file").with(new HtmlPart("fileRows", html -> ofFile.forEach(it -> row(html, it, "", ""))))
                .when(!ofFile.isEmpty()));
    }

    private void rows(Html html) {
        Stream<StoredElection> current = stored.stream().filter(it -> it.archivedAt().isEmpty());
        Stream<StoredElection> archived = stored.stream().filter(it -> it.archivedAt().isPresent());
        Stream.concat(current, archived).forEach(it -> row(html, it.election(), deskLink(PATH + "/" + it.plan().code()),
                it.archivedAt().isPresent() ? "archived" : ""));
    }

    private void row(Html html, Election election, String link, String state) {
        html.open("tr", "kern-table__row");
        cell(html, "name");
        if (link.isEmpty()) {
            html.text(election.name(language()));
        } else {
            html.open("a", "kern-link").with("href", link).text(election.name(language())).close("a");
        }
        html.close("td");
        cell(html, "day").text(DateQuestion.write(election.day(), language())).close("td");
        String now = state.isEmpty() ? Outlook.state(election, offer().now()) : state;
        cell(html, "state").text(getString("state." + now)).close("td");
        cell(html, "closes").text(Outlook.write(election.closes(), language())).close("td");
        html.close("tr");
    }

    private Html cell(Html html, String column) {
        return html.open("td", "kern-table__cell").with("data-label", getString(column));
    }

    @Override
    protected String pageTitle() {
        return getString("title");
    }
}
