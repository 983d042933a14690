package org.rathaus.web.internal.form;

import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;
import org.rathaus.api.form.Answers;
import org.rathaus.api.storage.StorageException;
import org.rathaus.kernel.form.Draft;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a page sends by itself while the citizen types: stored as it is, without a word on whether it is right. */
final class Autosave {

    private static final Logger LOG = LoggerFactory.getLogger(Autosave.class);
    /** The header that tells the script the time, as people read it. */
    private static final String SAVED_AT = "X-Saved-At";

    private final PostedStep posted;
    private final FormVisit visit;

    Autosave(PostedStep posted, FormVisit visit) {
        this.posted = posted;
        this.visit = visit;
    }

    /** The end of the request: 204 when all is stored, 409 when the form has been sent meanwhile, 503 to try again. */
    RuntimeException answer() {
        try {
            Optional<Draft> draft = visit.draft();
            if (draft.isEmpty() && visit.sentCase().isPresent()) {
                return visit.request().plain(HttpServletResponse.SC_CONFLICT);
            }
            if (draft.isPresent() || isTyped()) {
                Draft saved = visit.store(draft, posted::appliedTo);
                visit.request().header(SAVED_AT, SavedAt.time(saved));
            }
            return visit.request().plain(HttpServletResponse.SC_NO_CONTENT);
        } catch (StorageException e) {
            LOG.warn("what is being typed could not be stored: {}", e.toString());
            return visit.request().plain(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }

    /** A mere visitor gets no draft. */
    private boolean isTyped() {
        Answers known = visit.prefill().answers();
        return !posted.appliedTo(known).answered().equals(known.answered());
    }
}
