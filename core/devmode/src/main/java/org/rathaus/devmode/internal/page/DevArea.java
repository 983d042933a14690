package org.rathaus.devmode.internal.page;

import org.apache.wicket.Page;
import org.apache.wicket.protocol.http.WebApplication;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rathaus.devmode.internal.DeveloperMode;
import org.rathaus.devmode.internal.mail.Mailbox;
import org.rathaus.devmode.internal.people.People;
import org.rathaus.web.area.AreaApplication;
import org.rathaus.web.area.WebArea;

/** What developers see besides what they write: {@code /dev}. Who is let in, {@link BuildFilter} decides. */
@Component(service = WebArea.class)
public final class DevArea implements WebArea {

    static final String BUILD = "build";
    static final String MAILS = "mails";

    private final DeveloperMode mode;
    private final Mailbox mailbox;
    private final People people;

    @Activate
    public DevArea(@Reference DeveloperMode mode, @Reference Mailbox mailbox, @Reference People people) {
        this.mode = mode;
        this.mailbox = mailbox;
        this.people = people;
    }

    /** The address of a page; empty: the area's own. */
    static String address(String page) {
        return page.isEmpty() ? "/dev" : "/dev/" + page;
    }

    static DeveloperMode mode() {
        return AreaApplication.area(DevArea.class).mode;
    }

    static Mailbox mailbox() {
        return AreaApplication.area(DevArea.class).mailbox;
    }

    static People people() {
        return AreaApplication.area(DevArea.class).people;
    }

    @Override
    public Scope scope() {
        return Scope.INSTALLATION;
    }

    @Override
    public String path() {
        return "dev";
    }

    @Override
    public Class<? extends Page> homePage() {
        return OverviewPage.class;
    }

    @Override
    public void mount(WebApplication application) {
        application.mountPage("/" + BUILD, BrokenPage.class);
        application.mountPage("/" + MAILS, MailsPage.class);
        application.mountPage("/" + MAILS + "/${mail}", MailPage.class);
        application.mountPage("/" + MAILS + "/${mail}/${attachment}", AttachmentPage.class);
    }
}
