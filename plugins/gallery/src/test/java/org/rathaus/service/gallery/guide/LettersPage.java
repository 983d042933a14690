package org.rathaus.service.gallery.guide;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.api.attachment.IncomingFile;
import org.rathaus.api.attachment.Pictures;
import org.rathaus.api.attachment.RefusedFileException;
import org.rathaus.api.audit.ServiceAudit;
import org.rathaus.api.document.Document;
import org.rathaus.api.document.Documents;
import org.rathaus.api.document.LabelSheet;
import org.rathaus.api.document.LabelSheet.Label;
import org.rathaus.api.form.FileQuestion;
import org.rathaus.api.form.FileType;
import org.rathaus.api.form.Question;
import org.rathaus.api.identity.Permission;
import org.rathaus.web.Field;
import org.rathaus.web.FileDownload;
import org.rathaus.web.Html;
import org.rathaus.web.HtmlDeskPage;
import org.rathaus.web.Kern;
import org.rathaus.web.SentFile;

/** A page for staff that writes a form, prints, and takes a photo. Its plugin is not deployed anywhere, so it only compiles. */
final class LettersPage extends HtmlDeskPage {

    private static final long serialVersionUID = 1L;
    private static final FileQuestion PHOTO = Question.file("photo").types(FileType.JPEG, FileType.PNG).maxBytes(10_000_000);

    private final transient Map<String, String> problems = new LinkedHashMap<>();
    private final transient String typed;

    LettersPage(PageParameters parameters) {
        super(parameters, Permission.READ_CASES, Permission.WORK_ON_CASES);
        typed = request().parameter("number").strip();
    }

    @Override
    protected String pageTitle() {
        return serviceText("desk.title");
    }

    @Override
    protected boolean isWrong() {
        return !problems.isEmpty();
    }

    @Override
    protected void write(Html html) {
        new Kern(html)
                .errors(serviceText("errorTitle"), problems)
                .heading(pageTitle())
                .form("")
                .field(Field.of("number", serviceText("number.label"), typed).as(Field.Kind.DIGITS).most(4).wrong(problems.getOrDefault("number", "")))
                .actions().submit("", "primary", serviceText("number.save")).endActions()
                .endForm();
    }

    static Document letter() {
        return Document.of("Ihr Wahlschein", Locale.GERMAN)
                .to("Frau", "Erika Muster", "Am Markt 1", "22846 Norderstedt")
                .facts(Map.of("Wahl", "Landtagswahl", "Wahlschein", "4711"))
                .paragraph("Sehr geehrte Frau Muster,\nIhr Wahlschein liegt bei.")
                .table(List.of("Nr.", "Unterlage"), List.of(List.of("1", "Stimmzettel"), List.of("2", "Umschlag")))
                .code("https://example.org/a7", "example.org/a7")
                .signatures("Für die Stadt");
    }

    FileDownload print(Documents documents, Document another) {
        byte[] pdf = documents.pdf(offer().town(), "Briefe", List.of(letter(), another));
        return FileDownload.of("letters.pdf", "application/pdf", pdf);
    }

    static LabelSheet cards(List<String> codes) {
        return new LabelSheet("Teilnahmekarten", Locale.GERMAN, LabelSheet.Format.CARDS,
                codes.stream().map(code -> new Label("Ideenwettbewerb", List.of("Code " + code), "https://example.org/" + code)).toList());
    }

    Optional<byte[]> take(SentFile file, Pictures pictures) {
        try (InputStream content = file.open()) {
            return Optional.of(pictures.jpeg(PHOTO, new IncomingFile(file.name(), file.declaredType(), content), 1600));
        } catch (RefusedFileException e) {
            problems.put("photo", problemText(e.problem()));
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("a photo", e);
        }
    }

    void log(ServiceAudit audit, UUID letter) {
        audit.write(member(), "printLetter", letter.toString());
    }
}
