package org.rathaus.portal.internal.status;

import java.util.List;
import java.util.Optional;

import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.basic.MultiLineLabel;
import org.apache.wicket.markup.html.link.ExternalLink;
import org.apache.wicket.request.http.WebResponse;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.api.cases.CaseEvent;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.town.Contact;
import org.rathaus.api.town.Town;
import org.rathaus.kernel.service.ServiceTerms;
import org.rathaus.portal.internal.HomeArea;
import org.rathaus.web.Element;
import org.rathaus.web.area.AreaPage;

/** Says what withdrawing a case means, and does it on a post. Only for whoever may see all of the case: a mail may reach others. */
public final class WithdrawPage extends AreaPage {

    /** The last part of the address. */
    public static final String PATH = "withdraw";
    /** Says on the status page that it is done. */
    static final String DONE = "withdrawn";

    private static final long serialVersionUID = 1L;

    private final transient CaseFile file;
    private final transient ServiceTerms terms;
    private final String status;

    /** The secret, or the id for the owner of the account, is in the address. */
    public WithdrawPage(PageParameters parameters) {
        super(parameters);
        CaseFile found = CasePages.find(parameters);
        status = request().link("status/" + parameters.get("secret").toString());
        boolean isRefused = request().isPost() && !HomeArea.withdraw(found);
        file = isRefused ? CasePages.find(parameters) : found;
        // who has sent it twice has withdrawn it once
        if (request().isPost() && (!isRefused || isWithdrawn(file))) {
            throw request().seeOther(status + "?" + DONE + "=1");
        }
        terms = ServiceTerms.of(file, request().core().catalog(), request().requireTown(), language());
    }

    /** Whether the citizen was the last to change the status. */
    static boolean isWithdrawn(CaseFile file) {
        CaseEvent last = file.events().get(file.events().size() - 1);
        return last.number() > 1 && last.actor().equals("citizen") && !file.isMessage(last);
    }

    /** Whether the service lets the citizen withdraw the case as it stands. */
    static boolean isPossible(CaseFile file, ServiceTerms terms) {
        return terms.lifecycle().flatMap(it -> it.withdrawal(file.status())).isPresent();
    }

    @Override
    protected List<String> titleParts() {
        return List.of(getString(isPossible(file, terms) ? "title" : "over"), terms.title());
    }

    @Override
    protected Optional<Contact> contact(Town town) {
        return Optional.of(terms.contact());
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        boolean isPossible = isPossible(file, terms);
        add(new ExternalLink("back", status), new Label("service", terms.title()), new Label("heading", getString(isPossible ? "title" : "over")));
        add(new Label("reference", file.reference()), new StatusBadge("status", terms, file.status()));
        add(new Element("over").with(new Label("text", getString("over.text"))).when(!isPossible));
        add(new Element("ask").with(new MultiLineLabel("meaning", terms.textOr("withdraw.text", getString("text"))),
                new Element("form").attribute("action", status + "/" + PATH).with(new ExternalLink("keep", status))).when(isPossible));
    }

    /** Search engines must not know secrets. */
    @Override
    protected void setHeaders(WebResponse response) {
        super.setHeaders(response);
        response.setHeader("X-Robots-Tag", "noindex");
    }
}
