package __package__;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rathaus.api.cases.Lifecycle;
import org.rathaus.api.cases.Status;
import org.rathaus.api.form.Answers;
import org.rathaus.api.form.DateQuestion;
import org.rathaus.api.form.FormDefinition;
import org.rathaus.api.form.Problem;
import org.rathaus.api.form.Question;
import org.rathaus.api.form.Step;
import org.rathaus.api.service.Category;
import org.rathaus.api.service.Offer;
import org.rathaus.api.service.PublicService;
import org.rathaus.api.service.ServiceDescriptor;
import org.rathaus.api.storage.EntityStore;
import org.rathaus.web.DeskPage;
import org.rathaus.web.ServicePages;

/** Staff say on which days the office is closed; citizens cannot choose these. */
@Component
@ServiceDescriptor(id = "__id__", category = Category.__CATEGORY__, minutes = 3, retention = "P1Y")
public final class __Class__ implements PublicService, ServicePages {

    private static final DateQuestion DAY = Question.date("day").future();

    private final EntityStore store;

    @Activate
    public __Class__(@Reference EntityStore store) {
        this.store = store;
    }

    @Override
    public FormDefinition form() {
        return FormDefinition.of(1,
                Step.of("person", Question.name("applicant").autocomplete("on"), Question.email("email").optional()),
                Step.of("matter", DAY, Question.longText("reason").maxLength(500)));
    }

    @Override
    public List<Problem> check(Step step, Answers answers, Offer offer) {
        return step.asks(DAY.id()) ? problems(answers, closedDays(offer)) : List.of();
    }

    static List<Problem> problems(Answers answers, Collection<LocalDate> closed) {
        return answers.get(DAY).filter(closed::contains).map(day -> Problem.of(DAY, "closed")).stream().toList();
    }

    @Override
    public Lifecycle lifecycle() {
        return Lifecycle.of(Status.of("received"), Status.of("granted", Status.Tone.SUCCESS), Status.of("refused", Status.Tone.DANGER))
                .way("received", "granted", "refused");
    }

    @Override
    public Map<String, Class<? extends DeskPage>> deskPages() {
        return Map.of("", ClosedDaysPage.class);
    }

    List<LocalDate> closedDays(Offer offer) {
        return store.read(offer.town().id(), days -> days
                .createQuery("select d.day from ClosedDay d where d.day >= :today order by d.day", LocalDate.class)
                .setParameter("today", offer.today()).getResultList());
    }

    void close(LocalDate day, Offer offer) {
        store.write(offer.town().id(), days -> days.merge(new ClosedDay(day)));
    }

    void open(LocalDate day, Offer offer) {
        store.write(offer.town().id(), days -> days.createQuery("delete from ClosedDay d where d.day = :day")
                .setParameter("day", day).executeUpdate());
    }
}
