package org.rathaus.backoffice.internal.staff;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.apache.wicket.Component;
import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.link.ExternalLink;
import org.apache.wicket.markup.repeater.RepeatingView;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.api.form.DateQuestion;
import org.rathaus.api.identity.Permission;
import org.rathaus.backoffice.internal.MemberPage;
import org.rathaus.backoffice.internal.Moments;
import org.rathaus.kernel.cases.Deletion;
import org.rathaus.kernel.cases.Retention;
import org.rathaus.kernel.service.ServiceTerms;
import org.rathaus.web.Element;

/** The protocol of deletions: what was destroyed, when and why. */
public final class DeletionsPage extends MemberPage {

    private static final long serialVersionUID = 1L;
    private static final int SIZE = 50;

    private final transient Map<String, ServiceTerms> services = new LinkedHashMap<>();
    private final int page;

    /**
     * The page is a parameter, from 1; {@code csv} asks for the whole protocol as a table,
     * {@code statistics} for what is left of anonymous cases.
     */
    public DeletionsPage(PageParameters parameters) {
        super(parameters, Permission.READ_CASES, Permission.READ_CASES);
        if (!request().parameter("csv").isEmpty()) {
            throw new StreamedFile(member().townId() + "-deletions-" + request().today() + ".csv",
                    "text/csv; charset=utf-8", out -> DeletionCsv.write(StaffArea.keeping().retention(), member(), out));
        }
        if (!request().parameter("statistics").isEmpty()) {
            throw new StreamedFile(member().townId() + "-statistics-" + request().today() + ".csv",
                    "text/csv; charset=utf-8", out -> AnonymousCsv.write(StaffArea.keeping().retention(), member(), out));
        }
        String asked = request().parameter("page");
        page = asked.matches("[1-9][0-9]{0,6}") ? Integer.parseInt(asked) : 1;
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        Retention.Protocol protocol = StaffArea.keeping().retention().protocol(member(), page - 1, SIZE);
        add(new Element("saved").when(!request().parameter("done").isEmpty()));
        add(new ExternalLink("back", areaLink("")));
        add(new Element("empty").when(protocol.total() == 0));
        add(table(protocol.entries()));
        add(new Element("pages")
                .with(link("newer", page - 1, page > 1))
                .with(link("older", page + 1, (long) page * SIZE < protocol.total()))
                .when(protocol.total() > SIZE));
        add(new ExternalLink("csv", areaLink("deletions") + "?csv=1").setVisible(protocol.total() > 0));
        add(new Element("statistics").with(new ExternalLink("statisticsCsv", areaLink("deletions") + "?statistics=1"))
                .when(!StaffArea.keeping().retention().anonymous(member(), 0, 1).isEmpty()));
    }

    private Component table(List<Deletion> entries) {
        RepeatingView rows = new RepeatingView("row");
        entries.forEach(entry -> rows.add(row(rows.newChildId(), entry)));
        return new Element("table").with(rows).when(!entries.isEmpty());
    }

    private Component row(String id, Deletion entry) {
        ServiceTerms terms = services.computeIfAbsent(entry.serviceId(), Terms::of);
        return new Element(id)
                .with(Moments.label("at", entry.at(), language()))
                .with(new Label("service", terms.title()))
                .with(new Label("received", DateQuestion.write(entry.receivedOn(), language())))
                .with(new Label("status", terms.staffStatusName(entry.status())))
                .with(new Label("disposal", getString("disposal." + entry.disposal().name().toLowerCase(Locale.ROOT))))
                .with(new Label("cause", getString("cause." + entry.cause().name().toLowerCase(Locale.ROOT))))
                .with(new Label("law", entry.law()))
                .with(new Label("complete", getString(entry.complete() ? "complete" : "incomplete")));
    }

    private Component link(String id, int number, boolean visible) {
        return new Element(id + "Item").with(new ExternalLink(id, areaLink("deletions") + "?page=" + number))
                .when(visible);
    }

    @Override
    protected List<String> titleParts() {
        return List.of(getString("title"), getString("staffArea"));
    }
}
