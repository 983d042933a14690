package org.rathaus.service.postalvote.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.rathaus.api.cases.CaseFile;
import org.rathaus.service.postalvote.register.Candidate;
import org.rathaus.service.postalvote.register.Finding;
import org.rathaus.service.postalvote.register.Match;
import org.rathaus.service.postalvote.register.Voter;
import org.rathaus.web.Kern.Cell;

/** An application beside the rows of the voter register that may be meant, with what a clerk can decide. */
final class SideBySide {

    private final MismatchPage page;
    private final Explanation explanation;
    private final CaseFile file;
    private final Map<String, String> hidden;

    SideBySide(MismatchPage page, Explanation explanation, CaseFile file, Map<String, String> hidden) {
        this.page = page;
        this.explanation = explanation;
        this.file = file;
        this.hidden = hidden;
    }

    void write(Sheet sheet, Optional<Match> match, boolean isOpen) {
        List<Candidate> candidates = match.map(Match::candidates).orElse(List.of());
        sheet.section(file.reference(), () -> {
            sheet.kern().items(match.map(explanation::of).orElseGet(() -> List.of(page.getString("noRegister"))));
            table(sheet, candidates);
        });
        if (!isOpen) {
            return;
        }
        if (!candidates.isEmpty()) {
            sheet.section(page.getString("confirm"), () -> candidates.forEach(it -> confirm(sheet, it)));
        }
        sheet.section(page.getString("reject"), () -> sheet.form(with("op", "reject"),
                () -> sheet.lines("note", page.getString("note"), page.getString("note.hint"), page.rejection(file), MismatchPage.LONGEST_NOTE),
                "secondary", page.getString("reject.submit")));
    }

    private void table(Sheet sheet, List<Candidate> candidates) {
        List<String> columns = new ArrayList<>(page.texts("part", "applied"));
        candidates.forEach(it -> columns.add(page.text("candidate", candidates.indexOf(it) + 1, it.score())));
        Voter typed = new TypedVoter(file.answers()).voter();
        Map<Finding.Part, Function<Voter, String>> parts = new LinkedHashMap<>();
        parts.put(Finding.Part.FAMILY_NAME, Voter::familyName);
        parts.put(Finding.Part.FIRST_NAMES, Voter::firstNames);
        parts.put(Finding.Part.BIRTH_DATE, it -> it.birthDate() == null ? "" : page.day(it.birthDate()));
        parts.put(Finding.Part.STREET, it -> (it.street() + " " + it.houseNumber()).strip());
        parts.put(Finding.Part.PLACE, it -> (it.postcode() + " " + it.city()).strip());
        parts.put(Finding.Part.NUMBER, it -> (it.district() + " " + it.number()).strip());
        List<List<Cell>> rows = new ArrayList<>();
        parts.forEach((part, value) -> rows.add(row(part, value, typed, candidates)));
        sheet.kern().table(page.getString("sideBySide"), columns, rows);
    }

    private List<Cell> row(Finding.Part part, Function<Voter, String> value, Voter typed, List<Candidate> candidates) {
        List<Cell> cells = new ArrayList<>(List.of(Cell.of(page.getString("part." + part.name())), Cell.of(value.apply(typed))));
        candidates.forEach(it -> cells.add(Cell.of(value.apply(it.voter()) + " – " + explanation.remark(finding(it, part)))));
        return cells;
    }

    private static Finding finding(Candidate candidate, Finding.Part part) {
        return candidate.findings().stream().filter(it -> it.part() == part).findFirst().orElseThrow();
    }

    private void confirm(Sheet sheet, Candidate candidate) {
        Voter voter = candidate.voter();
        sheet.button(with("voter", voter.id()), "primary",
                page.text("confirm.submit", voter.firstNames() + " " + voter.familyName(), page.day(voter.birthDate())));
    }

    private Map<String, String> with(String name, String value) {
        Map<String, String> all = new LinkedHashMap<>(hidden);
        all.put(name, value);
        return all;
    }
}
