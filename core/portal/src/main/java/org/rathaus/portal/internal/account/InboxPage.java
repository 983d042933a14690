package org.rathaus.portal.internal.account;

import java.time.Instant;
import java.util.List;

import org.apache.wicket.Component;
import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.basic.MultiLineLabel;
import org.apache.wicket.markup.html.link.ExternalLink;
import org.apache.wicket.markup.repeater.RepeatingView;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.kernel.service.ServiceTerms;
import org.rathaus.portal.internal.status.Moment;
import org.rathaus.web.Element;

/** What the authority has written to the owner. It is new until its owner says that it is read, on all devices. */
public final class InboxPage extends OwnPage {

    private static final long serialVersionUID = 1L;
    private static final String PATH = "inbox";

    /** Has read all that it showed when that is posted to it. */
    public InboxPage(PageParameters parameters) {
        super(parameters, PATH);
        if (request().isPost()) {
            read(request().parameter("until"));
            throw request().seeOther(areaLink(PATH + "?read"));
        }
    }

    /** A message that came meanwhile was not seen. */
    private void read(String until) {
        try {
            Instant shown = Instant.ofEpochMilli(Long.parseLong(until));
            List<Inbox.Message> messages = area().inbox(account()).messages();
            messages.stream().map(Inbox.Message::file).distinct().filter(file -> messages.stream()
                    .noneMatch(it -> it.file().equals(file) && it.event().at().isAfter(shown))).forEach(area()::seen);
            messages.stream().map(it -> it.event().at()).filter(it -> !it.isAfter(shown)).findFirst()
                    .ifPresent(it -> area().accounts().read(account(), it));
        } catch (NumberFormatException e) {
            // no page of ours says so
        }
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        Inbox inbox = area().inbox(account());
        add(new Note("note", getPageParameters(), "read"));
        add(new Element("none").when(inbox.messages().isEmpty()));
        add(messages(inbox));
        String newest = inbox.messages().stream().findFirst().map(it -> String.valueOf(it.event().at().toEpochMilli() + 1)).orElse("");
        add(new Element("read").attribute("action", areaLink(PATH)).with(new Element("until").attribute("value", newest)).when(inbox.unread() > 0));
    }

    private Component messages(Inbox inbox) {
        RepeatingView rows = new RepeatingView("message");
        inbox.messages().forEach(it -> {
            ServiceTerms terms = ServiceTerms.of(it.file(), request().core().catalog(), request().requireTown(), language());
            rows.add(new Element(rows.newChildId()).with(new Label("service", terms.title()).setRenderBodyOnly(true),
                    new Element("new").when(inbox.isNew(it)),
                    new Label("reference", it.file().reference()).setRenderBodyOnly(true), new Moment("at", it.event().at()),
                    new Label("status", it.file().isMessage(it.event()) ? getString("message") : terms.statusName(it.event().status())).setRenderBodyOnly(true),
                    new MultiLineLabel("text", it.event().note()),
                    new ExternalLink("link", request().link("status/" + it.file().id()))
                            .add(new Label("of", terms.title() + ", " + it.file().reference()))));
        });
        return rows;
    }
}
