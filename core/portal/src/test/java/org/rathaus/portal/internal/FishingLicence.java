package org.rathaus.portal.internal;

import org.rathaus.api.form.FormDefinition;
import org.rathaus.api.form.Question;
import org.rathaus.api.form.Step;
import org.rathaus.api.service.Category;
import org.rathaus.api.service.OfferedService;
import org.rathaus.api.service.PublicService;
import org.rathaus.api.service.ServiceDescriptor;
import org.rathaus.api.service.Texts;

/** Another service to show. */
@ServiceDescriptor(id = "fishing-licence", category = Category.PUBLIC_ORDER)
public final class FishingLicence implements PublicService {

    /** Always open. */
    public static OfferedService offered() {
        return new OfferedService(FishingLicence.class.getAnnotation(ServiceDescriptor.class), new FishingLicence(),
                Texts.of(FishingLicence.class));
    }

    @Override
    public FormDefinition form() {
        return FormDefinition.of(1, Step.of("fish", Question.text("name")));
    }
}
