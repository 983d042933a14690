package org.rathaus.service.postalvote.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.document.Document;
import org.rathaus.api.document.LabelSheet;
import org.rathaus.api.service.Texts;
import org.rathaus.api.town.Town;
import org.rathaus.service.postalvote.election.Election;
import org.rathaus.service.postalvote.ledger.Application;
import org.rathaus.service.postalvote.ledger.Certificate;
import org.rathaus.web.FileDownload;
import org.rathaus.web.NotFoundException;

/** What is printed and what lists are saved for one election. */
final class Paper {

    private static final Texts TEXTS = Texts.of(Paper.class);
    private static final String PDF = "application/pdf";

    private final StaffSide staff;
    private final Town town;
    private final Election election;
    private final Locale language;

    Paper(StaffSide staff, Town town, Election election, Locale language) {
        this.staff = staff;
        this.town = town;
        this.election = election;
        this.language = language;
    }

    /** The file with this name, of a batch where it is one of a batch. */
    FileDownload file(String name, int batch) {
        return switch (name) {
            case "labels" -> labels(batch);
            case "dispatch" -> FileDownload.csv(fileName("dispatch-" + batch), dispatchColumns(), dispatchRows(batch).stream());
            case "letters" -> letters(batch);
            case "invalid" -> FileDownload.csv(fileName("invalid"), invalidColumns(), invalidRows().stream());
            case "invalid-pdf" -> pdf("invalid", list("invalid.title", invalidColumns(), invalidRows()));
            default -> throw new NotFoundException();
        };
    }

    private String fileName(String what) {
        return town.id() + "-" + election.id() + "-" + what;
    }

    private FileDownload pdf(String name, Document document) {
        return FileDownload.of(fileName(name) + ".pdf", PDF, staff.documents().pdf(town, document));
    }

    private Document list(String title, List<String> columns, List<List<String>> rows) {
        return Document.of(text(title), language).paragraph(election.label(language)).table(columns, rows);
    }

    private List<Certificate> sentWith(int batch) {
        List<Certificate> sent = staff.certificates().ofElection(town.id(), election.id()).stream()
                .filter(it -> batch > 0 && it.dispatch() == batch && !it.caseId().isEmpty()).toList();
        if (sent.isEmpty()) {
            throw new NotFoundException();
        }
        return sent;
    }

    private FileDownload labels(int batch) {
        List<LabelSheet.Label> labels = new ArrayList<>();
        sentWith(batch).forEach(it -> typed(it.caseId()).ifPresent(voter -> labels.add(new LabelSheet.Label(text("label", it.number()), voter.destination(), ""))));
        byte[] sheet = staff.documents().pdf(town, new LabelSheet(text("labels.title"), language, LabelSheet.Format.ADDRESSES, labels));
        return FileDownload.of(fileName("labels-" + batch) + ".pdf", PDF, sheet);
    }

    private Optional<TypedVoter> typed(String caseId) {
        return file(caseId).map(it -> new TypedVoter(it.answers()));
    }

    private Optional<CaseFile> file(String caseId) {
        return staff.file(town.id(), caseId);
    }

    private List<String> dispatchColumns() {
        return texts("column.number", "column.reference", "column.name", "column.destination", "column.kind");
    }

    private List<List<String>> dispatchRows(int batch) {
        return sentWith(batch).stream().map(this::dispatchRow).toList();
    }

    private List<String> dispatchRow(Certificate certificate) {
        Optional<TypedVoter> voter = typed(certificate.caseId());
        return List.of(String.valueOf(certificate.number()), certificate.reference(), certificate.name(),
                voter.map(it -> String.join(", ", it.destination())).orElse(""), text(voter.filter(TypedVoter::isDiverted).isPresent() ? "kind.other" : "kind.home"));
    }

    private List<String> invalidColumns() {
        return texts("column.number", "column.name", "column.invalidAt", "column.reason");
    }

    private List<List<String>> invalidRows() {
        return staff.certificates().ofElection(town.id(), election.id()).stream().filter(it -> !it.isValid()).map(it -> List.of(String.valueOf(it.number()),
                it.name(), it.invalidAt().map(at -> Times.day(at, language)).orElse(""), it.reason())).toList();
    }

    private FileDownload letters(int batch) {
        List<Document> letters = staff.applications().ofElection(town.id(), election.id()).stream()
                .filter(it -> batch > 0 && it.letters() == batch && it.isLinked()).map(Application::caseId).map(this::file).flatMap(Optional::stream)
                .map(this::letter).toList();
        if (letters.isEmpty()) {
            throw new NotFoundException();
        }
        return FileDownload.of(fileName("letters-" + batch) + ".pdf", PDF, staff.documents().pdf(town, text("letters.title"), letters));
    }

    /** In German, as all that the authority sends by post: what the citizen chose may be the language of who misuses the name. */
    private Document letter(CaseFile file) {
        TypedVoter voter = new TypedVoter(file.answers());
        return Document.of(TEXTS.get(Locale.GERMAN, "letter.title"), Locale.GERMAN).to(voter.home().toArray(String[]::new))
                .paragraph(TEXTS.get(Locale.GERMAN, "letter.text", voter.name(), election.label(Locale.GERMAN), Times.day(file.receivedAt(), Locale.GERMAN)))
                .paragraph(String.join("\n", voter.destination()))
                .paragraph(TEXTS.get(Locale.GERMAN, "letter.misuse", town.phone(), file.reference()));
    }

    private List<String> texts(String... keys) {
        return Stream.of(keys).map(this::text).toList();
    }

    private String text(String key, Object... values) {
        return TEXTS.get(language, key, values);
    }
}
