package org.rathaus.service.postalvote.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.api.cases.CaseDesk;
import org.rathaus.api.form.DateQuestion;
import org.rathaus.api.identity.Permission;
import org.rathaus.service.postalvote.election.Election;
import org.rathaus.service.postalvote.ledger.Application;
import org.rathaus.service.postalvote.ledger.Batch;
import org.rathaus.service.postalvote.ledger.Certificate;
import org.rathaus.web.Kern.Cell;
import org.rathaus.web.NotFoundException;

/** From the decision to the post: approve, number, send, hand over, write to the home address, declare invalid. */
public final class CertificatesPage extends PostalPage {

    /** Where it lies. */
    public static final String PATH = "certificates";

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_REASON = 200;
    private static final String WHO = "who";
    /** Of those who come for their papers. */
    private static final int LISTED = 50;
    /** What is not allowed before the first day of BWO § 28 (1). */
    private static final Set<String> EARLY = Set.of("issue", "dispatch", "ready");

    private final transient Issuing issuing;

    /** A post does one of these things; the parameter {@code file} asks for a list or for what is to be printed. */
    public CertificatesPage(PageParameters parameters) {
        super(parameters, Permission.READ_CASES, Permission.WORK_ON_CASES);
        staff().applications().linkNewest(town(), offer().now());
        issuing = hasElection() ? new Issuing(staff(), member(), election(), offer().now()) : null;
        if (request().isPost() && hasElection()) {
            String operation = request().parameter("op");
            if (isEarly() && EARLY.contains(operation)) {
                refuse("early");
            } else {
                act(operation);
            }
        } else if (!request().parameter("file").isEmpty()) {
            requireWork();
            String batch = request().parameter("batch");
            throw new Paper(staff(), offer().town(), election(), language())
                    .file(request().parameter("file"), batch.matches("[0-9]{1,7}") ? Integer.parseInt(batch) : 0);
        }
        if (hasElection()) {
            issuing.takeOver();
        }
    }

    private boolean isEarly() {
        return election().dispatchFrom().filter(offer().today()::isBefore).isPresent();
    }

    private void act(String operation) {
        switch (operation) {
            case "approve" -> throw done(operation, issuing.approve());
            case "issue" -> throw done(operation, issuing.issue(elections()));
            case "dispatch" -> throw done(operation, issuing.dispatch());
            case "ready" -> throw done(operation, issuing.ready());
            case "letters" -> throw done(operation, staff().batches()
                    .letters(town(), election().id(), withoutLetter().stream().limit(Issuing.MOST).toList(), offer().now(), member().id()).map(Batch::items).orElse(0));
            case "collect" -> collect(request().parameter("case"));
            case "invalidate" -> invalidate(request().parameter("number").strip(), request().parameter("reason").strip());
            default -> throw new NotFoundException();
        }
    }

    private void collect(String caseId) {
        if (id(caseId).filter(issuing::collect).isPresent()) {
            throw done("collect", 1);
        }
        refuse("changed");
    }

