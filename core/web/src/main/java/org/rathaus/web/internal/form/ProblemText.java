package org.rathaus.web.internal.form;

import java.util.Locale;

import org.rathaus.api.form.Problem;
import org.rathaus.api.service.Offer;
import org.rathaus.api.service.OfferedService;

/** What is wrong in words, as forms say it, for pages of services that ask something themselves. */
public final class ProblemText {

    private ProblemText() {
    }

    /** The text of the town, of the service, or the general one. */
    public static String of(Problem problem, OfferedService service, Offer offer, Locale language) {
        return new FormWording(service, offer, language).message(problem);
    }
}
