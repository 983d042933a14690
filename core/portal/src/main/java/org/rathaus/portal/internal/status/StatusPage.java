package org.rathaus.portal.internal.status;

import java.util.List;
import java.util.Optional;

import org.apache.wicket.Component;
import org.apache.wicket.markup.html.WebMarkupContainer;
import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.link.ExternalLink;
import org.apache.wicket.request.http.WebResponse;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.api.attachment.Attachment;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.cases.Letters;
import org.rathaus.api.form.UploadedFile;
import org.rathaus.api.identity.Audience;
import org.rathaus.api.service.Texts;
import org.rathaus.api.town.Contact;
import org.rathaus.api.town.Town;
import org.rathaus.kernel.cases.Correspondence.Inquiry;
import org.rathaus.kernel.identity.Session;
import org.rathaus.kernel.service.ServiceTerms;
import org.rathaus.portal.internal.HomeArea;
import org.rathaus.web.Element;
import org.rathaus.web.area.AreaPage;
import org.rathaus.web.area.FileLinks;

/** What became of a case, for whoever has the secret link. */
public final class StatusPage extends AreaPage {

    private static final long serialVersionUID = 1L;
    private static final String ANSWERED = "answered";

    private final transient CaseFile file;
    private final transient ServiceTerms terms;
    private final String secret;
    private final boolean opensAnswers;
    private final transient Optional<String> account;
    private final transient Optional<Inquiry> inquiry;
    private final transient InquiryAnswer answer;
    private String problem = "";

    /** The secret is the last part of the address. */
    public StatusPage(PageParameters parameters) {
        super(parameters);
        Optional<CaseFile> whole = CasePages.whole(parameters);
        file = whole.orElseGet(() -> CasePages.findStatus(parameters));
        opensAnswers = whole.isPresent();
        secret = parameters.get("secret").toString();
        terms = ServiceTerms.of(file, request().core().catalog(), request().requireTown(), language());
        account = request().session(Audience.CITIZENS).map(Session::accountId);
        // nobody is asked for what a decided case needs no more
        inquiry = HomeArea.inquiry(file).filter(it -> terms.lifecycle().filter(life -> !life.isOpen(file.status())).isEmpty());
        answer = InquiryAnswer.of(request());
        if (request().isPost()) {
            post();
        }
        HomeArea.read(file);
    }

    private void post() {
        if (request().parameter("op").equals(InquiryAnswer.OPERATION)) {
            problem = answer();
        } else if (opensAnswers && account.isPresent()) {
            HomeArea.take(secret, account.get());
            throw request().seeOther(request().link("status/" + secret));
        }
    }

    /** Whoever has the link may answer: what was asked they have read. What is wrong, in words; does not return when all is well. */
    private String answer() {
        Optional<String> wrong = inquiry.isEmpty() ? Optional.of("over") : answer.problem();
        if (wrong.isPresent()) {
            return getString("error." + wrong.get());
        }
        List<String> refused = answer.keep(HomeArea.attachments(), file);
        if (!refused.isEmpty()) {
            return Texts.fill(getString("error.refused"), String.join(", ", refused));
        }
        if (HomeArea.answer(file, answer.inquiry(), answer.text())) {
            throw request().seeOther(request().link("status/" + secret) + "?" + ANSWERED + "=1");
        }
        return getString("error.over");
    }

    @Override
    protected List<String> titleParts() {
        return List.of((problem.isEmpty() ? "" : getString("errorPrefix")) + getString("title"), terms.title());
    }

    @Override
    protected Optional<Contact> contact(Town town) {
        return Optional.of(terms.contact());
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        add(new ErrorSummary("error", problem));
        add(new Element("answered").when(problem.isEmpty() && !request().parameter(ANSWERED).isEmpty()));
        add(new Element("withdrawn").when(WithdrawPage.isWithdrawn(file) && !request().parameter(WithdrawPage.DONE).isEmpty()));
        add(new InquiryPanel("inquiry", inquiry, inquiry.map(it -> file.events().get(it.number() - 1).note()).orElse(""), answer.text(), problem,
                request().link("status/" + secret)));
        add(new Label("service", terms.title()));
        add(new Label("reference", file.reference()));
        add(new StatusBadge("status", terms, file.status()));
        // an address without a secret opens nothing for whoever gets it
        add(new Element("keep").when(!CasePages.isOwn(getPageParameters())));
        add(new ExternalLink("receipt", request().link("status/" + secret + "/receipt"))
                .setVisible(opensAnswers));
        add(new ExternalLink("data", request().link("status/" + secret + "/data")).setVisible(opensAnswers));
        add(files("fileSection", "files", false), files("letterSection", "letters", true));
        add(new Timeline("timeline", file, terms, opensAnswers));
        add(new Element("withdrawal").with(new ExternalLink("link", request().link("status/" + secret + "/" + WithdrawPage.PATH)))
                .when(opensAnswers && WithdrawPage.isPossible(file, terms)));
        add(account());
    }

    private Component files(String section, String list, boolean areLetters) {
        List<UploadedFile> files = opensAnswers ? HomeArea.filesOf(file).stream()
                .filter(it -> it.question().equals(Letters.KEPT_AS) == areLetters).map(Attachment::file).toList() : List.of();
        return new WebMarkupContainer(section).add(new FileLinks(list, files, id -> request().link("status/" + secret + "/file/" + id)))
                .setVisible(!files.isEmpty());
    }

    /** Whoever holds the secret may put the case into their account; one that is in another account stays there. */
    private Component account() {
        boolean mine = account.isPresent() && HomeArea.caseOf(account.get(), file.id()).isPresent();
        boolean offered = opensAnswers && request().requireTown().mailing().isPresent();
        return new Element("ownAccount").with(new Element("mine").with(new ExternalLink("link", request().link("account"))).when(mine),
                new Element("take").attribute("action", request().link("status/" + secret)).when(account.isPresent() && !mine),
                new Element("signIn").with(new ExternalLink("link", request().link("account/sign-in?to=status/" + secret))).when(account.isEmpty()))
                .when(offered);
    }

    /** Search engines must not know secrets. */
    @Override
    protected void setHeaders(WebResponse response) {
        super.setHeaders(response);
        response.setHeader("X-Robots-Tag", "noindex");
    }
}
