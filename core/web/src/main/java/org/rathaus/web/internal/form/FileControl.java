package org.rathaus.web.internal.form;

import java.util.List;
import java.util.stream.Collectors;

import org.rathaus.api.form.FileQuestion;
import org.rathaus.api.form.FileType;
import org.rathaus.api.form.UploadedFile;
import org.rathaus.web.Html;

/** The files that are there, each with a button that removes it, and a way to add one while there is room. */
final class FileControl {

    private final KernControl control;
    private final FileQuestion question;
    private final List<UploadedFile> files;
    private final Html html;

    FileControl(KernControl control, FileQuestion question) {
        this.control = control;
        this.question = question;
        this.files = UploadedFile.all(control.answers().raw(question.id()));
        this.html = control.html();
    }

    void write() {
        control.fieldset("", () -> {
            if (!files.isEmpty()) {
                html.open("ul", "portal-files");
                files.forEach(this::writeFile);
                html.close("ul");
            }
            // the way in stays while something is wrong: the error leads to it
            if (files.size() < question.maxCount() || control.problem().isPresent()) {
                writeChoice();
            }
        });
    }

    private void writeFile(UploadedFile file) {
        html.open("li", "portal-files__item").element("span", "", file.describe(control.wording().language()));
        html.open("button", "kern-btn kern-btn--tertiary").with("type", "submit").with("name", PostedStep.OPERATION)
                .with("value", PostedFiles.removal(control.name(question.id()), file)).icon("delete").open("span", "kern-label")
                .text(control.wording().text("control.remove")).element("span", "kern-sr-only", ": " + file.name())
                .close("span").close("button").close("li");
    }

    private void writeChoice() {
        String limits = control.id() + "-limits";
        html.open("div", "kern-form-input").open("label", "kern-label").with("for", control.id())
                .text(control.wording().text(files.isEmpty() ? "control.chooseFile" : "control.chooseAnother")).close("label");
        html.open("div", "kern-hint").with("id", limits).text(limits()).close("div").open("div", "portal-upload");
        boolean wrong = control.problem().isPresent();
        html.open("input", "kern-form-input__input" + (wrong ? " kern-form-input__input--error" : "")).with("type", "file");
        control.identify(question.id());
        html.with("aria-describedby", wrong ? limits + " " + control.id() + "-error" : limits).with("accept", accepted())
                .with("multiple", question.maxCount() - files.size() > 1);
        html.open("button", "kern-btn kern-btn--secondary").with("type", "submit").with("name", PostedStep.OPERATION).with("value", PostedFiles.UPLOAD)
                .icon("drive-folder-upload").open("span", "kern-label").text(control.wording().text("control.upload"))
                .element("span", "kern-sr-only", ": " + control.fullLabel()).close("span").close("button");
        html.close("div").close("div");
    }

    private String limits() {
        return control.wording().text(question.maxCount() == 1 ? "control.fileLimit" : "control.filesLimit", question.typeNames(),
                question.maxSize(control.wording().language()), question.maxCount());
    }

    private String accepted() {
        return question.types().stream().map(FileType::extensions).flatMap(List::stream).map("."::concat)
                .collect(Collectors.joining(","));
    }
}
