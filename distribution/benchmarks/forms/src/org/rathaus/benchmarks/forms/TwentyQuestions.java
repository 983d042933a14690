package org.rathaus.benchmarks.forms;

import org.rathaus.api.service.Category;
import org.rathaus.api.service.ServiceDescriptor;

/** Of 20 questions. */
@ServiceDescriptor(id = "questions-20", category = Category.TAKING_PART)
public final class TwentyQuestions extends LongForm {

    /** For the framework. */
    public TwentyQuestions() {
        super(20);
    }
}