    private void invalidate(String number, String reason) {
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            refuse("reason");
        } else if (number.matches("[0-9]{1,7}") && issuing.invalidate(Integer.parseInt(number), reason)) {
            throw done("invalidate", Integer.parseInt(number));
        } else {
            refuse("number");
        }
    }

    /** Whose papers go elsewhere and who was not written to as yet. */
    private List<UUID> withoutLetter() {
        Set<String> withCard = issuing.valid().keySet();
        return staff().applications().ofElection(town(), election().id()).stream().filter(it -> !it.diverted().isEmpty() && it.letters() == 0
                && it.isFirst() && withCard.contains(it.caseId())).map(Application::id).toList();
    }

    @Override
    protected String path() {
        return PATH;
    }

    @Override
    protected void write(Sheet sheet, Election chosen) {
        List<Certificate> all = staff().certificates().ofElection(town(), chosen.id());
        if (isEarly()) {
            sheet.warning(text("early", DateQuestion.write(chosen.dispatchFrom().orElseThrow(), language())));
        }
        sheet.section(getString("steps"), () -> {
            sheet.kern().body(text("steps.most", Issuing.MOST));
            step(sheet, "approve", issuing.rows("matched").size());
            step(sheet, "issue", issuing.rows("approved").size());
            Outgoing outgoing = issuing.outgoing(issuing.valid());
            step(sheet, "dispatch", outgoing.toSend().size() + issuing.leftBehind().size(), outgoing.hasMore());
            step(sheet, "ready", outgoing.toFetch().size(), outgoing.hasMore());
            step(sheet, "letters", withoutLetter().size());
        });
        List<CaseDesk.Row> waiting = issuing.rows("readyForPickup");
        if (!waiting.isEmpty()) {
            sheet.section(getString("pickup"), () -> pickups(sheet, waiting));
        }
        sheet.section(getString("batches"), () -> batches(sheet, chosen));
        sheet.section(getString("numbers"), () -> numbers(sheet, all));
    }

    private void step(Sheet sheet, String operation, int count) {
        step(sheet, operation, count, false);
    }

    private void step(Sheet sheet, String operation, int count, boolean hasMore) {
        sheet.kern().body(text(operation + ".text", hasMore ? count + "+" : String.valueOf(count)));
        if (count > 0 && mayWork() && !(isEarly() && EARLY.contains(operation))) {
            sheet.button(Map.of("op", operation), "secondary", getString(operation));
        }
    }

    /** Whoever stands at the counter says who they are: that finds their papers among many. */
    private void pickups(Sheet sheet, List<CaseDesk.Row> waiting) {
        String who = request().parameter(WHO).strip();
        List<CaseDesk.Row> found = waiting.stream()
                .filter(it -> (it.reference() + " " + it.subject()).toLowerCase(Locale.ROOT).contains(who.toLowerCase(Locale.ROOT))).toList();
        if (waiting.size() > LISTED) {
            sheet.kern().body(text("pickup.many", waiting.size(), Math.min(LISTED, found.size())));
            sheet.find(Map.of(ELECTION, election().id()), WHO, getString("pickup.who"), who, getString("pickup.find"));
        }
        found.stream().limit(LISTED).forEach(it -> pickup(sheet, it));
    }

    private void pickup(Sheet sheet, CaseDesk.Row row) {
        sheet.link(caseLink(row.id()), row.reference() + " – " + row.subject());
        if (mayWork()) {
            sheet.button(Map.of("op", "collect", "case", row.id().toString()), "secondary", text("collect", row.subject()));
        }
    }

    private void batches(Sheet sheet, Election chosen) {
        List<Batch> made = staff().batches().ofElection(town(), chosen.id()).stream().filter(it -> it.kind() != Batch.Kind.EXPORT).toList();
        if (made.isEmpty()) {
            sheet.kern().body(getString("batches.none"));
            return;
        }
        sheet.kern().table(getString("batches"), texts("batch", "kind", "items", "made", "print", "table"), made.stream().map(this::row).toList());
    }

    private List<Cell> row(Batch batch) {
        boolean letters = batch.kind() == Batch.Kind.LETTERS;
        Cell print = file(letters ? "letters" : "labels", batch.number(), getString(letters ? "print.letters" : "print.labels"));
        Cell table = letters ? Cell.of("–") : file("dispatch", batch.number(), "CSV");
        return List.of(Cell.of(batch.number()), Cell.of(getString("kind." + batch.kind().key())), Cell.of(batch.items()),
                Cell.of(Times.day(batch.madeAt(), language())), print, table);
    }

    private Cell file(String name, int batch, String text) {
        return mayWork() ? new Cell(text, here() + "&file=" + name + "&batch=" + batch) : Cell.of("–");
    }

    private void numbers(Sheet sheet, List<Certificate> all) {
        long invalid = all.stream().filter(it -> !it.isValid()).count();
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(getString("numbers.last"), String.valueOf(all.size()));
        facts.put(getString("numbers.valid"), String.valueOf(all.size() - invalid));
        facts.put(getString("numbers.invalid"), String.valueOf(invalid));
        sheet.kern().facts(facts);
        if (!mayWork() || all.isEmpty()) {
            return;
        }
        if (invalid > 0) {
            sheet.link(here() + "&file=invalid-pdf", getString("invalid.pdf"));
            sheet.link(here() + "&file=invalid", getString("invalid.csv"));
        }
        sheet.form(Map.of("op", "invalidate"), () -> {
            sheet.line("number", getString("number"), "", 7);
            sheet.line("reason", getString("reason"), getString("reason.hint"), LONGEST_REASON);
        }, "secondary", getString("invalidate"));
    }
}
