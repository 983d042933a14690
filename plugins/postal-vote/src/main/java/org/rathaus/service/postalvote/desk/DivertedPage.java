package org.rathaus.service.postalvote.desk;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.identity.Permission;
import org.rathaus.service.postalvote.PostalVote;
import org.rathaus.service.postalvote.election.Election;
import org.rathaus.service.postalvote.ledger.Application;
import org.rathaus.service.postalvote.ledger.Diversion;
import org.rathaus.web.Kern.Cell;

/** To which addresses the papers of several people shall go: harmless for a nursing home, and a sign of misuse elsewhere. */
public final class DivertedPage extends PostalPage {

    /** Where it lies. */
    public static final String PATH = "diverted";

    private static final long serialVersionUID = 1L;

    /** Changes nothing. */
    public DivertedPage(PageParameters parameters) {
        super(parameters, Permission.READ_CASES, Permission.WORK_ON_CASES);
        staff().applications().linkNewest(town(), offer().now());
    }

    @Override
    protected String path() {
        return PATH;
    }

    @Override
    protected void write(Sheet sheet, Election chosen) {
        int many = offer().settings(PostalVote.Settings.class).divertedFrom();
        List<Diversion> diversions = staff().applications().diversions(town(), chosen.id(), many);
        sheet.kern().body(text(diversions.isEmpty() ? "none" : "from", many));
        diversions.forEach(it -> write(sheet, chosen, it));
    }

    private void write(Sheet sheet, Election chosen, Diversion diversion) {
        List<CaseFile> files = staff().applications().divertedTo(town(), chosen.id(), diversion.place()).stream().filter(Application::isLinked)
                .map(it -> staff().file(town(), it.caseId())).flatMap(Optional::stream).toList();
        String place = files.stream().findFirst().map(it -> new TypedVoter(it.answers()).otherPlace()).orElse(diversion.place());
        sheet.section(place, () -> sheet.kern().table(text("applications", diversion.applications()), texts("reference", "person", "received", "status"),
                files.stream().map(this::row).toList()));
    }

    private List<Cell> row(CaseFile file) {
        return Stream.of(new Cell(file.reference(), caseLink(file.id())), Cell.of(file.subject()), Cell.of(Times.day(file.receivedAt(), language())),
                Cell.of(statusName(file))).toList();
    }
}
