package org.rathaus.devmode.internal.page;

import java.time.format.DateTimeFormatter;
import java.util.List;

import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.link.ExternalLink;
import org.apache.wicket.markup.repeater.RepeatingView;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.devmode.internal.mail.CaughtMail;
import org.rathaus.web.Element;
import org.rathaus.web.PortalRequest;
import org.rathaus.web.area.AreaPage;

/** All mails that the portal has written since it was started, the newest first. */
public final class MailsPage extends AreaPage {

    private static final long serialVersionUID = 1L;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    /** At {@code /dev/mails}. */
    public MailsPage(PageParameters parameters) {
        super(parameters);
    }

    static String address(CaughtMail mail) {
        return DevArea.address(DevArea.MAILS) + "/" + mail.number();
    }

    static String time(CaughtMail mail) {
        return TIME.format(PortalRequest.local(mail.at()));
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        List<CaughtMail> caught = DevArea.mailbox().mails();
        RepeatingView rows = new RepeatingView("mail");
        caught.forEach(it -> rows.add(new Element(rows.newChildId()).with(new Label("time", time(it)), new Label("recipient", it.recipient()),
                new ExternalLink("subject", address(it), it.subject().isBlank() ? getString("noSubject") : it.subject()),
                new Label("attachments", it.attachments().size()))));
        add(new Element("mails").with(rows).when(!caught.isEmpty()));
        add(new Element("none").when(caught.isEmpty()));
        add(new ExternalLink("overview", DevArea.address("")));
    }

    @Override
    protected List<String> titleParts() {
        return List.of(getString("title"));
    }
}
