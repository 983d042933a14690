package org.rathaus.benchmarks.forms;

import java.util.stream.IntStream;

import org.rathaus.api.form.FormDefinition;
import org.rathaus.api.form.Question;
import org.rathaus.api.form.Step;
import org.rathaus.api.service.PublicService;

/** A form of one long step, in which texts, days and choices follow one another. */
abstract class LongForm implements PublicService {

    private final FormDefinition form;

    LongForm(int questions) {
        form = FormDefinition.of(1, Step.of("all", IntStream.rangeClosed(1, questions).mapToObj(LongForm::question).toArray(Question<?>[]::new)));
    }

    private static Question<?> question(int number) {
        String id = "question" + number;
        return switch (number % 5) {
            case 0 -> Question.date(id).past();
            case 1 -> Question.choice(id, "yes", "no", "both");
            default -> Question.text(id).maxLength(60);
        };
    }

    @Override
    public FormDefinition form() {
        return form;
    }
}
