package org.rathaus.portal.internal.account;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.wicket.markup.head.IHeaderResponse;
import org.apache.wicket.markup.head.JavaScriptHeaderItem;
import org.apache.wicket.request.http.WebResponse;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.api.identity.Audience;
import org.rathaus.api.identity.LevelOfAssurance;
import org.rathaus.kernel.identity.CitizenAccount;
import org.rathaus.kernel.identity.CitizenAccounts.Outcome;
import org.rathaus.kernel.identity.Client;
import org.rathaus.kernel.identity.SecondFactors;
import org.rathaus.kernel.identity.SecondFactors.Owner;
import org.rathaus.web.Html;
import org.rathaus.web.HtmlPart;
import org.rathaus.web.NotFoundException;
import org.rathaus.web.PortalRequest;
import org.rathaus.web.area.AreaPage;
import org.rathaus.web.area.SignInWays;

/** A page about accounts; no browser and no proxy keeps it. Not there in a town that offers none. */
public abstract class AccountPage extends AreaPage {

    private static final long serialVersionUID = 1L;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final String WAIT_SECONDS = "60";

    private final transient Map<String, String> problems = new LinkedHashMap<>();
    private boolean waits;

    protected AccountPage(PageParameters parameters) {
        this(parameters, PortalRequest.current().requireTown().offersAccounts());
    }

    /** Where it may be there in such a town, too. */
    AccountPage(PageParameters parameters, boolean isThere) {
        super(parameters);
        if (!isThere) {
            throw new NotFoundException();
        }
    }

    /** Whether the town has accounts of its own, whose addresses it confirms by mail. */
    protected final boolean hasOwnAccounts() {
        return ways().hasAccounts();
    }

    /** How citizens sign in to the town in work. */
    static SignInWays ways() {
        return new SignInWays(PortalRequest.current().requireTown());
    }

    /**
     * Lets the owner of an account in who has shown the password; nobody proofed who that is, so at the lowest level.
     *
     * @return false if a second factor is set up: then only as far as to the page that asks for its code
     */
    final boolean signIn(CitizenAccount account) {
        boolean isIn = !area().factors().isSet(Owner.of(account));
        request().signIn(Audience.CITIZENS, account.id(), isIn ? LevelOfAssurance.LOW : LevelOfAssurance.NONE);
        request().recognise(Audience.CITIZENS, area().accounts().recognition(account), area().path());
        return isIn;
    }

    /** The same for whoever has shown a passkey, which is two factors in one: a finger, a face or a PIN, and the device. */
    final void signInWithPasskey(CitizenAccount account) {
        request().signIn(Audience.CITIZENS, account.id(), LevelOfAssurance.LOW);
    }

    /** Where the password comes from that the page is sent. */
    final Client client() {
        return request().client(Audience.CITIZENS);
    }

    /** The area. */
    protected static AccountArea area() {
        return AccountArea.current();
    }

    /** The town's id. */
    protected final String town() {
        return request().requireTown().id();
    }

    /** The address of a page about accounts; an empty path is the account itself. */
    protected final String areaLink(String path) {
        return request().link(path.isEmpty() ? "account" : "account/" + path);
    }

    /** Something is wrong: the text key says what, and the field where. */
    protected final void wrong(String field, String key) {
        problems.put(field, key);
    }

    /** The same, as whoever asks has asked too often. */
    protected final void tooMany(String field) {
        waits = true;
        wrong(field, "tooMany");
    }

    /** What is wrong with a password that was asked for. */
    protected final void judge(Outcome outcome, String field) {
        if (outcome == Outcome.TOO_MANY_ATTEMPTS) {
            tooMany(field);
        } else if (outcome == Outcome.REFUSED) {
            wrong(field, "password.wrong");
        }
    }

    /** What is wrong with a code that was asked for. */
    final void judge(SecondFactors.Outcome outcome, String field) {
        if (outcome == SecondFactors.Outcome.TOO_MANY_ATTEMPTS) {
            tooMany(field);
        } else if (outcome == SecondFactors.Outcome.REFUSED) {
            wrong(field, "code.wrong");
        }
    }

    /** Whether nothing is wrong. */
    protected final boolean isFine() {
        return problems.isEmpty();
    }

    /** The same in the midst of other markup. */
    final void write(Html html, AccountField... fields) {
        List.of(fields).forEach(it -> it.write(html, this, problems));
    }

    /** Fields of a form, each with what is wrong with it. */
    protected final HtmlPart fields(String id, AccountField... fields) {
        return new HtmlPart(id, html -> write(html, fields));
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        add(new HtmlPart("errors", html -> AccountField.summary(html, this, problems)).setVisible(!isFine()));
    }

    /** A script that this page needs beside what all pages have. */
    protected Optional<String> script() {
        return Optional.empty();
    }

    @Override
    public void renderHead(IHeaderResponse response) {
        super.renderHead(response);
        script().ifPresent(it -> response.render(JavaScriptHeaderItem.forUrl(request().core().assets() + "/" + it).setDefer(true)));
    }

    @Override
    protected List<String> titleParts() {
        return List.of((isFine() ? "" : getString("errorPrefix")) + getString("title"), getString("myAccount"));
    }

    @Override
    protected void setHeaders(WebResponse response) {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Robots-Tag", "noindex");
        if (waits) {
            response.setStatus(TOO_MANY_REQUESTS);
            response.setHeader("Retry-After", WAIT_SECONDS);
        }
    }
}
