package org.rathaus.web.internal.form;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.wicket.Application;
import org.apache.wicket.Page;
import org.rathaus.api.form.Prefill;
import org.rathaus.api.service.OfferedService;
import org.rathaus.api.town.Town;
import org.rathaus.kernel.attachment.AttachmentStore;
import org.rathaus.kernel.cases.Cases;
import org.rathaus.kernel.form.AccountDrafts;
import org.rathaus.kernel.form.Drafts;
import org.rathaus.kernel.form.ResumeLinks;
import org.rathaus.kernel.statistics.Tally;
import org.rathaus.web.ClientLimit;
import org.rathaus.web.area.PluginApplication;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The pages of one version of one service, in all towns: what it is, its steps, the check page, the confirmation. */
public final class ServiceApplication extends PluginApplication {

    private static final Logger LOG = LoggerFactory.getLogger(ServiceApplication.class);

    /**
     * What keeps and knows what citizens do.
     *
     * @param drafts      forms that are being filled in
     * @param cases       forms that were sent
     * @param attachments files
     * @param sources     what is known of citizens
     * @param links       open drafts on other devices
     * @param accounts    find drafts of citizens who are signed in
     * @param tally       counts how much services are used
     * @param codes       how often somebody may type a code
     * @param mails       how often somebody may have a mail sent
     */
    public record Core(Drafts drafts, Cases cases, AttachmentStore attachments, PrefillSources sources, ResumeLinks links,
            AccountDrafts accounts, Tally tally, ClientLimit codes, ClientLimit mails) {

        /** With the usual limits. */
        public Core(Drafts drafts, Cases cases, AttachmentStore attachments, PrefillSources sources, ResumeLinks links,
                AccountDrafts accounts, Tally tally) {
            this(drafts, cases, attachments, sources, links, accounts, tally, ClientLimit.of(30, Duration.ofMinutes(10)),
                    ClientLimit.of(20, Duration.ofHours(1)));
        }
    }

    private final Core core;
    private final LookUps lookUps;
    private final Set<String> lowered = ConcurrentHashMap.newKeySet();

    /** For the dispatcher. */
    public ServiceApplication(OfferedService service, Core core) {
        super(service);
        this.core = core;
        this.lookUps = new LookUps(service.id());
    }

    /** Tells operators, once, of a town that asks for less than the service allows; the service's level stays. */
    void tellIfLowered(Town town) {
        if (service().isLowered(town) && lowered.add(town.id())) {
            LOG.error("town.json of {}: services/{}/assurance is lower than {}, which the service takes at least and which stays",
                    town.id(), service().id(), service().descriptor().assurance().key());
        }
    }

    static ServiceApplication current() {
        return (ServiceApplication) Application.get();
    }

    Drafts drafts() {
        return core.drafts();
    }

    Cases cases() {
        return core.cases();
    }

    AttachmentStore attachments() {
        return core.attachments();
    }

    ResumeLinks links() {
        return core.links();
    }

    AccountDrafts accountDrafts() {
        return core.accounts();
    }

    Tally tally() {
        return core.tally();
    }

    ClientLimit codeLimit() {
        return core.codes();
    }

    ClientLimit mailLimit() {
        return core.mails();
    }

    PrefillSources prefillSources() {
        return core.sources();
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
    public RuntimeException begin(Prefill known) {
        return new FormVisit().begin(known);
    }

    @Override
    protected void init() {
        super.init();
        mountPage("/apply", StartPage.class);
        mountPage("/apply/${step}", StepPage.class);
        mountPage("/apply/tasks", TasksPage.class);
        mountPage("/apply/check", CheckPage.class);
        mountPage("/apply/later", LaterPage.class);
        mountPage("/resume/${secret}", ResumePage.class);
        mountPage("/apply/confirmation", ConfirmationPage.class);
    }
}
