package org.rathaus.service.postalvote.desk;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.api.form.DateQuestion;
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

    private static final String FROM = "from";

    /** A post compares what came before there was a voter register, or takes applications over to the run-off. */
    public OverviewPage(PageParameters parameters) {
        super(parameters, Permission.READ_CASES, Permission.WORK_ON_CASES);
        staff().applications().linkNewest(town(), offer().now());
        if (request().isPost() && request().parameter("op").equals("carry")) {
            RunOff.Outcome outcome = runOff(election()).carry(offer().town(), from());
            throw done("carried", outcome.carried(), outcome.next() > 0 ? "&" + FROM + "=" + outcome.next() : "");
        }
        if (request().isPost()) {
            throw done("reviewed", new Review(staff(), elections()).run(town(), election().id(), offer().now()));
        }
    }

    private RunOff runOff(Election chosen) {
        return new RunOff(staff(), elections(), chosen);
    }

    /** With which application to go on; 0: from the beginning. */
    private int from() {
        String typed = request().parameter(FROM);
        return typed.matches("[1-9][0-9]{0,7}") ? Integer.parseInt(typed) : 0;
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
        long waiting = figures.of(Standing.RECEIVED) + (mayWork() ? new Review(staff(), elections()).reopened(town(), chosen.id()) : 0);
        if (register.isPresent() && waiting > 0 && mayWork()) {
            sheet.section(getString("review"), () -> {
                sheet.kern().body(text("review.text", waiting));
                sheet.button(Map.of(), "primary", getString("review.submit"));
            });
        }
        if (figures.of(Standing.MISMATCH) > 0) {
            sheet.link(there(MismatchPage.PATH), serviceText("desk.mismatches.title"));
        }
        chosen.runOff().ifPresent(day -> sheet.section(getString("runOff"), () -> runOff(sheet, runOff(chosen), DateQuestion.write(day, language()))));
    }

    private void runOff(Sheet sheet, RunOff runOff, String day) {
        Optional<Election> second = runOff.second();
        if (second.isEmpty()) {
            sheet.kern().body(text("runOff.none", day));
        } else if (!runOff.isOpen()) {
            sheet.kern().body(text("runOff.closed", second.get().label(language())));
        } else {
            sheet.kern().body(text(from() > 0 ? "runOff.more" : "runOff.text", second.get().label(language())));
            if (mayWork()) {
                sheet.button(Map.of("op", "carry", FROM, String.valueOf(from())), "secondary", getString("runOff.carry"));
            }
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
