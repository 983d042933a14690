package org.rathaus.web.internal.form;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.form.FormDefinition;
import org.rathaus.api.form.Prefill;
import org.rathaus.api.service.Offer;
import org.rathaus.api.service.OfferedService;
import org.rathaus.kernel.form.Draft;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What else the town offers on the occasion for which somebody has just sent a form: its services that can be begun now, each
 * with what it could begin with. It is made of the stored case for each request, so that what a browser sends can only choose.
 */
final class Basket {

    /** The cookie, below another service, of a draft that waits there for whoever comes. */
    static final String COOKIE = "handed-over";

    private static final Logger LOG = LoggerFactory.getLogger(Basket.class);
    private static final int MOST = 5;
    private static final int UNTIL_THE_BROWSER_CLOSES = -1;

    /**
     * A service that fits.
     *
     * @param pieces what it could begin with; may be none
     */
    record Suggestion(OfferedService service, Offer offer, FormDefinition form, FormWording words, List<Handover.Piece> pieces) {

        String id() {
            return service.id();
        }

        /** Names a piece among those of all services. */
        String name(Handover.Piece piece) {
            return id() + "/" + piece.key();
        }

        private Map<String, String> chosen(Collection<String> names) {
            Map<String, String> fields = new LinkedHashMap<>();
            pieces.stream().filter(it -> names.contains(name(it))).forEach(it -> fields.putAll(it.fields()));
            return fields;
        }
    }

    private final FormVisit visit;
    private final List<Suggestion> suggestions;

    /** After this case; empty for a clerk, who must not agree for somebody. */
    Basket(FormVisit visit, CaseFile file) {
        this.visit = visit;
        this.suggestions = visit.isAtCounter() ? List.of() : suggestions(file);
    }

    private List<Suggestion> suggestions(CaseFile file) {
        Set<String> occasions = visit.service().occasions(visit.town());
        if (occasions.isEmpty()) {
            return List.of();
        }
        Handover given = new Handover(visit.form(), file.answers(), visit.service().service().person(file.answers(), visit.offer()));
        return visit.request().core().catalog().offeredIn(visit.town()).stream().filter(it -> !it.id().equals(visit.service().id()))
                .filter(it -> !Collections.disjoint(it.occasions(visit.town()), occasions))
                .map(it -> suggestion(it, given)).flatMap(Optional::stream).limit(MOST).toList();
    }

    /** One that fails is left out. */
    private Optional<Suggestion> suggestion(OfferedService other, Handover given) {
        try {
            Offer offer = other.in(visit.town(), visit.offer().now());
            if (!other.availability(offer).isOpen()) {
                return Optional.empty();
            }
            FormDefinition form = other.service().form(offer);
            FormWording words = new FormWording(other, offer, visit.language(), visit.request().frameLanguage());
            return Optional.of(new Suggestion(other, offer, form, words, given.to(form, words)));
        } catch (RuntimeException | LinkageError e) {
            LOG.warn("{} is not offered after {}: {}", other.id(), visit.service().id(), e.getClass().getName());
            return Optional.empty();
        }
    }

    /** The services that fit. */
    List<Suggestion> suggestions() {
        return suggestions;
    }

    /**
     * Begins a draft of each service of which something was chosen, with that and with nothing else of this case.
     *
     * @param names what was ticked, see {@link Suggestion#name}; what is no piece counts for nothing
     * @return the services whose drafts wait in this browser now
     */
    List<Suggestion> begin(Collection<String> names) {
        List<Suggestion> chosen = suggestions.stream().filter(it -> !it.chosen(names).isEmpty()).toList();
        chosen.forEach(it -> begin(it, it.chosen(names)));
        return chosen;
    }

    private void begin(Suggestion chosen, Map<String, String> fields) {
        ServiceApplication application = ServiceApplication.current();
        KnownApplicant applicant = new KnownApplicant(chosen.form(), chosen.id(), visit.request(), visit.account());
        Prefill locked = application.prefillSources().of(applicant)
                .or(PrefillSources.guarded(() -> chosen.service().service().prefill(applicant, chosen.offer()))).lockedIn(chosen.form());
        Prefill prefill = Prefill.of(visit.service().id(), fields).or(locked);
        Draft draft = application.drafts().start(visit.town().id(), chosen.id(), chosen.form().calculate(prefill.answers(), chosen.offer().today()),
                new Draft.Beginning(chosen.form().version(), prefill));
        visit.keepInAccount(draft);
        application.tally().start(visit.town().id(), chosen.id());
        visit.request().setCookie(COOKIE, draft.id(), visit.request().link(chosen.id()), UNTIL_THE_BROWSER_CLOSES);
    }
}
