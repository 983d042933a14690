package org.rathaus.service.postalvote.invitation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.link.ExternalLink;
import org.apache.wicket.markup.repeater.RepeatingView;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.api.form.DateQuestion;
import org.rathaus.api.identity.Permission;
import org.rathaus.api.service.Offer;
import org.rathaus.api.service.Texts;
import org.rathaus.service.postalvote.PostalVote;
import org.rathaus.service.postalvote.election.Election;
import org.rathaus.service.postalvote.election.ElectionsPage;
import org.rathaus.service.postalvote.election.FormFields;
import org.rathaus.web.DeskPage;
import org.rathaus.web.Element;
import org.rathaus.web.Field;
import org.rathaus.web.FileDownload;
import org.rathaus.web.HtmlPart;
import org.rathaus.web.NotFoundException;

/** The codes for the notices of an election: made in batches, handed out as a table and as cards, taken back. */
public final class BatchesPage extends DeskPage {

    /** Where it lies below the election. */
    public static final String PATH = "notices";

    private static final long serialVersionUID = 1L;
    private static final String NUMBERS = "numbers";
    private static final String EXPIRES = "expires";

    private final transient Election election;
    private final transient Map<String, String> problems = new LinkedHashMap<>();

    /** The election is a part of the address. A post says in {@code op} what to do. */
    public BatchesPage(PageParameters parameters) {
        super(parameters, Permission.READ_SERVICES, Permission.MANAGE_SERVICES);
        election = service(PostalVote.class).elections(offer()).find(parameters.get("election").toString("")).orElseThrow(NotFoundException::new);
        if (request().isPost()) {
            act(request().parameter("op"));
        }
    }

    private Notices notices() {
        return service(PostalVote.class).notices();
    }

    private void act(String operation) {
        switch (operation) {
            case "make" -> make(typed());
            case "register" -> make(registered());
            case "revoke" -> revoke();
            case "csv" -> throw csv();
            case "cards" -> throw cards();
            default -> throw new NotFoundException();
        }
    }

    private void make(Optional<NoticeNumbers> numbers) {
        Optional<Instant> expires = expires();
        if (problems.isEmpty()) {
            notices().make(member(), new StoredBatch.Wish(election.id(), numbers.orElseThrow(), expires.orElseThrow()), offer().now());
            throw done("made");
        }
    }

    private Optional<NoticeNumbers> typed() {
        return read(() -> NoticeNumbers.parse(request().parameter(NUMBERS)));
    }

    private Optional<NoticeNumbers> registered() {
        List<NoticeNumber> numbers = service(PostalVote.class).staffSide().registers().numbers(member().townId(), election.id());
        return read(() -> NoticeNumbers.of(numbers));
    }

    private interface Reading {
        NoticeNumbers read() throws NoticeNumbers.Wrong;
    }

    private Optional<NoticeNumbers> read(Reading reading) {
        try {
            return Optional.of(reading.read());
        } catch (NoticeNumbers.Wrong e) {
            problems.put(NUMBERS, e.getMessage());
            return Optional.empty();
        }
    }

    /** The end of a day from today on, not after the election. */
    private Optional<Instant> expires() {
        try {
            LocalDate day = LocalDate.parse(request().parameter(EXPIRES));
            if (!day.isBefore(offer().today()) && !day.isAfter(election.day())) {
                return Optional.of(day.plusDays(1).atStartOfDay(Offer.LEGAL_ZONE).toInstant());
            }
        } catch (DateTimeParseException e) {
            // told like any other day that does not fit
        }
        problems.put(EXPIRES, "expires");
        return Optional.empty();
    }

    private void revoke() {
        notices().revoke(member(), election.id(), wanted().number(), offer().now());
        throw done("revoked");
    }

    private RuntimeException done(String what) {
        return request().seeOther(address() + "?done=" + what);
    }

    private String address() {
        return deskLink(ElectionsPage.PATH + "/" + election.id() + "/" + PATH);
    }

    private StoredBatch wanted() {
        return notices().of(member(), election.id()).stream().filter(it -> String.valueOf(it.number()).equals(request().parameter("batch")))
                .findFirst().orElseThrow(NotFoundException::new);
    }

    private BatchFiles files(StoredBatch batch) {
        return new BatchFiles(batch, notices().seal(member().townId(), offer().now()), typedAt());
    }

