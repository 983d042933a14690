package org.rathaus.backoffice.internal.staff;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.apache.wicket.Component;
import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.link.ExternalLink;
import org.apache.wicket.markup.repeater.RepeatingView;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.api.cases.CaseDesk;
import org.rathaus.api.cases.PersonalData.Kept;
import org.rathaus.api.cases.PersonalData.Person;
import org.rathaus.api.identity.Permission;
import org.rathaus.backoffice.internal.ErrorNote;
import org.rathaus.backoffice.internal.MemberPage;
import org.rathaus.backoffice.internal.Moments;
import org.rathaus.kernel.service.ServiceTerms;
import org.rathaus.web.Element;

/**
 * Finds all that the town keeps of a person, over all services, and hands it out as one file. Asks by post, so that no
 * name stands in an address.
 */
public final class PersonPage extends MemberPage {

    private static final long serialVersionUID = 1L;
    private static final String DONE = "done";
    private static final String CONFIRM = "confirm";

    private final transient Person person;
    private final transient List<CaseDesk.Row> found;
    private final transient List<Kept> besides;
    private String problem = "";

    /** A post says in {@code op} whether to search, or to hand out or erase what was chosen. */
    public PersonPage(PageParameters parameters) {
        super(parameters, Permission.READ_CASES, Permission.READ_CASES);
        person = new Person(value("name"), value("birthDate"), value("email"));
        found = StaffArea.keeping().records().find(member(), person);
        besides = StaffArea.keeping().records().besides(member(), person);
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
        if (operation.equals("erase")) {
            member().require(Permission.DESTROY_CASES);
            return erase();
        }
        return person.isNobody() ? "nobody" : "";
    }

    private String value(String name) {
        String typed = request().isPost() ? request().parameter(name).strip() : "";
        return typed.substring(0, Math.min(200, typed.length()));
    }

    /** Does not return when something was chosen. */
    private void handOut() {
        List<UUID> chosen = Stream.of(request().parameters("case")).map(CasePage::id).toList();
        List<Kept> kept = chosenKept();
        if (!chosen.isEmpty() || !kept.isEmpty()) {
            throw new StreamedFile(member().townId() + "-" + request().today() + ".zip", "application/zip",
                    out -> StaffArea.keeping().records().write(member(), chosen, kept, out));
        }
    }

    private List<Kept> chosenKept() {
        List<String> chosen = List.of(request().parameters("kept"));
        return besides.stream().filter(it -> chosen.contains(it.id().toString())).toList();
    }

    /** The text key of what is wrong. Does not return when something was erased. */
    private String erase() {
        List<Kept> kept = chosenKept();
        if (kept.isEmpty()) {
            return "kept";
        }
        if (request().parameter("confirm").isEmpty()) {
            return CONFIRM;
        }
        kept.forEach(it -> StaffArea.keeping().records().erase(member(), it));
        throw request().seeOther(areaLink("person") + "?" + DONE + "=1");
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        add(new ErrorNote("error", problem.isEmpty() ? "" : getString("error." + problem)));
        add(new ExternalLink("back", areaLink("")));
        add(new Element("name").attribute("value", person.name()));
        add(new Element("birthDate").attribute("value", person.birthDate()));
        add(new Element("email").attribute("value", person.email()));
        add(new Element("erased").when(request().parameter(DONE).equals("1")));
        add(new Element("none").when(!person.isNobody() && found.isEmpty() && besides.isEmpty()));
        add(results());
    }

    private Component results() {
        RepeatingView rows = new RepeatingView("row");
        Map<String, ServiceTerms> services = new LinkedHashMap<>();
        UnaryOperator<String> titles = service -> services.computeIfAbsent(service, Terms::of).title();
        found.forEach(row -> rows.add(row(rows.newChildId(), row, titles.apply(row.serviceId()))));
        return new Element("results").with(new Element("cases").with(rows).when(!found.isEmpty()))
                .with(new KeptTable(titles, language()).of("besides", besides))
                .with(new Element("nameAgain").attribute("value", person.name()))
                .with(new Element("birthDateAgain").attribute("value", person.birthDate()))
                .with(new Element("emailAgain").attribute("value", person.email()))
                .with(new Element("handOut").when(may(Permission.WORK_ON_CASES)))
                .with(new Element("erase").with(confirm()).when(!besides.isEmpty() && may(Permission.DESTROY_CASES)))
                .when(!found.isEmpty() || !besides.isEmpty());
    }

    private Component confirm() {
        boolean isMissing = problem.equals(CONFIRM);
        Element box = new Element(CONFIRM);
        if (isMissing) {
            box.attribute("aria-describedby", "confirm-error").attribute("aria-invalid", "true");
        }
        return new Element("frame").with(box, new Element("confirmError").with(new Label("message", getString("error.confirm"))).when(isMissing));
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
