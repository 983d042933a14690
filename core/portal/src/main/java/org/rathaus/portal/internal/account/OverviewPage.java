package org.rathaus.portal.internal.account;

import java.time.Instant;
import java.util.List;

import org.apache.wicket.Component;
import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.link.ExternalLink;
import org.apache.wicket.markup.repeater.RepeatingView;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.form.DateQuestion;
import org.rathaus.kernel.form.Draft;
import org.rathaus.kernel.service.ServiceTerms;
import org.rathaus.portal.internal.status.StatusBadge;
import org.rathaus.web.Element;
import org.rathaus.web.PortalRequest;

/** What the owner of an account has begun and what they have sent. */
public final class OverviewPage extends OwnPage {

    private static final long serialVersionUID = 1L;
    private static final String DRAFT = "draft";
    private static final int UNTIL_THE_BROWSER_CLOSES = -1;

    /** Goes on with a draft when its key is posted to it. */
    public OverviewPage(PageParameters parameters) {
        super(parameters, "");
        if (request().isPost()) {
            area().draftsOf(account()).stream().filter(it -> it.key().equals(request().parameter(DRAFT))).findFirst()
                    .ifPresent(this::goOn);
        }
    }

    /** From now on this browser has the draft, as one has that followed its link. */
    private void goOn(Draft draft) {
        request().setCookie(DRAFT, draft.id(), request().link(draft.serviceId()), UNTIL_THE_BROWSER_CLOSES);
        throw request().seeOther(request().link(draft.serviceId() + "/apply/check"));
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        List<Draft> drafts = area().draftsOf(account());
        List<CaseFile> cases = area().cases().ofAccount(request().requireTown(), account().id());
        add(new Note("note", getPageParameters(), "opened", "recovered"));
        add(new Element("draftSection").with(drafts(drafts)).when(!drafts.isEmpty()));
        long unread = Inbox.of(cases, area().accounts().readUntil(account())).unread();
        add(new Element("unread").with(new ExternalLink("inbox", areaLink("inbox"))
                .add(new Label("text", getString(unread == 1 ? "unread.one" : "unread.more").replace("{0}", String.valueOf(unread))))).when(unread > 0));
        add(new Element("none").when(cases.isEmpty()));
        add(new Element("cases").with(cases(cases)).when(!cases.isEmpty()));
        add(new Label("email", account().isOfProvider()
                ? getString("signedInWith").replace("{0}", providerName()) : getString("signedInAs").replace("{0}", account().email())));
        add(new Element("signOut").attribute("action", areaLink("sign-out")));
    }

    private Component drafts(List<Draft> drafts) {
        RepeatingView rows = new RepeatingView("draft");
        drafts.forEach(draft -> {
            ServiceTerms terms = ServiceTerms.at(draft.savedAt(), request().core().catalog(), request().requireTown(), draft.serviceId(), language());
            rows.add(new Element(rows.newChildId()).with(new Label("service", terms.title()).setRenderBodyOnly(true),
                    new Label("until", day(draft.keptUntil())).setRenderBodyOnly(true),
                    new Element("form").attribute("action", areaLink("")).with(new Element("key").attribute("value", draft.key()),
                            new Element("continue").attribute("aria-label", getString("continue") + ": " + terms.title()))));
        });
        return rows;
    }

    private Component cases(List<CaseFile> cases) {
        RepeatingView rows = new RepeatingView("case");
        cases.forEach(file -> {
            ServiceTerms terms = ServiceTerms.of(file, request().core().catalog(), request().requireTown(), language());
            rows.add(new Element(rows.newChildId())
                    .with(new ExternalLink("link", request().link("status/" + file.id())).add(new Label("service", terms.title()).setRenderBodyOnly(true)),
                            new Label("reference", file.reference()).setRenderBodyOnly(true),
                            new Label("received", day(file.receivedAt())).setRenderBodyOnly(true), new StatusBadge("status", terms, file.status())));
        });
        return rows;
    }

    private String day(Instant moment) {
        return DateQuestion.write(PortalRequest.local(moment).toLocalDate(), language());
    }
}
