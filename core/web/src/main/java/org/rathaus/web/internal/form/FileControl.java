package org.rathaus.web.internal.form;

import java.util.List;
import java.util.stream.Collectors;

import org.apache.wicket.Component;
import org.apache.wicket.markup.html.panel.Panel;
import org.apache.wicket.markup.repeater.RepeatingView;
import org.rathaus.api.form.FileQuestion;
import org.rathaus.api.form.FileType;
import org.rathaus.api.form.UploadedFile;
import org.rathaus.api.service.Texts;
import org.rathaus.web.Element;

/** The files that are there, each with a button that removes it, and a way to add one while there is room. */
final class FileControl extends Panel {

    private static final long serialVersionUID = 1L;

    private final transient Control<?> control;
    private final transient FileQuestion question;
    private final transient List<UploadedFile> files;

    FileControl(String id, Control<?> control, FileQuestion question) {
        super(id);
        this.control = control;
        this.question = question;
        this.files = UploadedFile.all(control.answers().raw(control.id()));
        setRenderBodyOnly(true);
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        Element frame = new Element("frame").attribute("id", control.id() + "-group");
        control.describe(this, frame, "kern-fieldset--error");
        frame.add(list(), choice());
        add(control.described(frame));
    }

    private Component list() {
        RepeatingView items = new RepeatingView("file");
        for (UploadedFile file : files) {
            items.add(new Element(items.newChildId())
                    .with(new Element("described").text(file.describe(control.wording().language())))
                    .with(new Element("remove").attribute("value", PostedFiles.removal(control.id(), file))
                            .with(new Element("of").text(": " + file.name()))));
        }
        return new Element("files").with(items).when(!files.isEmpty());
    }

    private Component choice() {
        String limits = control.id() + "-limits";
        // the way in stays while something is wrong: the error leads to it
        return new Element("choice").when(files.size() < question.maxCount() || control.problem().isPresent())
                .with(new Element("label").attribute("for", control.id())
                        .text(getString(files.isEmpty() ? "chooseFile" : "chooseAnother")))
                .with(new Element("limits").attribute("id", limits).text(limits()))
                .with(input(limits));
    }

    private Component input(String limits) {
        String error = control.problem().isPresent() ? " " + control.id() + "-error" : "";
        Element input = control.input(new Element("input"), control.id(), "kern-form-input__input--error")
                .attribute("aria-describedby", limits + error).attribute("accept", accepted());
        return question.maxCount() - files.size() > 1 ? input.attribute("multiple", "multiple") : input;
    }

    private String limits() {
        return Texts.fill(getString(question.maxCount() == 1 ? "fileLimit" : "filesLimit"), question.typeNames(),
                question.maxSize(control.wording().language()), question.maxCount());
    }

    private String accepted() {
        return question.types().stream().map(FileType::extensions).flatMap(List::stream).map("."::concat)
                .collect(Collectors.joining(","));
    }
}
