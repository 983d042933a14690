package __package__;

import java.math.BigDecimal;
import java.util.Map;

import org.osgi.service.component.annotations.Component;
import org.rathaus.api.cases.Lifecycle;
import org.rathaus.api.cases.Status;
import org.rathaus.api.form.FormDefinition;
import org.rathaus.api.form.Question;
import org.rathaus.api.form.Step;
import org.rathaus.api.service.Category;
import org.rathaus.api.service.PublicService;
import org.rathaus.api.service.ServiceDescriptor;
import org.rathaus.web.PublicPage;
import org.rathaus.web.ServicePages;

/** Citizens can see on a page of its own what it would cost. */
@Component
@ServiceDescriptor(id = "__id__", category = Category.__CATEGORY__, minutes = 3, retention = "P1Y")
public final class __Class__ implements PublicService, ServicePages {

    static final int MOST_MONTHS = 24;
    private static final BigDecimal MONTHLY = new BigDecimal("12.50");

    @Override
    public FormDefinition form() {
        return FormDefinition.of(1,
                Step.of("person", Question.name("applicant").autocomplete("on"), Question.email("email").optional()),
                Step.of("matter", Question.number("months").min(1).max(MOST_MONTHS), Question.longText("reason").maxLength(500)));
    }

    @Override
    public Lifecycle lifecycle() {
        return Lifecycle.of(Status.of("received"), Status.of("granted", Status.Tone.SUCCESS), Status.of("refused", Status.Tone.DANGER))
                .way("received", "granted", "refused");
    }

    @Override
    public Map<String, Class<? extends PublicPage>> publicPages() {
        return Map.of("cost", CostPage.class);
    }

    /** What so many months cost, in euros. */
    static BigDecimal cost(int months) {
        return MONTHLY.multiply(BigDecimal.valueOf(months));
    }
}
