package org.rathaus.api.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rathaus.api.form.FormDefinition;
import org.rathaus.api.form.Question;
import org.rathaus.api.form.Step;
import org.rathaus.api.identity.LevelOfAssurance;
import org.rathaus.api.testing.SampleTown;

class OfferedServiceTest {

    private static final OfferedService SERVICE = new OfferedService(DogTax.class.getAnnotation(ServiceDescriptor.class), new DogTax(), null);

    @ServiceDescriptor(id = "dog-tax", category = Category.TAXES, assurance = LevelOfAssurance.LOW)
    private static final class DogTax implements PublicService {

        @Override
        public FormDefinition form() {
            return FormDefinition.of(1, Step.of("dog", Question.text("name")));
        }
    }

    @Test
    void asksForWhatItDeclares() {
        assertEquals(LevelOfAssurance.LOW, SERVICE.assurance(new SampleTown("norderstedt")));
    }

    @ParameterizedTest
    @CsvSource({"substantial, SUBSTANTIAL, false", "low, LOW, false", "none, LOW, true", "nonsense, LOW, false"})
    void isRaisedByATownAndNeverLowered(String setting, LevelOfAssurance level, boolean isLowered) {
        SampleTown town = new SampleTown("norderstedt").set(Map.of("assurance", setting));
        assertEquals(level, SERVICE.assurance(town));
        assertEquals(isLowered, SERVICE.isLowered(town));
    }
}
