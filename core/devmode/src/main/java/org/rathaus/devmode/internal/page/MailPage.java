package org.rathaus.devmode.internal.page;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.link.ExternalLink;
import org.apache.wicket.markup.repeater.RepeatingView;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.devmode.internal.mail.CaughtMail;
import org.rathaus.web.Element;
import org.rathaus.web.Html;
import org.rathaus.web.HtmlPart;
import org.rathaus.web.NotFoundException;
import org.rathaus.web.area.AreaPage;

/** A mail as it was written, with links that can be followed. */
public final class MailPage extends AreaPage {

    private static final long serialVersionUID = 1L;
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]+");

    private final transient CaughtMail mail;

    /** The number is in the address. */
    public MailPage(PageParameters parameters) {
        super(parameters);
        mail = find(parameters);
    }

    static CaughtMail find(PageParameters parameters) {
        String number = parameters.get("mail").toString("");
        if (!number.matches("[1-9]\\d{0,8}")) {
            throw new NotFoundException();
        }
        return DevArea.mailbox().find(Integer.parseInt(number)).orElseThrow(NotFoundException::new);
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        add(new Label("title", title()), new Label("from", mail.sender()), new Label("to", mail.recipient()), new Label("time", MailsPage.time(mail)));
        add(new HtmlPart("text", this::text));
        RepeatingView files = new RepeatingView("file");
        for (int i = 0; i < mail.attachments().size(); i++) {
            files.add(new Element(files.newChildId()).with(new ExternalLink("link", MailsPage.address(mail) + "/" + i, mail.attachments().get(i).name())));
        }
        add(new Element("files").with(files).when(!mail.attachments().isEmpty()));
        add(new ExternalLink("all", DevArea.address(DevArea.MAILS)));
    }

    private String title() {
        return mail.subject().isBlank() ? getString("noSubject") : mail.subject();
    }

    private void text(Html html) {
        Matcher links = LINK.matcher(mail.text());
        int end = 0;
        while (links.find()) {
            html.text(mail.text().substring(end, links.start())).open("a", "kern-link").with("href", links.group()).text(links.group()).close("a");
            end = links.end();
        }
        html.text(mail.text().substring(end));
    }

    @Override
    protected List<String> titleParts() {
        return List.of(title());
    }
}
