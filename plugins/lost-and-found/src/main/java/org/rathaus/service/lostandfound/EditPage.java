package org.rathaus.service.lostandfound;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.api.identity.Permission;
import org.rathaus.web.Html;
import org.rathaus.web.Kern;
import org.rathaus.web.NotFoundException;

/** Writes otherwise what was written when an item came in. Who is second to send is told what the first has written. */
final class EditPage extends LostAndFoundDesk {

    static final String PATH = "edit";

    private static final long serialVersionUID = 1L;
    private static final String SEEN = "seen";
    private static final String FORGET = "forget-";

    private final transient FoundItem item;
    private final transient Set<MarkKind> marks;
    private final transient UnaryOperator<String> values;
    private transient List<Change> differences = List.of();

    /** A post writes. */
    EditPage(PageParameters parameters) {
        super(parameters);
        member().require(Permission.WORK_ON_CASES);
        item = id(parameters.get("id").toString("")).flatMap(it -> office().items().find(townId(), it)).filter(FoundItem::isOpen).orElseThrow(NotFoundException::new);
        marks = office().items().marks(townId(), item.id()).stream().map(Mark::kind).collect(Collectors.toCollection(() -> EnumSet.noneOf(MarkKind.class)));
        Map<String, String> known = known();
        values = field -> request().isPost() ? request().parameter(field) : known.getOrDefault(field, "");
        if (request().isPost()) {
            write();
        }
    }

    private Map<String, String> known() {
        Map<String, String> known = new HashMap<>();
        known.put("kind", item.kind().key());
        known.put("itemDescription", item.description());
        known.put("colour", item.colour());
        known.put("place", item.place());
        known.put("foundOn", item.foundOn().toString());
        known.put("worth", item.worth().toPlainString().replace('.', ','));
        known.put("number", item.number());
        known.put("brand", item.brand());
        known.put("placeDetails", item.placeDetails());
        known.put("details", item.details());
        known.put("onPremises", item.isOnPremises() ? "yes" : "");
        known.put("finderName", item.finder().name());
        known.put("finderAddress", item.finder().address());
        known.put("finderContact", item.finder().contact());
        known.put("waives", item.finder().isWaiving() ? "yes" : "");
        known.put("isOfficial", item.finder().isOfficial() ? "yes" : "");
        return known;
    }

    /** Does not return when all is well. */
    private void write() {
        TakeInForm form = new TakeInForm(values, request().today());
        Optional<ItemEntry> entry = form.read(false);
        errors().putAll(form.errors());
        entry.ifPresent(this::write);
    }

    private void write(ItemEntry entry) {
        Set<MarkKind> forgotten = marks.stream().filter(it -> request().parameter(FORGET + it.key()).equals("yes")).collect(Collectors.toSet());
        switch (office().edits().edit(townId(), item.id(), number(SEEN), new ItemEdits.Edit(entry, forgotten), member().name(), request().now())) {
            case SAME -> throw request().seeOther(deskLink("item/" + item.id()));
            case NUMBER_TAKEN -> errors().put("number", "take.error.numberTaken");
            case CHANGED -> {
                errors().put("itemDescription", "edit.error.changed");
                differences = Change.between(item, entry);
            }
            case DONE -> done();
        }
    }

    private void done() {
        log("editItem", item.id());
        tell();
        FoundItem now = office().items().find(townId(), item.id()).orElseThrow(NotFoundException::new);
        boolean isCompared = ItemStatus.WAITING.contains(now.status());
        String done = isCompared && !office().alerts().about(now, offer()).isEmpty() ? Done.TOLD.key() : Done.EDITED.key();
        throw request().seeOther(deskLink("item/" + item.id()) + "?done=" + done);
    }

    @Override
    protected void write(Html html) {
        new Kern(html).back(deskLink("item/" + item.id()), serviceText("item.number", item.number()));
        heading(html, "edit.title");
        if (!differences.isEmpty()) {
            writeDifferences(html);
        }
        html.open("form", "portal-form").with("method", "post").with("novalidate", true).with("action", deskLink(PATH + "/" + item.id()));
        new Kern(html).hidden(SEEN, String.valueOf(item.events()));
        Fields fields = new Fields(html, values, errors(), this::serviceText);
        ItemFields all = new ItemFields(html, fields, words(), this::serviceText, true);
        all.writeThing(settings().places(), request().today());
        all.writeMore();
        all.writeMarks(() -> marks.forEach(it -> fields.box(FORGET + it.key(), FORGET + it.key(), "yes",
                serviceText("edit.forget", serviceText("mark." + it.key())), request().parameter(FORGET + it.key()).equals("yes"))));
        all.writeFinder();
        fields.send("edit.send");
        html.close("form");
    }

    /** What a colleague has written meanwhile, beside what stands in the form. */
    private void writeDifferences(Html html) {
        Kern kern = new Kern(html).section("differences", serviceText("edit.differences"));
        html.element("p", "kern-body", serviceText("edit.differencesText"));
        kern.items(differences.stream().map(words()::difference).toList()).endSection();
    }

    @Override
    protected String pageTitle() {
        return serviceText("edit.title") + " " + item.number();
    }
}
