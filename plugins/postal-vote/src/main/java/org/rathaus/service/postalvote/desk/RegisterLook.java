package org.rathaus.service.postalvote.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.rathaus.service.postalvote.register.Register;
import org.rathaus.service.postalvote.register.RegisterColumn;
import org.rathaus.service.postalvote.register.RegisterFault;
import org.rathaus.service.postalvote.register.RegisterPreview;
import org.rathaus.service.postalvote.register.Voter;
import org.rathaus.web.Kern.Cell;

/** What is seen of a file of voters before anything is stored: how it is read, its first rows, and what is wrong with it. */
final class RegisterLook {

    private final PostalPage page;
    private final RegisterPreview preview;

    RegisterLook(PostalPage page, RegisterPreview preview) {
        this.page = page;
        this.preview = preview;
    }

    void write(Sheet sheet, Register register) {
        sheet.section(page.getString("preview"), () -> {
            sheet.kern().facts(facts());
            if (preview.isUsable()) {
                sheet.kern().table(page.getString("preview.rows"), page.texts("column.number", "column.family_name", "column.first_names",
                        "column.birth_date", "column.street", "column.city"), preview.first().stream().map(this::row).toList());
            }
        });
        if (preview.faultCount() > 0) {
            sheet.section(page.getString("faults"), () -> {
                sheet.kern().body(page.text("faults.text", preview.faultCount()));
                sheet.kern().table(page.getString("faults"), page.texts("line", "column", "advice"), preview.faults().stream().map(this::row).toList());
                sheet.link(page.here() + "&faults=" + register.id(), page.getString("report"));
            });
        }
        String id = register.id().toString();
        if (preview.isUsable()) {
            sheet.button(Map.of("op", "import", "register", id), "primary", page.text("import", preview.voters()));
        }
        sheet.button(Map.of("op", "discard", "register", id), "secondary", page.getString("discard"));
    }

    private Map<String, String> facts() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(page.getString("charset"), preview.file().charset().name());
        facts.put(page.getString("voters"), String.valueOf(preview.voters()));
        facts.put(page.getString("columns"), preview.file().places().entrySet().stream().map(this::mapping).collect(Collectors.joining("; ")));
        return facts;
    }

    private String mapping(Map.Entry<RegisterColumn, Integer> place) {
        return page.text("mapping", preview.file().headings().get(place.getValue()), page.getString("column." + place.getKey().key()));
    }

    private List<Cell> row(Voter voter) {
        return Stream.of(Stream.of(voter.district(), voter.number()).filter(it -> !it.isEmpty()).collect(Collectors.joining(" / ")),
                voter.familyName(), voter.firstNames(), page.day(voter.birthDate()),
                (voter.street() + " " + voter.houseNumber()).strip(), (voter.postcode() + " " + voter.city()).strip()).map(Cell::of).toList();
    }

    private List<Cell> row(RegisterFault fault) {
        return List.of(Cell.of(fault.line()), Cell.of(fault.column() == null ? "–" : page.getString("column." + fault.column().key())),
                Cell.of(page.text("fault." + fault.rule(), fault.detail())));
    }
}
