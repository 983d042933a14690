package org.rathaus.backoffice.internal.staff;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.link.ExternalLink;
import org.apache.wicket.model.ResourceModel;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.api.attachment.Attachment;
import org.rathaus.api.cases.CaseDesk.Chosen;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.cases.Letters;
import org.rathaus.api.form.DateQuestion;
import org.rathaus.api.form.UploadedFile;
import org.rathaus.api.identity.Permission;
import org.rathaus.api.identity.StaffMember;
import org.rathaus.api.service.Texts;
import org.rathaus.backoffice.internal.ErrorNote;
import org.rathaus.backoffice.internal.MemberPage;
import org.rathaus.backoffice.internal.Moments;
import org.rathaus.backoffice.internal.staff.MessageTemplates.Template;
import org.rathaus.kernel.cases.Correspondence.Dossier;
import org.rathaus.kernel.service.AnsweredSteps;
import org.rathaus.kernel.service.ServiceTerms;
import org.rathaus.web.Element;
import org.rathaus.web.HtmlPart;
import org.rathaus.web.NotFoundException;
import org.rathaus.web.area.FileLinks;
import org.rathaus.web.area.LanguageLinks;

/** One case: its answers, its history, and all that a clerk does with it. */
public final class CasePage extends MemberPage {

    private static final long serialVersionUID = 1L;
    private static final String SAVED = "saved";
    /** The operation by which a member takes note of what the citizen did. */
    private static final String SEEN = "seen";

    private final transient CaseFile file;
    private final transient ServiceTerms terms;
    private final transient StatusChange change;
    private final transient CaseWriting writing;
    private final transient Colleagues colleagues;
    private String problem = "";

