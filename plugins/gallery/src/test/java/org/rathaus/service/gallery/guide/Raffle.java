package org.rathaus.service.gallery.guide;

import static org.rathaus.api.cases.Status.Tone.SUCCESS;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.rathaus.api.audit.ServiceAudit;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.cases.Intake;
import org.rathaus.api.cases.Lifecycle;
import org.rathaus.api.cases.ServiceCases;
import org.rathaus.api.cases.Status;
import org.rathaus.api.form.Answers;
import org.rathaus.api.form.DateQuestion;
import org.rathaus.api.form.FormDefinition;
import org.rathaus.api.form.LookUp;
import org.rathaus.api.form.Problem;
import org.rathaus.api.form.Question;
import org.rathaus.api.form.Step;
import org.rathaus.api.form.TextQuestion;
import org.rathaus.api.service.DemoData;
import org.rathaus.api.service.Offer;
import org.rathaus.api.service.PublicService;
import org.rathaus.api.service.Upkeep;
import org.rathaus.api.town.Town;

/** A service that does something with its cases by itself. */
final class Raffle implements PublicService, Upkeep, DemoData {

    static final TextQuestion NAME = Question.text("familyName").maxLength(60);
    static final DateQuestion BIRTH_DATE = Question.date("birthDate").past();

    private final ServiceCases cases;
    private final ServiceAudit audit;

    Raffle(ServiceCases cases, ServiceAudit audit) {
        this.cases = cases;
        this.audit = audit;
    }

    @Override
    public FormDefinition form() {
        return FormDefinition.of(1, Step.of("person", NAME, BIRTH_DATE).lookUps(LookUp.of("cases", NAME, BIRTH_DATE)));
    }

    @Override
    public Lifecycle lifecycle() {
        return Lifecycle.of(Status.of("received"), Status.of("inReview"), Status.of("drawn", SUCCESS), Status.of("withdrawn"))
                .way("received", "inReview", "drawn").way("inReview", "drawn")
                .withdrawable("withdrawn", "received", "inReview");
    }

    @Override
    public List<Problem> lookUp(LookUp lookUp, Answers answers, Offer offer) {
        boolean isThere = cases.bySubject(offer.town().id(), subject(answers), 20).stream()
                .anyMatch(it -> it.answers().get(BIRTH_DATE).equals(answers.get(BIRTH_DATE)) && !it.status().equals("withdrawn"));
        return isThere ? List.of(Problem.of(NAME, "duplicate").asWarning()) : List.of();
    }

    void draw(Town town) {
        Optional<CaseFile> last = Optional.empty();
        List<CaseFile> page;
        do {
            page = cases.inStatus(town.id(), "received", last, 500);
            page.forEach(it -> cases.advance(town.id(), it.id(), it.events().size(), "drawn", "Sie haben gewonnen."));
            last = page.stream().reduce((first, second) -> second);
        } while (!page.isEmpty());
    }

    @Override
    public void lookAfter(Offer offer) {
        draw(offer.town());
        audit.write(offer.town().id(), "draw", offer.today().toString());
    }

    @Override
    public void fill(Offer offer) {
        cases.receive(offer.town(), Answers.of(Map.of("familyName", "Muster")), Locale.GERMAN, "demo-1", Intake.ONLINE);
    }
}
