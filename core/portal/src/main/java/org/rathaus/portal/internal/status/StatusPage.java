package org.rathaus.portal.internal.status;

import java.util.List;
import java.util.Optional;

import org.apache.wicket.Component;
import org.apache.wicket.markup.html.WebMarkupContainer;
import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.link.ExternalLink;
import org.apache.wicket.request.http.WebResponse;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.api.service.ServiceTerms;
import org.rathaus.api.attachment.Attachment;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.form.UploadedFile;
import org.rathaus.api.identity.Audience;
import org.rathaus.api.identity.Session;
import org.rathaus.api.town.Contact;
import org.rathaus.api.town.Town;
import org.rathaus.portal.internal.HomeArea;
import org.rathaus.web.Element;
import org.rathaus.web.FileLinks;
import org.rathaus.web.TownPage;

/** What became of a case, for whoever has the secret link. */
public final class StatusPage extends TownPage {

    private static final long serialVersionUID = 1L;

    private final transient CaseFile file;
    private final transient ServiceTerms terms;
    private final String secret;
    private final boolean opensAnswers;
    private final transient Optional<String> account;

    /** The secret is the last part of the address. */
    public StatusPage(PageParameters parameters) {
        super(parameters);
        Optional<CaseFile> whole = CasePages.whole(parameters);
        file = whole.orElseGet(() -> CasePages.findStatus(parameters));
        opensAnswers = whole.isPresent();
        secret = parameters.get("secret").toString();
        terms = ServiceTerms.of(file, request().core().catalog(), request().requireTown(), language());
        account = request().session(Audience.CITIZENS).map(Session::accountId);
        if (request().isPost() && opensAnswers && account.isPresent()) {
            HomeArea.take(secret, account.get());
            throw request().seeOther(request().link("status/" + secret));
        }
    }

    @Override
    protected List<String> titleParts() {
        return List.of(getString("title"), terms.title());
    }

    @Override
    protected Optional<Contact> contact(Town town) {
        return Optional.of(terms.contact());
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        add(new Label("service", terms.title()));
        add(new Label("reference", file.reference()));
        add(new StatusBadge("status", terms, file.status()));
        // an address without a secret opens nothing for whoever gets it
        add(new Element("keep").when(!CasePages.isOwn(getPageParameters())));
        add(new ExternalLink("receipt", request().link("status/" + secret + "/receipt"))
                .setVisible(opensAnswers));
        add(new ExternalLink("data", request().link("status/" + secret + "/data")).setVisible(opensAnswers));
        List<UploadedFile> files = opensAnswers ? HomeArea.filesOf(file).stream().map(Attachment::file).toList() : List.of();
        add(new WebMarkupContainer("fileSection").add(new FileLinks("files", files,
                id -> request().link("status/" + secret + "/file/" + id))).setVisible(!files.isEmpty()));
        add(new Timeline("timeline", file.events(), terms));
        add(account());
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
