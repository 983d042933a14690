package org.rathaus.service.postalvote.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.api.cases.CaseDesk;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.identity.Permission;
import org.rathaus.service.postalvote.PostalVote;
import org.rathaus.service.postalvote.election.Election;
import org.rathaus.service.postalvote.ledger.Application;
import org.rathaus.service.postalvote.ledger.Standing;
import org.rathaus.service.postalvote.register.Match;
import org.rathaus.service.postalvote.register.Voter;
import org.rathaus.web.Kern.Cell;
import org.rathaus.web.NotFoundException;

/** The applications that differ from the voter register: the list, and one of them beside those who may be meant. */
public final class MismatchPage extends PostalPage {

    /** Where it lies. */
    public static final String PATH = "mismatches";

    private static final long serialVersionUID = 1L;
    private static final String CASE = "case";
    private static final int LISTED = 50;
    static final int LONGEST_NOTE = 2_000;

    private final transient Optional<CaseFile> file;

    /** With the parameter {@code case} one of them, which is written down as a look-up. A post confirms who is meant, or rejects. */
    public MismatchPage(PageParameters parameters) {
        super(parameters, Permission.READ_CASES, Permission.WORK_ON_CASES);
        staff().applications().linkNewest(town(), offer().now());
        String wanted = request().parameter(CASE);
        file = wanted.isEmpty() ? Optional.empty() : Optional.of(open(wanted));
        if (request().isPost()) {
            act(file.orElseThrow(NotFoundException::new));
        }
    }

    private CaseFile open(String id) {
        return id(id).flatMap(it -> staff().caseDesk().open(member(), it)).filter(it -> it.serviceId().equals(PostalVote.ID))
                .orElseThrow(NotFoundException::new);
    }

    private void act(CaseFile opened) {
        String seen = request().parameter("seen");
        if (!seen.equals(String.valueOf(opened.events().size())) || !opened.status().equals(Standing.MISMATCH.key())) {
            refuse("changed");
        } else if (request().parameter("op").equals("reject")) {
            reject(opened);
        } else {
            confirm(opened);
        }
    }

    private void reject(CaseFile opened) {
        String note = request().parameter("note").strip().replace("\r\n", "\n");
        if (note.isEmpty() || note.length() > LONGEST_NOTE) {
            refuse("note");
        } else {
            advance(opened, "rejected", note);
        }
    }

    private void confirm(CaseFile opened) {
        Application application = application(opened).orElseThrow(NotFoundException::new);
        Voter voter = id(request().parameter("voter")).flatMap(it -> staff().registers().voter(town(), election().id(), it))
                .orElseThrow(NotFoundException::new);
        staff().applications().confirm(town(), application, new TypedVoter(opened.answers()).voter(), voter, offer().now());
        Standing standing = staff().applications().standing(town(), opened.id());
        if (standing == Standing.MISMATCH) {
            throw done("confirmed", 1);
        }
        // where another election has no register as yet, the person is known all the same
        advance(opened, (standing == Standing.RECEIVED ? Standing.MATCHED : standing).key(), "");
    }

    private void advance(CaseFile opened, String status, String note) {
        if (staff().caseDesk().advance(member(), opened.id(), opened.events().size(), status, note).isPresent()) {
            throw done(status, 1);
        }
        refuse("changed");
    }

    private Optional<Application> application(CaseFile opened) {
        return staff().applications().ofCase(town(), opened.id()).stream().filter(it -> it.election().equals(election().id())).findFirst();
    }

    @Override
    protected String path() {
        return PATH;
    }

    @Override
    protected void write(Sheet sheet, Election chosen) {
        if (file.isPresent()) {
            one(sheet, file.get());
        } else {
            all(sheet, chosen);
        }
    }

    private void all(Sheet sheet, Election chosen) {
        List<CaseDesk.Row> all = new Issuing(staff(), member(), chosen, offer().now()).rows(Standing.MISMATCH.key());
        List<CaseDesk.Row> rows = all.subList(0, Math.min(LISTED, all.size()));
        if (rows.isEmpty()) {
            sheet.kern().body(getString("empty"));
            return;
        }
        if (all.size() > rows.size()) {
            sheet.kern().body(text("first", rows.size()));
        }
        sheet.kern().table(text("count", all.size()), texts("reference", "person", "received", "reason"), rows.stream().map(it -> row(it, chosen)).toList());
    }

    private List<Cell> row(CaseDesk.Row row, Election chosen) {
        String reason = staff().cases().find(town(), row.id()).flatMap(it -> match(it, chosen)).map(it -> explanation().of(it))
                .map(it -> String.join(" ", it)).orElseGet(() -> getString("noRegister"));
        return Stream.of(new Cell(row.reference(), here() + "&" + CASE + "=" + row.id()), Cell.of(row.subject()),
                Cell.of(Times.day(row.receivedAt(), language())), Cell.of(reason)).toList();
    }

    private Explanation explanation() {
        return new Explanation(staff(), elections(), Integer.MAX_VALUE, language());
    }

    private Optional<Match> match(CaseFile found, Election chosen) {
        return staff().registers().match(town(), chosen.id(), new TypedVoter(found.answers()).voter());
    }

    private void one(Sheet sheet, CaseFile opened) {
        sheet.kern().back(here(), getString("back"));
        Optional<Match> match = match(opened, election());
        Map<String, String> hidden = Map.of(CASE, opened.id().toString(), "seen", String.valueOf(opened.events().size()));
        boolean isOpen = mayWork() && opened.status().equals(Standing.MISMATCH.key());
        new SideBySide(this, explanation(), opened, hidden).write(sheet, match, isOpen);
        sheet.link(caseLink(opened.id()), getString("toCase"));
    }

    /** What the citizen reads, in the citizen's language. */
    String rejection(CaseFile opened) {
        return new Rejection(opened.language()).text(offer().town());
    }
}
