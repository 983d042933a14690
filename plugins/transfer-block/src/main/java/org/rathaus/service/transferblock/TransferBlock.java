package org.rathaus.service.transferblock;

import java.time.Period;

import org.osgi.service.component.annotations.Component;
import org.rathaus.api.cases.Lifecycle;
import org.rathaus.api.cases.Status;
import org.rathaus.api.form.FormDefinition;
import org.rathaus.api.form.Question;
import org.rathaus.api.form.Step;
import org.rathaus.api.service.Category;
import org.rathaus.api.service.PublicService;
import org.rathaus.api.service.ServiceDescriptor;

/** Objection to passing on registration data (Übermittlungssperre), BMG §§ 36 (2), 42 (3), 50 (5): free, no reason. */
@Component
@ServiceDescriptor(id = "transfer-block", category = Category.REGISTRATION, minutes = 3, processingTime = "P14D",
        retention = "P1Y", retentionAtLeast = "P1M")
public final class TransferBlock implements PublicService {

    @Override
    public FormDefinition form() {
        return FormDefinition.of(1,
                Step.of("person",
                        Question.text("familyName").maxLength(120).autocomplete("family-name"),
                        Question.text("firstNames").maxLength(120).autocomplete("given-name"),
                        Question.date("birthDate").past().autocomplete("bday")),
                Step.of("address",
                        Question.text("street").maxLength(60).autocomplete("address-line1"),
                        Question.text("houseNumber").maxLength(12),
                        Question.text("postcode").maxLength(10).pattern("[0-9]{5}").numeric().autocomplete("postal-code"),
                        Question.text("city").maxLength(60).autocomplete("address-level2")),
                Step.of("blocks", Question.choices("blocks", "army", "church", "parties", "jubilees", "addressBooks")));
    }

    @Override
    public Lifecycle lifecycle() {
        return Lifecycle.of(Status.of("entered"), Status.of("confirmed", Status.Tone.SUCCESS), Status.of("revoked"))
                .way("entered", "confirmed").way("confirmed", "revoked")
                // nobody has looked at it yet
                .keep("entered", Period.ofYears(3));
    }
}
