package org.rathaus.backoffice.internal.staff;

import java.util.List;

import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.link.ExternalLink;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.api.identity.Permission;
import org.rathaus.api.service.ServiceTerms;
import org.rathaus.api.cases.CaseDesk;
import org.rathaus.backoffice.internal.ErrorNote;
import org.rathaus.backoffice.internal.MemberPage;
import org.rathaus.web.Element;
import org.rathaus.web.NotFoundException;

/** Hands out the new cases of a service as a file, each once, and any earlier file again. */
public final class ExportPage extends MemberPage {

    private static final long serialVersionUID = 1L;
    private static final String BATCH = "batch";

    private final transient ServiceTerms terms;
    private String problem = "";

    /** The service is the last part of the address. A post takes the new cases; a number asks for a batch again. */
    public ExportPage(PageParameters parameters) {
        super(parameters, Permission.WORK_ON_CASES, Permission.WORK_ON_CASES);
        terms = Terms.of(parameters.get("service").toString(""));
        member().require(Permission.WORK_ON_CASES, terms.serviceId());
        if (!terms.isRunning() && !request().requireTown().offers(terms.serviceId())) {
            throw new NotFoundException();
        }
        if (request().isPost()) {
            send(StaffArea.desk().exportNew(member(), terms.serviceId()));
            problem = "nothingNew";
        } else if (!request().parameter(BATCH).isEmpty()) {
            again(request().parameter(BATCH).strip());
            problem = "noBatch";
        }
    }

    private void again(String number) {
        if (number.matches("[1-9][0-9]{0,6}")) {
            StaffArea.desk().batch(member(), terms.serviceId(), Integer.parseInt(number)).ifPresent(this::send);
        }
    }

    /** Does not return when there is something to send. */
    private void send(CaseDesk.Batch batch) {
        if (batch.number() > 0) {
            String name = member().townId() + "-" + terms.serviceId() + "-" + batch.number() + ".csv";
            throw new Download(name, CaseCsv.of(batch.cases(), terms.form().orElse(null)));
        }
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        long waiting = StaffArea.desk().countNew(member(), terms.serviceId());
        String here = areaLink("export/" + terms.serviceId());
        add(new ErrorNote("error", problem.isEmpty() ? "" : getString(problem)));
        add(new ExternalLink("back", areaLink("")));
        add(new Label("service", terms.title()));
        add(new Label("waiting", getString(waiting == 1 ? "waiting.one" : "waiting")
                .replace("{0}", String.valueOf(waiting))));
        add(new Element("new")
                .attribute("action", here).setVisible(waiting > 0));
        add(new Element("again")
                .attribute("action", here)
                .with(new Element(BATCH)
                        .attribute("value", request().parameter(BATCH))));
    }

    @Override
    protected List<String> titleParts() {
        return List.of((problem.isEmpty() ? "" : getString("errorPrefix")) + getString("title"), terms.title(),
                getString("staffArea"));
    }
}
