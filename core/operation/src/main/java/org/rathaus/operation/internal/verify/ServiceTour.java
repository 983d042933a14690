package org.rathaus.operation.internal.verify;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.town.Town;

/**
 * The pages of a service in a town, its form aside, with whatever is there.
 *
 * @param core    of the portal
 * @param subject the service
 * @param town    where
 * @param report  who is told
 */
record ServiceTour(Inquiry.Core core, Subject subject, Town town, Report report) {

    private static final int OK = 200;
    /** Stands in the page that is shown instead, at the same address. */
    private static final String SIGN_IN = "type=\"password\"";

    /** As citizens see them. */
    void ofCitizen(String language) throws IOException {
        leaveOut("pages", look(language));
    }

    /** The same where hardly anything is there, so that not all pages can be shown. */
    void ofCitizenInEmptyTown(String language) throws IOException {
        look(language);
    }

    /** Where there was nothing to see. */
    private Set<String> look(String language) throws IOException {
        Tour tour = new Tour(new Citizen(core.portal(), language), core.pages());
        String start = subject.start(town);
        tour.look(start);
        Set<String> unseen = new TreeSet<>();
        for (String path : subject.publicPages().plain()) {
            if (!tour.lookIfThere(Tour.address(start, path))) {
                unseen.add(path);
            }
        }
        unseen.addAll(tour.follow(start, subject.publicPages().parameterised()));
        report.tell("its pages in " + language, tour.faults());
        return unseen;
    }

    private void leaveOut(String pages, Set<String> unseen) {
        if (!unseen.isEmpty()) {
            report.leaveOut("its " + pages + " " + String.join(", ", unseen), "no link leads there, or there is nothing to show; DemoData may change that");
        }
    }

    /** As staff see them who may do everything. */
    void ofStaff(List<String> languages, List<CaseFile> received) throws IOException {
        Citizen member = new Citizen(core.portal(), languages.get(0));
        core.accounts().signInAdministrator(member, town);
        String start = subject.deskStart(town);
        for (String language : languages) {
            Tour tour = new Tour(member.speaking(language), core.pages());
            for (CaseFile file : received) {
                tour.look("/" + town.id() + "/staff/case/" + file.id());
            }
            for (String path : subject.deskPages().plain()) {
                tour.look(Tour.address(start, path));
            }
            leaveOut("pages for staff", tour.follow(start, subject.deskPages().parameterised()));
            report.tell("its pages for staff in " + language, tour.faults());
        }
    }

    /** Pages for staff that somebody sees who is nobody. */
    List<String> open() throws IOException {
        List<String> faults = new ArrayList<>();
        for (String path : subject.deskPages().plain()) {
            String address = Tour.address(subject.deskStart(town), path);
            Citizen.Answer answer = new Citizen(core.portal(), "de").open(address);
            if (answer.status() == OK && answer.path().startsWith(address) && !answer.text().contains(SIGN_IN)) {
                faults.add(address + " is shown");
            }
        }
        return faults;
    }
}
