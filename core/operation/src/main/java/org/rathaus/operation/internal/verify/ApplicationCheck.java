package org.rathaus.operation.internal.verify;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.rathaus.api.cases.CaseFile;
import org.rathaus.kernel.form.Draft;
import org.rathaus.api.form.FormDefinition;
import org.rathaus.api.service.Offer;
import org.rathaus.api.service.OfferedService;
import org.rathaus.api.service.Texts;
import org.rathaus.api.town.Town;

/**
 * Somebody fills in the form of a service, sends it, and looks what has become of it.
 *
 * @param core    of the portal
 * @param subject the service
 * @param offer   of the town where that is
 * @param other   a town that knows nothing of it
 * @param samples what is answered
 * @param report  who is told
 */
record ApplicationCheck(Inquiry.Core core, Subject subject, Offer offer, Town other, SampleAnswers samples, Report report) {

    /** The case that came of it; empty where the form cannot be sent. */
    Optional<CaseFile> in(String language) throws IOException {
        FormDefinition form = subject.service().form(offer);
        Citizen citizen = new Citizen(core.portal(), language);
        Applicant applicant = new Applicant(citizen, town(), core.accounts());
        Tour tour = new Tour(citizen, core.pages());
        CaseCheck check = new CaseCheck(core.drafts(), core.cases(), core.records(), subject.id());
        FormWalk walk = new FormWalk(applicant, tour, form, samples, subject.start(town()), () -> check.answers(town(), draft(citizen)));
        applicant.prove(new OfferedService(subject.descriptor(), subject.service(), Texts.of(subject.service().getClass())).assurance(town()));
        Optional<String> stuck = walk.answerAll();
        Optional<CaseFile> sent = stuck.isEmpty() ? send(walk, tour, check) : Optional.empty();
        stuck.ifPresent(where -> report.leaveOut("its form is filled in (" + language + ")", where + "; name others with --answers"));
        report.tell("the pages of its form in " + language, tour.faults());
        return sent;
    }

    private Town town() {
        return offer.town();
    }

    private static String draft(Citizen citizen) {
        return citizen.cookie("draft").orElse("");
    }

    private Optional<CaseFile> send(FormWalk walk, Tour tour, CaseCheck check) throws IOException {
        String language = tour.citizen().language();
        String draft = draft(tour.citizen());
        report.tell("its draft keeps what was typed (" + language + ")", check.lost(town(), draft, walk));
        boolean sent = walk.send();
        Optional<CaseFile> file = check.caseOf(town(), draft);
        report.tell("its form is filled in and received (" + language + ")", sent && file.isPresent() ? List.of() : List.of("it does not arrive"));
        if (file.isPresent()) {
            tour.look("/" + town().id() + "/status/" + Draft.statusSecretOf(draft));
            HandedOut handedOut = check.handedOut(town(), file.get());
            report.tell("hands a person all that was answered", handedOut.withheld(file.get().answers().asMap()));
            CaseCheck.apart(walk.typed(), file.get(), handedOut).forEach(field -> report.note("The answer " + field
                    + " is neither with the case nor handed out: right only if it is not kept at all"));
            report.tell("shows nothing of it to another town", Stream.concat(check.leaks(other, draft).stream(), seen().stream()).toList());
        }
        return file;
    }

    /** Pages of another town that show what was typed in the first one. */
    private List<String> seen() throws IOException {
        List<String> faults = new ArrayList<>();
        for (String path : Stream.concat(Stream.of(""), subject.publicPages().plain().stream()).toList()) {
            Citizen.Answer answer = new Citizen(core.portal(), "de").open(Tour.address(subject.start(other), path));
            if (answer.text().contains(SampleAnswers.MARK)) {
                faults.add(answer.path() + " shows an answer from the first town");
            }
        }
        return faults;
    }
}
