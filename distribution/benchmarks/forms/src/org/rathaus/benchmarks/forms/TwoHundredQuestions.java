package org.rathaus.benchmarks.forms;

import org.rathaus.api.service.Category;
import org.rathaus.api.service.ServiceDescriptor;

/** Of 200 questions. */
@ServiceDescriptor(id = "questions-200", category = Category.TAKING_PART)
public final class TwoHundredQuestions extends LongForm {

    /** For the framework. */
    public TwoHundredQuestions() {
        super(200);
    }
}
