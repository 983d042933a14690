package org.rathaus.web.internal.form;

import java.util.Optional;

import org.rathaus.api.form.Answers;
import org.rathaus.api.form.Step;
import org.rathaus.api.identity.Audience;
import org.rathaus.api.identity.LevelOfAssurance;
import org.rathaus.api.storage.StorageException;
import org.rathaus.kernel.form.Draft;
import org.rathaus.kernel.identity.Session;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets citizens on who have shown as surely who they are as the service, the step and the draft ask for; all others sign in
 * and come back. In a form that asks for it anywhere, a draft of somebody signed in opens to that account only,
 * or to the one that its owner steps up to.
 */
final class Gate {

    private static final Logger LOG = LoggerFactory.getLogger(Gate.class);

    private final FormVisit visit;
    private final LevelOfAssurance ofService;
    private Optional<String> owner = Optional.empty();

    Gate(FormVisit visit) {
        this.visit = visit;
        this.ofService = visit.service().assurance(visit.town());
        ServiceApplication.current().tellIfLowered(visit.town());
    }

    /** What the service asks for in this town, whatever the step. */
    LevelOfAssurance ofService() {
        return ofService;
    }

    /** What all that these answers ask takes, and so sending them. */
    LevelOfAssurance ofForm(Answers answers) {
        return ofService.or(visit.form().assurance(answers));
    }

    /** Whether the form asks anywhere that citizens sign in. */
    boolean isThere() {
        return ofService != LevelOfAssurance.NONE || visit.form().hasAssurance();
    }

    /** How surely the citizen has shown who they are. */
    LevelOfAssurance shown() {
        return visit.citizen().map(Session::level).orElse(LevelOfAssurance.NONE);
    }

    /** Notes whose the draft is that the browser holds; false if it is somebody else's than who is signed in. */
    boolean isOurs(Draft draft) {
        owner = isThere() && !visit.isAtCounter() ? visit.ownerOf(draft) : Optional.empty();
        if (owner.isEmpty() || visit.account().isEmpty() || owner.equals(visit.account())) {
            return true;
        }
        boolean taken = visit.take(draft, shown());
        owner = taken ? visit.account() : Optional.empty();
        return taken;
    }

    /** Puts what is stored while signed in into the account, from where on it opens to nobody else. */
    void claim(Draft draft) {
        if (isThere() && owner.isEmpty() && visit.account().isPresent()) {
            visit.keepInAccount(draft);
            owner = visit.ownerOf(draft);
        }
    }

    /** Lets nobody to a page of the form without what the service and the draft ask for. */
    void open(String page) {
        open(ofService, page);
    }

    /** The same for a step. */
    void open(Step step, String page) {
        open(ofService.or(step.assurance()), page);
    }

    /**
     * The same for a page that takes this level; before and after the period in which the town offers the service, for nobody. Who looks ahead
     * signs in to nothing, and clerks see themselves who stands at the counter.
     */
    void open(LevelOfAssurance level, String page) {
        if (visit.isPreview() || visit.isAtCounter()) {
            return;
        }
        if (!visit.isOffered()) {
            throw visit.goTo("");
        }
        LevelOfAssurance needed = owner.isPresent() ? level.or(LevelOfAssurance.LOW) : level;
        if (!shown().reaches(needed)) {
            visit.draft().filter(it -> owner.isPresent() && owner.equals(visit.account())).ifPresent(it -> visit.release(it, needed));
            throw signIn(needed, page);
        }
    }

    /** Leads to the sign-in, or to what is missing of it, and from there back to a page of the service. */
    RuntimeException signIn(LevelOfAssurance needed, String page) {
        boolean begun = shown() == LevelOfAssurance.NONE && visit.request().begunSession(Audience.CITIZENS).isPresent();
        String way = begun ? "account/second-factor" : "account/sign-in";
        return visit.request().seeOther(visit.request().link(way + "?to=" + visit.service().id() + "/" + page + "&level=" + needed.key()));
    }

    /** Whether a step may be shown; not if the database does not tell. */
    boolean admits(Step step) {
        try {
            return visit.isAtCounter() || shown().reaches(ofService.or(step.assurance())) && (owner.isEmpty() || owner.equals(visit.account()));
        } catch (StorageException e) {
            LOG.debug("nobody counts as signed in while the database is away", e);
            return false;
        }
    }
}
