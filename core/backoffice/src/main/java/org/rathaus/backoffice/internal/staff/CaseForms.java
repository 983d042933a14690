package org.rathaus.backoffice.internal.staff;

import java.util.List;

import org.apache.wicket.Component;
import org.apache.wicket.markup.html.panel.Panel;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.backoffice.internal.staff.MessageTemplates.Template;
import org.rathaus.web.Element;
import org.rathaus.web.area.LanguageLinks;

/** Writes to the citizen, asks for what is missing, and notes something for colleagues; each is folded until it is needed. */
final class CaseForms extends Panel {

    private static final long serialVersionUID = 1L;

    private final transient CaseFile file;
    private final transient CaseWriting writing;
    private final transient LetterAddress recipient;
    private final transient List<Template> templates;
    private final String problem;
    private final String address;

    CaseForms(String id, CaseFile file, CaseWriting writing, List<Template> templates, String problem, String address) {
        super(id);
        this.file = file;
        this.writing = writing;
        this.recipient = LetterAddress.of(file, Terms.at(file.serviceId(), file.receivedAt()));
        this.templates = templates;
        this.problem = problem;
        this.address = address;
        setRenderBodyOnly(true);
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        add(part(CaseWriting.MESSAGE, getString("note.language")
                .replace("{0}", LanguageLinks.nameOf(file.language(), getLocale(), this)), new TemplateLinks("templates", templates, address)));
        add(part(CaseWriting.ASK, getString("ask.hint")));
        add(part(CaseWriting.LETTER, getString("letter.hint")));
        add(part(CaseWriting.NOTE, getString("note.internal")));
    }

    private Component part(String kind, String hint, Component... more) {
        boolean isInUse = writing.formKind().equals(kind);
        Element part = new Element(kind).with(new WritingForm("form", writing.inFormOf(kind, recipient), StatusChange.last(file), isInUse ? problem : "", hint));
        part.with(more);
        return isInUse ? part.attribute("open", "open") : part;
    }
}