    /** The id of the case is the last part of the address; a post does what its {@code op} says, or changes the status. */
    public CasePage(PageParameters parameters) {
        super(parameters, Permission.READ_CASES, Permission.WORK_ON_CASES);
        UUID id = id(parameters.get("id").toString(""));
        change = StatusChange.of(request());
        writing = CaseWriting.of(request());
        colleagues = Colleagues.of(member());
        CaseFile found = open(id);
        if (request().isPost()) {
            problem = save(found);
            found = List.of(StatusChange.CONFLICT, TakingBack.UNDO).contains(problem) ? open(id) : found;
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
        return StaffArea.cases().desk().open(member(), id).orElseThrow(NotFoundException::new);
    }

    /** The text key of what is wrong; does not return when all is well. */
    private String save(CaseFile found) {
        String operation = writing.kind();
        Optional<String> wrong = switch (operation) {
            case CaseWriting.MESSAGE, CaseWriting.ASK, CaseWriting.LETTER, CaseWriting.PREVIEW, CaseWriting.NOTE -> writing.problem(found, request().today());
            case AssigneeForm.TAKE, AssigneeForm.LEAVE, TakingBack.UNDO, SEEN -> Optional.empty();
            default -> change.problem(found, Terms.of(found.serviceId()).next(found.status()));
        };
        wrong = wrong.isPresent() ? wrong : apply(operation, found);
        if (wrong.isEmpty()) {
            String what = operation.isEmpty() ? StatusChange.STATUS : operation;
            throw request().seeOther(areaLink("case/" + found.id()) + "?" + SAVED + "=" + what);
        }
        return wrong.get();
    }

    /** The text key of what is wrong after all. */
    private Optional<String> apply(String operation, CaseFile found) {
        if (writing.isAny()) {
            return writing.apply(StaffArea.cases().correspondence(), member(), found);
        }
        boolean isDone = switch (operation) {
            case AssigneeForm.TAKE -> assign(found, Optional.of(member()));
            case AssigneeForm.LEAVE -> assign(found, Optional.empty());
            case SEEN -> StaffArea.cases().correspondence().takeNote(member(), found.id());
            case TakingBack.UNDO -> TakingBack.apply(request(), member()).cases() > 0;
            default -> change.apply(StaffArea.cases().desk(), member(), found);
        };
        return isDone ? Optional.empty() : Optional.of(operation.equals(TakingBack.UNDO) ? TakingBack.UNDO : StatusChange.CONFLICT);
    }

    private boolean assign(CaseFile found, Optional<StaffMember> to) {
        return StaffArea.cases().desk().assign(member(), List.of(new Chosen(found.id(), found.status(), request().parameter("assignee"))), to).isEmpty();
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        Dossier dossier = StaffArea.cases().correspondence().dossier(member(), file.id()).orElseThrow(NotFoundException::new);
        add(new ErrorNote("error", problem.isEmpty() ? "" : getString("error." + problem),
                writing.isAny() ? WritingForm.field(writing.formKind(), problem) : StatusForm.field(problem)));
        add(saved());
        add(new UndoPanel("undo", TakingBack.last(member(), file), areaLink("case/" + file.id())));
        add(new ExternalLink("back", areaLink("")));
        add(new Label("service", terms.title()));
        add(new Label("subject", file.subject().isBlank() ? file.reference() : file.subject()));
        add(new Element("changes").with(new History("changed", file, seen(), dossier, terms, colleagues)).when(seen() < StatusChange.last(file)));
        add(new RemarkList("remarks", file.remarks()));
        add(new Explanation("explanation", Terms.of(file.serviceId()), file));
        add(new Element("news").when(dossier.isNews() && may(Permission.WORK_ON_CASES)), new Element("sealed").when(file.isSealed()));
        add(new Element("answerSection").with(new HtmlPart("answers", new AnswerSections(AnsweredSteps.of(file.answers(), terms), terms, this)::write))
                .when(!file.isSealed()));
        add(files());
        add(letters());
        add(new Element("notes").with(new NoteList("noteList", dossier.notes(), colleagues)).when(!dossier.notes().isEmpty()));
        add(new Element("writeSection").with(forms()).when(may(Permission.WORK_ON_CASES)));
        facts(dossier);
        add(new Element("changeSection").with(new StatusForm("change", file, terms, change, writing.kind().isEmpty() ? problem : ""),
                new Label("end", new ResourceModel(terms.isRunning() ? "end" : "gone"))
                        .setVisible(terms.next(file.status()).isEmpty())).when(may(Permission.WORK_ON_CASES)));
        add(new ExternalLink("keeping", areaLink("case/" + file.id() + "/keeping")));
        add(new History("history", file, 0, dossier, terms, colleagues));
    }

    private Element saved() {
        String what = request().parameter(SAVED);
        boolean isKnown = problem.isEmpty() && List.of(StatusChange.STATUS, CaseWriting.MESSAGE, CaseWriting.ASK, CaseWriting.LETTER, CaseWriting.NOTE,
                AssigneeForm.TAKE, AssigneeForm.LEAVE, TakingBack.UNDO, SEEN).contains(what);
        return new Element("saved").with(new Label("what", isKnown ? getString("saved." + what) : "")).when(isKnown);
    }

    /** After which event whoever sent a form was overtaken; otherwise the last. */
    private int seen() {
        int last = StatusChange.last(file);
        return problem.equals(StatusChange.CONFLICT) && writing.seen().matches("[1-9][0-9]{0,5}")
                ? Math.min(last, Integer.parseInt(writing.seen())) : last;
    }

    private CaseForms forms() {
        List<Template> templates = MessageTemplates.of(file, request().requireTown(),
                ServiceTerms.of(file, request().core().catalog(), request().requireTown(), file.language()));
        String asked = request().isPost() ? "" : request().parameter("template");
        Optional<Template> chosen = asked.matches("[1-9][0-9]?") && Integer.parseInt(asked) <= templates.size()
                ? Optional.of(templates.get(Integer.parseInt(asked) - 1)) : Optional.empty();
        return new CaseForms("write", file, chosen.map(it -> CaseWriting.message(it.text())).orElse(writing),
                templates, problem, areaLink("case/" + file.id()));
    }

    private Element files() {
        List<UploadedFile> files = files(false);
        String address = areaLink("case/" + file.id() + "/file/");
        return new Element("fileSection").with(new FileLinks("files", files, it -> address + it), new Pictures("pictures", files, address),
                        new Documents("documents", files, address))
                .when(!files.isEmpty());
    }

    private List<UploadedFile> files(boolean areLetters) {
        return StaffArea.cases().files(file).stream()
                .filter(it -> it.question().equals(Letters.KEPT_AS) == areLetters).map(Attachment::file).toList();
    }

    private Element letters() {
        List<UploadedFile> letters = files(true);
        return new Element("letterSection").with(new FileLinks("letters", letters, it -> areaLink("case/" + file.id() + "/file/" + it)))
                .when(!letters.isEmpty());
    }

    private void facts(Dossier dossier) {
        add(Terms.badge("status", terms, file.status()));
        add(new DeadlineBadge("deadline", terms.deadline(file.status(), file.intake().at(file.receivedAt()), request().now())));
        add(new Label("meaning", meaning()).setVisible(!meaning().isEmpty()));
        add(new AssigneeForm("assignee", dossier.assignee(), member(), colleagues, may(Permission.WORK_ON_CASES)));
        add(new Label("reference", file.reference()));
        add(Moments.label("received", file.receivedAt(), language()));
        add(new Label("channel", channel()));
        add(new Label("language", LanguageLinks.nameOf(file.language(), language(), this)));
        add(new Label("assurance", getString("assurance." + file.assurance().key())));
    }

    private String channel() {
        String day = file.intake().arrivedOn().map(it -> DateQuestion.write(it, language())).orElse("");
        return Texts.fill(getString("channel." + file.intake().channel().key()), day);
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
