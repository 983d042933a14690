package org.rathaus.service.postalvote.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.cases.Intake;
import org.rathaus.api.form.Answers;
import org.rathaus.api.town.Town;
import org.rathaus.service.postalvote.election.Election;
import org.rathaus.service.postalvote.election.Elections;
import org.rathaus.service.postalvote.ledger.Application;
import org.rathaus.service.postalvote.ledger.CaseLookup;

/**
 * Takes applications that hold for a run-off, too, over to the election that it is. Each becomes a case of its own there, once: it is
 * compared with the register of the run-off, and gets a polling card and papers of its own.
 */
final class RunOff {

    /** Applications in one request that are looked at. */
    static final int MOST = 2_000;

    private final StaffSide staff;
    private final Elections elections;
    private final Election first;

    RunOff(StaffSide staff, Elections elections, Election first) {
        this.staff = staff;
        this.elections = elections;
        this.first = first;
    }

    /** The election that is the run-off; empty while the town has set none up for that day. */
    Optional<Election> second() {
        return first.runOff().flatMap(day -> elections.all().stream().filter(it -> it.day().equals(day) && !it.id().equals(first.id())).findFirst());
    }

    /** Whether an application for it that comes now is in time. */
    boolean isOpen() {
        return second().filter(it -> it.hasOpened(elections.now()) && it.isInTime(elections.now())).isPresent();
    }

    /**
     * What was done.
     *
     * @param carried how many were taken over
     * @param next    with which application to go on; 0: that were all
     */
    record Outcome(int carried, int next) {
    }

    /** Goes through the applications of the first election, the oldest first, from the one with this number on. */
    Outcome carry(Town town, int from) {
        List<Application> all = staff.applications().ofElection(town.id(), first.id());
        int end = Math.min(all.size(), from + MOST);
        Optional<Election> to = second().filter(it -> isOpen());
        if (to.isEmpty() || from >= end) {
            return new Outcome(0, 0);
        }
        long carried = all.subList(from, end).stream().filter(it -> it.isFirst() && it.isLinked() && isCarried(town, it, to.get())).count();
        return new Outcome((int) carried, end < all.size() ? end : 0);
    }

    private boolean isCarried(Town town, Application application, Election to) {
        String key = "run-off " + to.id() + " " + application.caseId();
        Optional<CaseFile> file = staff.file(town.id(), application.caseId()).filter(CaseLookup::counts)
                .filter(it -> isAskedFor(it.answers(), first)).filter(it -> staff.cases().byKey(town.id(), key).isEmpty());
        // a clerk who filled in the first one has nothing to do with this one
        file.ifPresent(it -> staff.cases().receive(town, answers(it.answers(), to), it.language(), key,
                new Intake(it.intake().channel(), Optional.empty(), "")));
        return file.isPresent();
    }

    /** Whether an application for an election holds for its run-off, too. */
    static boolean isAskedFor(Answers answers, Election first) {
        return answers.raw(Elections.RUN_OFF).lines().anyMatch(first.id()::equals);
    }

    /** The same, for the run-off alone. */
    static Answers answers(Answers answers, Election to) {
        return answers.with(Map.of(Elections.QUESTION, to.id(), Elections.RUN_OFF, ""));
    }
}
