package org.rathaus.web.internal.form;

import org.apache.wicket.Application;
import org.apache.wicket.Page;
import org.rathaus.api.attachment.Attachments;
import org.rathaus.api.cases.Cases;
import org.rathaus.api.form.Drafts;
import org.rathaus.api.service.OfferedService;
import org.rathaus.web.PortalApplication;

/** The pages of one version of one service, in all towns: what it is, its steps, the check page, the confirmation. */
public final class ServiceApplication extends PortalApplication {

    private final OfferedService service;
    private final Drafts drafts;
    private final Cases cases;
    private final Attachments attachments;
    private final LookUps lookUps;

    /** For the dispatcher. */
    public ServiceApplication(OfferedService service, Drafts drafts, Cases cases, Attachments attachments) {
        this.service = service;
        this.drafts = drafts;
        this.cases = cases;
        this.attachments = attachments;
        this.lookUps = new LookUps(service.id());
    }

    static ServiceApplication current() {
        return (ServiceApplication) Application.get();
    }

    OfferedService service() {
        return service;
    }

    Drafts drafts() {
        return drafts;
    }

    Cases cases() {
        return cases;
    }

    Attachments attachments() {
        return attachments;
    }

    LookUps lookUps() {
        return lookUps;
    }

    @Override
    protected void onDestroy() {
        lookUps.close();
        super.onDestroy();
    }

    @Override
    public Class<? extends Page> getHomePage() {
        return ServicePage.class;
    }

    @Override
    protected void init() {
        super.init();
        mountPage("/apply", StartPage.class);
        mountPage("/apply/${step}", StepPage.class);
        mountPage("/apply/tasks", TasksPage.class);
        mountPage("/apply/check", CheckPage.class);
        mountPage("/apply/confirmation", ConfirmationPage.class);
    }
}
