package __package__;

import org.osgi.service.component.annotations.Component;
import org.rathaus.api.cases.Lifecycle;
import org.rathaus.api.cases.Status;
import org.rathaus.api.form.FormDefinition;
import org.rathaus.api.form.Question;
import org.rathaus.api.form.Step;
import org.rathaus.api.service.Category;
import org.rathaus.api.service.PublicService;
import org.rathaus.api.service.ServiceDescriptor;

@Component
@ServiceDescriptor(id = "__id__", category = Category.__CATEGORY__, minutes = 3, retention = "P1Y")
public final class __Class__ implements PublicService {

    @Override
    public FormDefinition form() {
        return FormDefinition.of(1,
                Step.of("person", Question.name("applicant").autocomplete("on"), Question.email("email").optional()),
                Step.of("matter", Question.date("from").future(), Question.longText("reason").maxLength(500)));
    }

    @Override
    public Lifecycle lifecycle() {
        return Lifecycle.of(Status.of("received"), Status.of("granted", Status.Tone.SUCCESS), Status.of("refused", Status.Tone.DANGER))
                .way("received", "granted", "refused");
    }
}
