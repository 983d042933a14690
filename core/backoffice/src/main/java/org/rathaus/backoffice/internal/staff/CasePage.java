package org.rathaus.backoffice.internal.staff;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.link.ExternalLink;
import org.apache.wicket.model.ResourceModel;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.api.attachment.Attachment;
import org.rathaus.api.form.UploadedFile;
import org.rathaus.api.identity.Permission;
import org.rathaus.api.service.AnsweredSteps;
import org.rathaus.api.service.ServiceTerms;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.backoffice.internal.ErrorNote;
import org.rathaus.backoffice.internal.MemberPage;
import org.rathaus.backoffice.internal.Moments;
import org.rathaus.web.Element;
import org.rathaus.web.FileLinks;
import org.rathaus.web.HtmlPart;
import org.rathaus.web.LanguageLinks;
import org.rathaus.web.NotFoundException;

/** One case: its answers, its history, and the change of its status. */
public final class CasePage extends MemberPage {

    private static final long serialVersionUID = 1L;
    private static final String SAVED = "saved";

    private final transient CaseFile file;
    private final transient ServiceTerms terms;
    private final transient StatusChange change;
    private String problem = "";

    /** The id of the case is the last part of the address; a post changes its status. */
    public CasePage(PageParameters parameters) {
        super(parameters, Permission.READ_CASES, Permission.WORK_ON_CASES);
        UUID id = id(parameters.get("id").toString(""));
        change = StatusChange.of(request());
        CaseFile found = open(id);
        if (request().isPost()) {
            problem = save(found);
            found = problem.equals(StatusChange.CONFLICT) ? open(id) : found;
        }
        file = found;
        terms = Terms.at(file.serviceId(), file.receivedAt());
    }

    /** The id of a case as an address or a form says it; anything else is not found. */
    static UUID id(String text) {
        if (!text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            throw new NotFoundException();
        }
        return UUID.fromString(text);
    }

    private CaseFile open(UUID id) {
        return StaffArea.desk().open(member(), id).orElseThrow(NotFoundException::new);
    }

    /** The text key of what is wrong; does not return when all is well. */
    private String save(CaseFile found) {
        List<String> next = Terms.of(found.serviceId()).next(found.status());
        Optional<String> wrong = change.problem(found, next);
        if (wrong.isEmpty() && change.apply(StaffArea.desk(), member(), found)) {
            throw request().seeOther(areaLink("case/" + found.id()) + "?" + SAVED + "=1");
        }
        return wrong.orElse(StatusChange.CONFLICT);
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        add(new ErrorNote("error", problem.isEmpty() ? "" : getString("error." + problem)));
        add(new Element("saved")
                .setVisible(problem.isEmpty() && !request().parameter(SAVED).isEmpty()));
        add(new ExternalLink("back", areaLink("")));
        add(new Label("service", terms.title()));
        add(new Label("subject", file.subject().isBlank() ? file.reference() : file.subject()));
        add(new Label("reference", file.reference()));
        add(Moments.label("received", file.receivedAt(), language()));
        add(new Label("language", LanguageLinks.nameOf(file.language(), language(), this)));
        add(new Label("assurance", getString("assurance." + file.assurance().key())));
        add(new RemarkList("remarks", file.remarks()));
        add(new HtmlPart("answers", new AnswerSections(AnsweredSteps.of(file.answers(), terms), terms, this)::write));
        List<UploadedFile> files = StaffArea.attachments().ofCase(member().townId(), file.id()).stream()
                .map(Attachment::file).toList();
        add(new Element("fileSection").with(new FileLinks("files", files, it -> areaLink("case/" + file.id() + "/file/" + it)))
                .setVisible(!files.isEmpty()));
        add(Terms.badge("status", terms, file.status()));
        add(new Label("meaning", meaning()).setVisible(!meaning().isEmpty()));
        add(new Element("changeSection").with(new StatusForm("change", file, terms, change, problem),
                new Label("end", new ResourceModel(terms.isRunning() ? "end" : "gone"))
                        .setVisible(terms.next(file.status()).isEmpty())).when(may(Permission.WORK_ON_CASES)));
        add(new ExternalLink("keeping", areaLink("case/" + file.id() + "/keeping")));
        add(new History("history", file.events(), terms, area().accounts().list(member().townId())));
    }

    private String meaning() {
        return terms.statusMeaning(file.status()).orElse("");
    }

    @Override
    protected List<String> titleParts() {
        return List.of((problem.isEmpty() ? "" : getString("errorPrefix")) + file.reference(), terms.title(),
                getString("staffArea"));
    }
}
