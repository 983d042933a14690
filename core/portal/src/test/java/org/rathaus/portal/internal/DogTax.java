package org.rathaus.portal.internal;

import org.rathaus.api.cases.Lifecycle;
import org.rathaus.api.cases.Status;
import org.rathaus.api.form.FormDefinition;
import org.rathaus.api.form.Question;
import org.rathaus.api.form.Step;
import org.rathaus.api.service.Availability;
import org.rathaus.api.service.Category;
import org.rathaus.api.service.Offer;
import org.rathaus.api.service.OfferedService;
import org.rathaus.api.service.PublicService;
import org.rathaus.api.service.ServiceDescriptor;
import org.rathaus.api.service.Texts;

/** A service to show. */
@ServiceDescriptor(id = "dog-tax", category = Category.TAXES)
public final class DogTax implements PublicService {

    private final Availability availability;

    private DogTax(Availability availability) {
        this.availability = availability;
    }

    /** With this availability; {@code null} makes it fail, as a broken plugin does. */
    public static OfferedService which(Availability availability) {
        return new OfferedService(DogTax.class.getAnnotation(ServiceDescriptor.class), new DogTax(availability),
                Texts.of(DogTax.class));
    }

    @Override
    public FormDefinition form() {
        return FormDefinition.of(1, Step.of("dog", Question.text("name")));
    }

    @Override
    public Lifecycle lifecycle() {
        return Lifecycle.of(Status.of("received"), Status.of("done", Status.Tone.SUCCESS), Status.of("withdrawn"))
                .way("received", "done").withdrawable("withdrawn", "received");
    }

    @Override
    public Availability availability(Offer offer) {
        if (availability == null) {
            throw new IllegalStateException("broken");
        }
        return availability;
    }
}
