package org.rathaus.service.postalvote.desk;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.form.Answers;
import org.rathaus.api.identity.Permission;
import org.rathaus.service.postalvote.election.Election;
import org.rathaus.service.postalvote.ledger.Application;
import org.rathaus.service.postalvote.ledger.Batch;
import org.rathaus.service.postalvote.ledger.Figures;
import org.rathaus.web.FileDownload;
import org.rathaus.web.Kern.Cell;
import org.rathaus.web.NotFoundException;

/** Hands applications over to the election office, each once, and shows that none is missing. */
public final class LedgerPage extends PostalPage {

    /** Where it lies. */
    public static final String PATH = "ledger";

    private static final long serialVersionUID = 1L;
    private static final Set<String> OVER = Set.of("rejected", Reinstatement.WITHDRAWN);
    private static final List<String> FIELDS = List.of("familyName", "firstNames", "birthDate.day", "birthDate.month", "birthDate.year", "street",
            "houseNumber", "postcode", "city", "delivery", "otherCareOf", "otherStreet", "otherHouseNumber", "otherPostcode", "otherCity",
            "otherCountry", "district", "registerNumber");

    /** A post makes the next batch; the parameter {@code batch} asks for the file of one, as often as it is needed. */
    public LedgerPage(PageParameters parameters) {
        super(parameters, Permission.READ_CASES, Permission.WORK_ON_CASES);
        staff().applications().linkNewest(town(), offer().now());
        String batch = request().parameter("batch");
        if (request().isPost()) {
            throw done("exported", staff().batches().export(town(), election().id(), offer().now(), member().id()).map(Batch::items).orElse(0));
        }
        if (batch.matches("[1-9][0-9]{0,6}")) {
            requireWork();
            throw file(Integer.parseInt(batch));
        }
    }

    private FileDownload file(int number) {
        List<Application> exported = staff().applications().ofElection(town(), election().id()).stream().filter(it -> it.batch() == number).toList();
        if (exported.isEmpty()) {
            throw new NotFoundException();
        }
        List<String> columns = Stream.concat(texts("reference", "received", "channel", "standing").stream(), FIELDS.stream()).toList();
        return FileDownload.csv(town() + "-" + election().id() + "-" + number, columns, exported.stream().map(this::row));
    }

    private List<String> row(Application application) {
        Optional<CaseFile> file = staff().file(town(), application.caseId());
        Answers answers = file.map(CaseFile::answers).orElse(Answers.none());
        // nobody is to issue papers for what was refused or withdrawn
        String standing = file.map(CaseFile::status).filter(OVER::contains).orElse(application.standing().key());
        return Stream.concat(Stream.of(application.reference(), application.receivedAt().toString(), application.channel(), standing),
                FIELDS.stream().map(answers::raw)).toList();
    }

    @Override
    protected String path() {
        return PATH;
    }

    @Override
    protected void write(Sheet sheet, Election chosen) {
        Figures figures = staff().applications().figures(town(), chosen.id());
        List<Batch> batches = staff().batches().ofElection(town(), chosen.id()).stream().filter(it -> it.kind() == Batch.Kind.EXPORT).toList();
        long inBatches = batches.stream().mapToLong(Batch::items).sum();
        sheet.section(getString("figures"), () -> {
            sheet.kern().facts(facts(figures, inBatches));
            if (figures.reconcile(inBatches)) {
                sheet.kern().body(getString("reconciles"));
            } else {
                sheet.warning(getString("differs"));
            }
            if (figures.waiting() > 0 && mayWork()) {
                sheet.button(Map.of(), "primary", getString("export"));
            }
        });
        List<String> withdrawn = withdrawnSince(chosen);
        if (!withdrawn.isEmpty()) {
            sheet.section(getString("withdrawn"), () -> {
                sheet.warning(getString("withdrawn.text"));
                sheet.kern().body(String.join(", ", withdrawn));
            });
        }
        if (!batches.isEmpty()) {
            sheet.section(getString("batches"), () -> sheet.kern().table(getString("batches"), texts("batch", "items", "made", "file"),
                    batches.stream().map(this::row).toList()));
        }
    }

    /** What the election office has and the citizen has withdrawn. */
    private List<String> withdrawnSince(Election chosen) {
        Set<String> gone = new HashSet<>();
        staff().each(town(), Reinstatement.WITHDRAWN, it -> gone.add(it.id().toString()));
        return gone.isEmpty() ? List.of() : staff().applications().ofElection(town(), chosen.id()).stream()
                .filter(it -> it.batch() > 0 && gone.contains(it.caseId())).map(Application::reference).toList();
    }

    private List<Cell> row(Batch batch) {
        return List.of(Cell.of(batch.number()), Cell.of(batch.items()), Cell.of(Times.day(batch.madeAt(), language()) + ", " + Times.hour(batch.madeAt())),
                mayWork() ? new Cell("CSV", here() + "&batch=" + batch.number()) : Cell.of("–"));
    }

    private Map<String, String> facts(Figures figures, long inBatches) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(getString("total"), String.valueOf(figures.total()));
        facts.put(getString("exported"), String.valueOf(figures.exported()));
        facts.put(getString("inBatches"), String.valueOf(inBatches));
        facts.put(getString("waiting"), String.valueOf(figures.waiting()));
        Optional.of(figures.pending()).filter(it -> it > 0).ifPresent(it -> facts.put(getString("pending"), it.toString()));
        return facts;
    }
}