    /** Where voters type the codes. */
    private String typedAt() {
        return lastingAddress(NoticePage.PATH);
    }

    private RuntimeException csv() {
        StoredBatch batch = wanted();
        List<String> columns = Stream.of("district", "number", "code", "address").map(it -> getString("csv." + it)).toList();
        return FileDownload.csv(name(batch), columns, files(batch).rows());
    }

    private RuntimeException cards() {
        StoredBatch batch = wanted();
        int part = Math.min(whole(request().parameter("part")), BatchFiles.parts(batch.total()) - 1);
        var sheet = files(batch).cards(election.label(language()), language(), part, (number, code) -> List.of(Texts.fill(getString("card.number"), number),
                getString("card.scan"), Texts.fill(getString("card.type"), typedAt().replaceFirst("https?://", "")), getString("card.code"), code));
        return FileDownload.of(name(batch) + "-" + (part + 1) + ".pdf", "application/pdf",
                service(PostalVote.class).documents().pdf(request().requireTown(), sheet));
    }

    private static int whole(String typed) {
        return typed.matches("[0-9]{1,4}") ? Integer.parseInt(typed) : 0;
    }

    private String name(StoredBatch batch) {
        return getString("file") + "-" + election.id() + "-" + batch.number();
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        boolean mayChange = member().may(Permission.MANAGE_SERVICES);
        String done = request().parameter("done");
        boolean isDone = List.of("made", "revoked").contains(done) && !request().isPost();
        List<StoredBatch> batches = notices().of(member(), election.id());
        RepeatingView rows = new RepeatingView("batch");
        batches.forEach(it -> rows.add(row(rows.newChildId(), it, mayChange)));
        add(new HtmlPart("errors", html -> FormFields.summary(html, this::text, problems)));
        add(new ExternalLink("back", deskLink(ElectionsPage.PATH)), new Label("election", election.label(language())));
        add(new Element("done").with(new Label("what", isDone ? getString("done." + done) : "")).when(isDone));
        add(new Label("address", typedAt()), new Element("table").with(rows).when(!batches.isEmpty()));
        add(new Element("form").attribute("action", address()).with(new HtmlPart("fields", html ->
                new FormFields(html, this::text, this::value, problems).lines(NUMBERS, 6).line(EXPIRES, Field.Kind.DAY, 0, false)),
                new Element("register").when(hasRegister())).when(mayChange));
    }

    private boolean hasRegister() {
        return service(PostalVote.class).staffSide().registers().active(member().townId(), election.id()).isPresent();
    }

    private Element row(String id, StoredBatch batch, boolean mayChange) {
        boolean isValid = batch.isValid(offer().now());
        RepeatingView parts = new RepeatingView("part");
        for (int part = 0; part < BatchFiles.parts(batch.total()); part++) {
            String label = Texts.fill(getString("part"), part * BatchFiles.CARDS + 1, Math.min((part + 1) * BatchFiles.CARDS, batch.total()));
            parts.add(new Element(parts.newChildId()).attribute("value", part).text(label));
        }
        Element forms = new Element("forms").with(form("csv", batch), form("cards", batch).with(new Element("parts")
                .attribute("aria-label", getString("part.label")).with(parts)), form("revoke", batch)).when(mayChange && isValid);
        String state = batch.revokedAt().isPresent() ? "revoked" : isValid ? "valid" : "expired";
        return new Element(id).with(new Label("number", batch.number()), new Label("total", batch.total()),
                new Label("made", DateQuestion.write(LocalDate.ofInstant(batch.madeAt(), Offer.LEGAL_ZONE), language())),
                new Label("state", Texts.fill(getString("state." + state), DateQuestion.write(
                        LocalDate.ofInstant(batch.expiresAt().minusSeconds(1), Offer.LEGAL_ZONE), language()))), forms);
    }

    private Element form(String operation, StoredBatch batch) {
        return new Element(operation).attribute("action", address()).with(new Element("number").attribute("value", batch.number()));
    }

    private String value(String field) {
        return request().isPost() ? request().parameter(field) : field.equals(EXPIRES) ? election.day().toString() : "";
    }

    private String text(String key) {
        return getString(key, null, "");
    }

    @Override
    protected String pageTitle() {
        return getString("title");
    }

    @Override
    protected boolean isWrong() {
        return !problems.isEmpty();
    }
}
