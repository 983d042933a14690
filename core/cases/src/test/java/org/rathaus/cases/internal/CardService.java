package org.rathaus.cases.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.rathaus.api.cases.Lifecycle;
import org.rathaus.api.cases.Status;
import org.rathaus.api.cases.Submission;
import org.rathaus.api.form.Answers;
import org.rathaus.api.form.FormDefinition;
import org.rathaus.api.form.Question;
import org.rathaus.api.form.Step;
import org.rathaus.api.service.Category;
import org.rathaus.api.service.Offer;
import org.rathaus.api.service.OfferedService;
import org.rathaus.api.service.PublicService;
import org.rathaus.api.service.ServiceDescriptor;
import org.rathaus.api.service.Texts;
import org.rathaus.api.town.Town;
import org.rathaus.kernel.service.PluginState;
import org.rathaus.kernel.service.ServiceCatalog;

/** A service whose cases are cards, sent until the end of November; and the catalogue in which it is alone. */
@ServiceDescriptor(id = "cards", category = Category.TAKING_PART)
final class CardService implements PublicService, ServiceCatalog {

    static final LocalDate END = LocalDate.of(2026, 11, 30);

    @Override
    public FormDefinition form() {
        return FormDefinition.of(4, Step.of("card", Question.text("name"), Question.email("contact").optional()));
    }

    @Override
    public Answers complete(Answers typed, Offer offer) {
        return typed.with(Map.of("day", offer.today().toString()));
    }

    /** What is said aside is for nobody else. */
    @Override
    public Answers keep(Answers complete, Offer offer) {
        return complete.only(complete.asMap().keySet().stream().filter(field -> !field.equals(complete.raw("aside"))).toList());
    }

    @Override
    public Lifecycle lifecycle() {
        return Lifecycle.of(Status.of("received"), Status.of("late"), Status.of("drawn", Status.Tone.SUCCESS)).way("received", "drawn");
    }

    @Override
    public String assess(Submission submission, Offer offer) {
        return offer.today().isAfter(END) ? "late" : "received";
    }

    @Override
    public String subject(Answers answers) {
        return "Karte von " + answers.raw("name");
    }

    @Override
    public List<OfferedService> offeredIn(Town town) {
        return List.of(new OfferedService(CardService.class.getAnnotation(ServiceDescriptor.class), this, Texts.of(CardService.class)));
    }

    @Override
    public Optional<OfferedService> find(String serviceId) {
        return offeredIn(null).stream().filter(it -> it.id().equals(serviceId)).findFirst();
    }

    @Override
    public List<PluginState> plugins() {
        return List.of();
    }
}
