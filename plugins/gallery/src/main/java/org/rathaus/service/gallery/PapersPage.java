package org.rathaus.service.gallery;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.api.document.Document;
import org.rathaus.api.document.LabelSheet;
import org.rathaus.api.document.LabelSheet.Format;
import org.rathaus.api.document.LabelSheet.Label;
import org.rathaus.api.identity.Permission;
import org.rathaus.web.FileDownload;
import org.rathaus.web.Html;
import org.rathaus.web.HtmlDeskPage;
import org.rathaus.web.Kern;
import org.rathaus.web.NotFoundException;

/** What staff print: a letter with all that a document can have, labels, cards, and a table for other programs. Nobody in them is real. */
final class PapersPage extends HtmlDeskPage {

    private static final long serialVersionUID = 1L;
    private static final String FILE = "file";
    private static final String PDF = "application/pdf";
    private static final int LABELS = 10;

    /** The parameter {@code file} asks for one of them. */
    PapersPage(PageParameters parameters) {
        super(parameters, Permission.READ_CASES, Permission.WORK_ON_CASES);
        String wanted = request().parameter(FILE);
        if (!wanted.isEmpty()) {
            throw file(wanted);
        }
    }

    @Override
    protected String pageTitle() {
        return serviceText("desk.title");
    }

    @Override
    protected void write(Html html) {
        Kern kern = new Kern(html).heading(pageTitle(), getString("lead")).actions();
        Stream.of("letter", "labels", "cards", "table").forEach(it -> kern.button(deskLink("") + "?" + FILE + "=" + it, "secondary", getString(it)));
        kern.endActions();
    }

    private FileDownload file(String wanted) {
        return switch (wanted) {
            case "letter" -> FileDownload.of("letter.pdf", PDF, service(Gallery.class).documents().pdf(offer().town(), letter()));
            case "labels" -> sheet(wanted, Format.ADDRESSES);
            case "cards" -> sheet(wanted, Format.CARDS);
            case "table" -> FileDownload.csv("table", columns(), rows().stream());
            default -> throw new NotFoundException();
        };
    }

    private Document letter() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(getString("fact.reference"), "GAL-0000-0000");
        facts.put(getString("fact.day"), getString("fact.day.value"));
        String address = lastingAddress("");
        return Document.of(getString("letter"), language()).to(lines()).paragraph(getString("letter.text")).facts(facts)
                .heading(getString("letter.heading")).table(columns(), rows()).code(address, address).signatures(getString("letter.signature"));
    }

    private String[] lines() {
        return getString("address").split("\n");
    }

    private List<String> columns() {
        return List.of(getString("column.number"), getString("column.paper"));
    }

    private List<List<String>> rows() {
        return List.of(List.of("1", getString("letter")), List.of("2", getString("labels")));
    }

    private FileDownload sheet(String name, Format format) {
        List<Label> labels = IntStream.rangeClosed(1, LABELS)
                .mapToObj(it -> new Label(getString("label") + " " + it, List.of(lines()), format.isFramed() ? lastingAddress("") : "")).toList();
        return FileDownload.of(name + ".pdf", PDF, service(Gallery.class).documents().pdf(offer().town(), new LabelSheet(getString(name), language(), format, labels)));
    }
}
