package org.rathaus.cases.internal;

import java.util.List;
import java.util.Locale;

import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.cases.Intake;
import org.rathaus.api.cases.Submission;
import org.rathaus.api.form.Answers;
import org.rathaus.api.form.FormDefinition;
import org.rathaus.api.form.Question;
import org.rathaus.api.identity.LevelOfAssurance;
import org.rathaus.api.service.Offer;
import org.rathaus.api.service.OfferedService;
import org.rathaus.api.service.PublicService;
import org.rathaus.api.town.Town;
import org.rathaus.kernel.cases.Cases;
import org.rathaus.kernel.service.ServiceCatalog;

/** What a service receives that nobody has sent with its form; it goes the same way from there. */
final class SentByService {

    private final Cases cases;
    private final ServiceCatalog catalog;
    private final Progress progress;

    SentByService(Cases cases, ServiceCatalog catalog, Progress progress) {
        this.cases = cases;
        this.catalog = catalog;
        this.progress = progress;
    }

    /** @throws IllegalStateException if the service does not run, or not yet */
    CaseFile send(Town town, String serviceId, Answers typed, Locale language, String idempotencyKey, Intake intake) {
        OfferedService offered = catalog.find(serviceId).orElseThrow(() -> new IllegalStateException("the service " + serviceId + " does not run"));
        PublicService service = offered.service();
        Offer offer = offered.in(town, intake.at(progress.now()));
        FormDefinition form = service.form(offer);
        Answers answers = service.complete(typed, offer);
        String email = form.answeredEmail(answers).map(Question::id).orElse("");
        // nobody knows this secret: who is to see the status gets a link by mail
        Submission submission = new Submission(serviceId, form.version(), answers, language, idempotencyKey, Secrets.next(), email, List.of(), "",
                LevelOfAssurance.NONE, intake);
        String status = service.assess(submission, offer);
        Submission kept = submission.keeping(service.keep(answers, offer));
        return cases.receive(town, kept, status, service.subject(kept.answers()));
    }
}
