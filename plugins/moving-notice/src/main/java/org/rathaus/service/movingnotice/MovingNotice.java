package org.rathaus.service.movingnotice;

import static org.rathaus.api.cases.Status.Tone.DANGER;
import static org.rathaus.api.cases.Status.Tone.SUCCESS;
import static org.rathaus.api.cases.Status.Tone.WARNING;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.cases.Lifecycle;
import org.rathaus.api.cases.ServiceCases;
import org.rathaus.api.cases.Status;
import org.rathaus.api.cases.Submission;
import org.rathaus.api.cases.Wanted;
import org.rathaus.api.form.Answers;
import org.rathaus.api.form.FormDefinition;
import org.rathaus.api.form.Person;
import org.rathaus.api.form.Problem;
import org.rathaus.api.form.Step;
import org.rathaus.api.service.Category;
import org.rathaus.api.service.DemoData;
import org.rathaus.api.service.Offer;
import org.rathaus.api.service.PublicService;
import org.rathaus.api.service.ServiceDescriptor;
import org.rathaus.api.service.Texts;
import org.rathaus.web.DeskPage;
import org.rathaus.web.PublicPage;
import org.rathaus.web.ServicePages;

/**
 * Report of a move within the town (Ummeldung), BMG §§ 17-24, for oneself and the family members who move along. The register
 * keeps what it is about, so the case itself is deleted when it is no longer needed, BMG § 14 (1).
 */
@Component
@Designate(ocd = MovingNotice.Settings.class)
@ServiceDescriptor(id = MovingNotice.ID, category = Category.REGISTRATION, minutes = 8, processingTime = "P7D", occasions = "moving",
        retention = "P1Y", retentionAtLeast = "P3M", retentionLaw = "BMG § 14 (1)")
public final class MovingNotice implements PublicService, ServicePages, DemoData {

    /** What towns set in the portal. */
    @ObjectClassDefinition(localization = "OSGI-INF/l10n/settings")
    public @interface Settings {

        /** Whether people may report that they have moved to the town from elsewhere. */
        @AttributeDefinition(name = "%fromElsewhere.name", description = "%fromElsewhere.help")
        boolean fromElsewhere() default false;

        /** Within how many days the confirmation of the landlord is to be handed in later. */
        @AttributeDefinition(name = "%confirmationDays.name", description = "%confirmationDays.help", min = "3", max = "60")
        int confirmationDays() default 14;
    }

    static final String ID = "moving-notice";
    static final String DOCUMENTS_MISSING = "documentsMissing";
    static final String REGISTERED = "registered";
    static final String CONFIRMED = "confirmationIssued";

    private static final String WANTED = "wanted.confirmation";
    private static final Texts TEXTS = Texts.of(MovingNotice.class);

    static final Lifecycle LIFECYCLE = Lifecycle.of(
                    Status.of("received"), Status.of(DOCUMENTS_MISSING, WARNING), Status.of("inReview"), Status.of(REGISTERED),
                    Status.of(CONFIRMED, SUCCESS), Status.of("rejected", DANGER), Status.of("withdrawn"))
            .way("received", "inReview", DOCUMENTS_MISSING, REGISTERED, "rejected", "withdrawn")
            .way(DOCUMENTS_MISSING, "inReview", REGISTERED, "rejected", "withdrawn")
            .way("inReview", REGISTERED, DOCUMENTS_MISSING, "rejected", "withdrawn")
            .way(REGISTERED, CONFIRMED)
            .way("rejected", "inReview")
            .withdrawable("withdrawn", "received", DOCUMENTS_MISSING, "inReview")
            .keep("withdrawn", Period.ofMonths(3));

    private final Certificates certificates;
    private final ServiceCases cases;

    /** With what issues confirmations, and the cases of this service. */
    @Activate
    public MovingNotice(@Reference Certificates certificates, @Reference ServiceCases cases) {
        this.certificates = certificates;
        this.cases = cases;
    }

    @Override
    public void fill(Offer offer) {
        new Demo(cases, certificates, offer).fill();
    }

    Certificates certificates() {
        return certificates;
    }

    @Override
    public Map<String, Class<? extends DeskPage>> deskPages() {
        return Map.of("", ConfirmationsPage.class, "preview/${id}", PreviewPage.class);
    }

    @Override
    public Map<String, Class<? extends PublicPage>> publicPages() {
        return Map.of(LandlordPage.PATH, LandlordPage.class);
    }

    @Override
    public FormDefinition form() {
        return MovingForm.definition();
    }

    @Override
    public Optional<String> text(String key, Locale language, Offer offer) {
        return switch (key) {
            case "laterNote.text", "status.documentsMissing.text", "message.1.text" -> TEXTS.find(language, key)
                    .map(text -> text.replace("[days]", String.valueOf(offer.settings(Settings.class).confirmationDays())));
            default -> Optional.empty();
        };
    }

    @Override
    public List<Problem> check(Step step, Answers answers, Offer offer) {
        return step.asks(MovingForm.MOVED_ON.id()) ? new MovingRules(answers, offer).problems() : List.of();
    }

    @Override
    public Lifecycle lifecycle() {
        return LIFECYCLE;
    }

    /** The landlord's confirmation may follow; one that was refused is looked into, BMG § 19 (2). */
    @Override
    public String assess(Submission submission, Offer offer) {
        return follows(submission) ? DOCUMENTS_MISSING : LIFECYCLE.initial();
    }

    private boolean follows(Submission submission) {
        return MovingForm.PROOF.is("later").test(form().relevant(submission.answers()));
    }

    @Override
    public Optional<Wanted> wanted(Submission submission, Offer offer) {
        String text = offer.town().text("service." + ID + "." + WANTED, submission.language()).orElseGet(() -> TEXTS.get(submission.language(), WANTED));
        LocalDate until = offer.today().plusDays(offer.settings(Settings.class).confirmationDays());
        return follows(submission) ? Optional.of(new Wanted(text, until)) : Optional.empty();
    }

    @Override
    public List<String> explain(CaseFile file, Offer offer, Locale language) {
        return new CaseNotes(file, offer, language, TEXTS).all();
    }

    /** Who has moved lives at the new address from now on. */
    @Override
    public Person person(Answers answers, Offer offer) {
        Person person = PublicService.super.person(answers, offer);
        return answers.get(MovingForm.NEW_ADDRESS).map(person::at).orElse(person);
    }
}
