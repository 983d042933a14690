package org.rathaus.backoffice.internal.staff;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.apache.wicket.Component;
import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.link.ExternalLink;
import org.apache.wicket.markup.repeater.RepeatingView;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.api.cases.CaseDesk;
import org.rathaus.api.identity.Permission;
import org.rathaus.backoffice.internal.ErrorNote;
import org.rathaus.backoffice.internal.MemberPage;
import org.rathaus.backoffice.internal.Moments;
import org.rathaus.kernel.cases.PersonalRecords.Person;
import org.rathaus.kernel.service.ServiceTerms;
import org.rathaus.web.Element;

/**
 * Finds all that the town keeps of a person, over all services, and hands it out as one file. Asks by post, so that no
 * name stands in an address.
 */
public final class PersonPage extends MemberPage {

    private static final long serialVersionUID = 1L;

    private final transient Person person;
    private final transient List<CaseDesk.Row> found;
    private String problem = "";

    /** A post says in {@code op} whether to search or to hand out what was chosen. */
    public PersonPage(PageParameters parameters) {
        super(parameters, Permission.READ_CASES, Permission.READ_CASES);
        person = new Person(value("name"), value("birthDate"), value("email"));
        found = StaffArea.keeping().records().find(member(), person);
        if (request().isPost()) {
            problem = act(request().parameter("op"));
        }
    }

    /** The text key of what is wrong, or empty. Does not return when something is handed out. */
    private String act(String operation) {
        if (operation.equals("handOut")) {
            member().require(Permission.WORK_ON_CASES);
            handOut();
            return "chosen";
        }
        return isNobody() ? "nobody" : "";
    }

    private String value(String name) {
        String typed = request().isPost() ? request().parameter(name).strip() : "";
        return typed.substring(0, Math.min(200, typed.length()));
    }

    private boolean isNobody() {
        return Stream.of(person.name(), person.birthDate(), person.email()).allMatch(String::isEmpty);
    }

    /** Does not return when something was chosen. */
    private void handOut() {
        List<UUID> chosen = Stream.of(request().parameters("case")).map(CasePage::id).toList();
        if (!chosen.isEmpty()) {
            throw new StreamedFile(member().townId() + "-" + request().today() + ".zip", "application/zip",
                    out -> StaffArea.keeping().records().write(member(), chosen, out));
        }
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        add(new ErrorNote("error", problem.isEmpty() ? "" : getString("error." + problem)));
        add(new ExternalLink("back", areaLink("")));
        add(new Element("name").attribute("value", person.name()));
        add(new Element("birthDate").attribute("value", person.birthDate()));
        add(new Element("email").attribute("value", person.email()));
        add(new Element("none").when(!isNobody() && found.isEmpty()));
        add(results());
    }

    private Component results() {
        RepeatingView rows = new RepeatingView("row");
        Map<String, ServiceTerms> services = new LinkedHashMap<>();
        found.forEach(row -> rows.add(row(rows.newChildId(), row,
                services.computeIfAbsent(row.serviceId(), Terms::of).title())));
        return new Element("results").with(rows)
                .with(new Element("nameAgain").attribute("value", person.name()))
                .with(new Element("birthDateAgain").attribute("value", person.birthDate()))
                .with(new Element("emailAgain").attribute("value", person.email()))
                .with(new Element("handOut").when(may(Permission.WORK_ON_CASES)))
                .when(!found.isEmpty());
    }

    private Component row(String id, CaseDesk.Row row, String service) {
        return new Element(id)
                .with(new Element("case").attribute("value", row.id()).attribute("id", "case-" + row.id())
                        .attribute("checked", "checked"))
                .with(new Element("label").attribute("for", "case-" + row.id())
                        .with(new Label("subject", row.subject().isBlank() ? row.reference() : row.subject())))
                .with(new Label("service", service))
                .with(Moments.label("received", row.receivedAt(), language()))
                .with(new ExternalLink("keeping", areaLink("case/" + row.id() + "/keeping"))
                        .add(new Label("reference", row.reference())));
    }

    @Override
    protected List<String> titleParts() {
        return List.of((problem.isEmpty() ? "" : getString("errorPrefix")) + getString("title"), getString("staffArea"));
    }
}
