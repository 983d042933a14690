package org.rathaus.service.postalvote.desk;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.api.identity.Permission;
import org.rathaus.service.postalvote.PostalVote;
import org.rathaus.service.postalvote.election.Election;
import org.rathaus.service.postalvote.ledger.Figures;
import org.rathaus.service.postalvote.ledger.Standing;
import org.rathaus.service.postalvote.register.Register;

/** Where an election stands: what has come in, and what is to be done next. */
public final class OverviewPage extends PostalPage {

    /** The first of the service's staff pages. */
    public static final String PATH = "";

    private static final long serialVersionUID = 1L;

    /** A post compares what came before there was a voter register. */
    public OverviewPage(PageParameters parameters) {
        super(parameters, Permission.READ_CASES, Permission.WORK_ON_CASES);
        staff().applications().linkAll(town(), offer().now());
        if (request().isPost()) {
            throw done("reviewed", new Review(staff(), elections()).run(town(), election().id(), offer().now()));
        }
    }

    @Override
    protected String path() {
        return PATH;
    }

    @Override
    protected void write(Sheet sheet, Election chosen) {
        Figures figures = staff().applications().figures(town(), chosen.id());
        Optional<Register> register = staff().registers().active(town(), chosen.id());
        if (register.isEmpty()) {
            sheet.warning(getString("noRegister"));
        }
        int many = offer().settings(PostalVote.Settings.class).divertedFrom();
        if (!staff().applications().diversions(town(), chosen.id(), many).isEmpty()) {
            sheet.warning(getString("diverted"));
            sheet.link(there(DivertedPage.PATH), serviceText("desk.diverted.title"));
        }
        sheet.section(getString("figures"), () -> sheet.kern().facts(facts(figures, register)));
        long waiting = figures.of(Standing.RECEIVED);
        if (register.isPresent() && waiting > 0 && mayWork()) {
            sheet.section(getString("review"), () -> {
                sheet.kern().body(text("review.text", waiting));
                sheet.button(Map.of(), "primary", getString("review.submit"));
            });
        }
        if (figures.of(Standing.MISMATCH) > 0) {
            sheet.link(there(MismatchPage.PATH), serviceText("desk.mismatches.title"));
        }
    }

    private Map<String, String> facts(Figures figures, Optional<Register> register) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(getString("register"), register.map(it -> text("register.voters", it.voters())).orElseGet(() -> getString("register.none")));
        facts.put(getString("total"), String.valueOf(figures.total()));
        figures.byChannel().forEach((channel, count) -> facts.put(getString("channel." + channel), count.toString()));
        for (Standing standing : Standing.values()) {
            facts.put(getString("standing." + standing.key()), String.valueOf(figures.of(standing)));
        }
        return facts;
    }
}
