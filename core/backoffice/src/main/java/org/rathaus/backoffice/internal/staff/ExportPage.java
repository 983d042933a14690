package org.rathaus.backoffice.internal.staff;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

import org.apache.wicket.Component;
import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.link.ExternalLink;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.api.cases.CaseDesk;
import org.rathaus.api.form.FormDefinition;
import org.rathaus.api.identity.Permission;
import org.rathaus.api.identity.StaffMember;
import org.rathaus.backoffice.internal.ErrorNote;
import org.rathaus.backoffice.internal.MemberPage;
import org.rathaus.backoffice.internal.Options;
import org.rathaus.kernel.service.ServiceTerms;
import org.rathaus.web.Element;
import org.rathaus.web.NotFoundException;

/** Hands out the cases of a service as a file: the new ones, each once; any earlier file again; all of a period. */
public final class ExportPage extends MemberPage {

    private static final long serialVersionUID = 1L;
    private static final String BATCH = "batch";
    private static final String FROM = "from";
    private static final String TO = "to";
    private static final String NO_BATCH = "noBatch";
    private static final String NO_PERIOD = "noPeriod";

    private final transient ServiceTerms terms;
    private final transient ExportFormat format;
    private String problem = "";

    /** The service is the last part of the address. A post takes the new cases; a number asks for a batch again, two days for a period. */
    public ExportPage(PageParameters parameters) {
        super(parameters, Permission.WORK_ON_CASES, Permission.WORK_ON_CASES);
        terms = Terms.of(parameters.get("service").toString(""));
        member().require(Permission.WORK_ON_CASES, terms.serviceId());
        if (!terms.isRunning() && !request().requireTown().offers(terms.serviceId())) {
            throw new NotFoundException();
        }
        format = ExportFormat.of(request().parameter("format"));
        if (request().isPost()) {
            send(StaffArea.cases().desk().exportNew(member(), terms.serviceId()));
            problem = "nothingNew";
        } else if (!request().parameter(BATCH).isEmpty()) {
            again(request().parameter(BATCH).strip());
            problem = NO_BATCH;
        } else if (!(request().parameter(FROM) + request().parameter(TO)).isEmpty()) {
            sendPeriod();
            problem = NO_PERIOD;
        }
    }

    private void again(String number) {
        if (number.matches("[1-9][0-9]{0,6}")) {
            StaffArea.cases().desk().batch(member(), terms.serviceId(), Integer.parseInt(number)).ifPresent(this::send);
        }
    }

    /** Does not return when there is something to send. */
    private void send(CaseDesk.Batch batch) {
        if (batch.number() > 0) {
            throw file(String.valueOf(batch.number()), batch.cases()::forEach, CaseSheet.of(batch.cases(), form()));
        }
    }

    /** Does not return when the days make a period. */
    private void sendPeriod() {
        Optional<LocalDate> from = day(FROM);
        Optional<LocalDate> to = day(TO);
        if (from.isPresent() && to.isPresent() && !to.get().isBefore(from.get())) {
            StaffMember asking = member();
            CaseSource cases = each -> StaffArea.keeping().exports().received(asking, terms.serviceId(), from.get(), to.get(), each);
            throw file(from.get() + "-" + to.get(), cases, CaseSheet.of(form()));
        }
    }

    private StreamedFile file(String name, CaseSource cases, CaseSheet sheet) {
        return format.file(member().townId() + "-" + terms.serviceId() + "-" + name, cases, sheet, form());
    }

    private Optional<LocalDate> day(String field) {
        try {
            return Optional.of(LocalDate.parse(request().parameter(field)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private FormDefinition form() {
        return terms.form().orElse(null);
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        long waiting = StaffArea.cases().desk().countNew(member(), terms.serviceId());
        String here = areaLink("export/" + terms.serviceId());
        add(new ErrorNote("error", problem.isEmpty() ? "" : getString(problem), problem.equals(NO_BATCH) ? BATCH : problem.equals(NO_PERIOD) ? FROM : ""));
        add(new ExternalLink("back", areaLink("")));
        add(new Label("service", terms.title()));
        add(new Label("waiting", getString(waiting == 1 ? "waiting.one" : "waiting")
                .replace("{0}", String.valueOf(waiting))));
        add(new Element("new").attribute("action", here).with(formats()).when(waiting > 0));
        add(new Element("again").attribute("action", here).with(field(BATCH, "batch-hint", NO_BATCH), formats()));
        add(new Element("period").attribute("action", here).with(field(FROM, "", NO_PERIOD), field(TO, "", NO_PERIOD), formats()));
    }

    /** Marked if there is this problem. */
    private Component field(String name, String hint, String wrong) {
        Element field = new Element(name).attribute("value", request().parameter(name));
        return problem.equals(wrong) ? ErrorNote.mark(field, hint) : field;
    }

    private Component formats() {
        return new Options("format", ExportFormat.names(this::getString), format.key());
    }

    @Override
    protected List<String> titleParts() {
        return List.of((problem.isEmpty() ? "" : getString("errorPrefix")) + getString("title"), terms.title(),
                getString("staffArea"));
    }
}
