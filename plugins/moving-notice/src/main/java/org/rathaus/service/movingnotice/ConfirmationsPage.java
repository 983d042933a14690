package org.rathaus.service.movingnotice;

import java.util.List;
import java.util.Optional;

import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.api.cases.CaseDesk.Row;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.form.DateQuestion;
import org.rathaus.api.identity.Permission;
import org.rathaus.web.DeskPage;
import org.rathaus.web.Element;
import org.rathaus.web.Html;
import org.rathaus.web.HtmlPart;
import org.rathaus.web.PortalRequest;

/** What is registered and waits for its confirmations; one click issues those of a case. */
public final class ConfirmationsPage extends DeskPage {

    private static final long serialVersionUID = 1L;
    private static final String CASE = "case";
    private static final String OUTCOME = "outcome";

    private final transient Certificates certificates = service(MovingNotice.class).certificates();
    private final transient List<Row> waiting;

    /** A post issues, and leads back to the list. */
    public ConfirmationsPage(PageParameters parameters) {
        super(parameters, Permission.READ_CASES, Permission.WORK_ON_CASES);
        if (request().isPost()) {
            throw request().seeOther(deskLink("") + "?" + OUTCOME + "=" + (issue() ? "issued" : "changed"));
        }
        waiting = certificates.waiting(member());
    }

    private boolean issue() {
        Optional<CaseFile> file = id(request().parameter(CASE)).flatMap(it -> certificates.find(member(), it));
        return file.isPresent() && certificates.issue(member(), request().requireTown(), file.get());
    }

    @Override
    protected String pageTitle() {
        return getString("title");
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        String outcome = request().parameter(OUTCOME);
        add(new Element("issued").when(outcome.equals("issued")), new Element("changed").when(outcome.equals("changed")));
        add(new Label("none", getString("none")).setVisible(waiting.isEmpty()));
        add(new Element("table").with(new HtmlPart("rows", html -> waiting.forEach(it -> write(it, html)))).when(!waiting.isEmpty()));
    }

    private void write(Row row, Html html) {
        html.open("tr", "kern-table__row");
        cell("reference", html).open("a", "kern-link").with("href", caseLink(row.id())).text(row.reference()).close("a").close("td");
        cell("person", html).text(row.subject()).close("td");
        cell("received", html).text(DateQuestion.write(PortalRequest.local(row.receivedAt()).toLocalDate(), language())).close("td");
        cell("document", html).open("a", "kern-link").with("href", deskLink("preview/" + row.id()))
                .with("aria-label", getString("preview") + " " + row.reference()).text(getString("preview")).close("a").close("td");
        cell("action", html).open("form").with("method", "post").with("action", deskLink(""))
                .open("input").with("type", "hidden").with("name", CASE).with("value", row.id().toString())
                .open("button", "kern-btn kern-btn--secondary").with("type", "submit").with("aria-label", getString("issue") + " " + row.reference())
                .element("span", "kern-label", getString("issue")).close("button").close("form").close("td");
        html.close("tr");
    }

    private Html cell(String column, Html html) {
        return html.open("td", "kern-table__cell").with("data-label", getString(column));
    }
}
