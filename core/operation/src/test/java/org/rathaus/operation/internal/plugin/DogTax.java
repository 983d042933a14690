package org.rathaus.operation.internal.plugin;

import java.time.Instant;

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

/** Closed until a day, and without an English text. */
@ServiceDescriptor(id = "dog-tax", category = Category.TAXES)
public final class DogTax implements PublicService {

    private static final Instant OPENING = Instant.parse("2027-01-01T00:00:00Z");

    /** It, as it runs. */
    public static OfferedService offered() {
        return new OfferedService(DogTax.class.getAnnotation(ServiceDescriptor.class), new DogTax(), Texts.of(DogTax.class));
    }

    @Override
    public FormDefinition form() {
        return FormDefinition.of(1, Step.of("owner", Question.text("name")));
    }

    @Override
    public Availability availability(Offer offer) {
        return offer.now().isBefore(OPENING) ? Availability.closedUntil(OPENING) : Availability.open();
    }
}
