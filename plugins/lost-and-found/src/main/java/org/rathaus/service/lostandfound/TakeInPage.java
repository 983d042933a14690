package org.rathaus.service.lostandfound;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.form.Question;
import org.rathaus.api.service.Offer;
import org.rathaus.api.storage.DuplicateKeyException;
import org.rathaus.web.Html;
import org.rathaus.web.Kern;
import org.rathaus.web.NotFoundException;
import org.rathaus.web.SentFile;

/** Takes an item in, on a phone beside the shelf: photo, kind and place first; the rest where there is time. */
final class TakeInPage extends LostAndFoundDesk {

    static final String PATH = "take-in";

    private static final long serialVersionUID = 1L;
    /** Names the item before it is there, so that who sends twice takes in one. */
    private static final String KEY = "key";
    private static final byte[] NONE = {};

    private final transient Optional<CaseFile> found;
    private final transient UnaryOperator<String> values;

    /** A case in the address is that of a finder who said so online. */
    TakeInPage(PageParameters parameters) {
        super(parameters);
        String caseId = request().parameter("case");
        found = caseId.isEmpty() ? Optional.empty() : office().cases().find(townId(), id(caseId).orElseThrow(NotFoundException::new))
                .filter(it -> it.status().equals(LostAndFound.REPORTED));
        Map<String, String> known = known();
        values = field -> request().isPost() ? request().parameter(field) : known.getOrDefault(field, request().parameter(field));
        if (request().isPost()) {
            take();
        }
    }

    private Map<String, String> known() {
        Map<String, String> known = new HashMap<>(Map.of("foundOn", request().today().toString(), KEY, UUID.randomUUID().toString(),
                TakeInForm.WHERE, ItemStatus.STORED.key()));
        found.ifPresent(file -> {
            known.put("kind", file.answers().raw(LossForm.KIND.id()));
            known.put("colour", file.answers().raw(LossForm.COLOUR.id()));
            known.put("brand", file.answers().raw(LossForm.BRAND.id()));
            known.put("details", file.answers().raw(LossForm.DESCRIPTION.id()));
            known.put("placeDetails", file.answers().raw(LossForm.FOUND_AT.id()));
            file.answers().get(LossForm.FOUND_ON).ifPresent(it -> known.put("foundOn", it.toString()));
            file.answers().get(Question.name("name")).ifPresent(it -> known.put("finderName", it.spoken()));
            file.answers().get(Question.address("address")).ifPresent(it -> known.put("finderAddress",
                    it.street() + " " + it.houseNumber() + ", " + it.postcode() + " " + it.city()));
            known.put("finderContact", Stream.of("phone", "email").map(file.answers()::raw).filter(it -> !it.isBlank()).findFirst().orElse(""));
            known.put("waives", file.answers().raw(LossForm.RIGHTS.id()).equals("waive") ? "yes" : "");
            known.put(TakeInForm.WHERE, (file.answers().raw(LossForm.KEPT.id()).equals("keep") ? ItemStatus.FINDER : ItemStatus.STORED).key());
        });
        return known;
    }

    /** Does not return when all is well. */
    private void take() {
        TakeInForm form = new TakeInForm(values, request().today());
        List<SentFile> photos = request().files(TakeInForm.PHOTO).stream().filter(SentFile::isStored).toList();
        Optional<ItemEntry> entry = form.read(!photos.isEmpty());
        errors().putAll(form.errors());
        byte[] jpeg = errors().isEmpty() && !photos.isEmpty() ? picture(photos.get(0)).orElse(NONE) : NONE;
        if (errors().isEmpty()) {
            take(entry.orElseThrow(), form.status(), jpeg);
        }
    }

    private void take(ItemEntry entry, ItemStatus status, byte[] jpeg) {
        FoundItem item;
        try {
            item = office().items().take(townId(), id(values.apply(KEY)).orElseThrow(NotFoundException::new), entry, reportedOn(),
                    found.map(CaseFile::id), jpeg, act(status, ""));
        } catch (DuplicateKeyException e) {
            errors().put("number", "take.error.numberTaken");
            return;
        }
        log("takeInItem", item.id());
        tell();
        found.ifPresent(it -> office().desk().advance(member(), it.id(), it.events().size(), LostAndFound.TAKEN_IN, ""));
        List<String> told = ItemStatus.PUBLIC.contains(status) ? office().alerts().about(item, offer()) : List.of();
        throw request().seeOther(deskLink("item/" + item.id()) + "?done=" + (told.isEmpty() ? Done.TAKEN : Done.ALERTED).key());
    }

    /** The six months begin when the finder says so, be it online. */
    private LocalDate reportedOn() {
        return found.map(it -> LocalDate.ofInstant(it.receivedAt(), Offer.LEGAL_ZONE)).orElse(request().today());
    }

    @Override
    protected void write(Html html) {
        heading(html, "desk.take-in.title");
        found.ifPresent(it -> html.element("p", "kern-body", serviceText("take.case", it.reference())));
        html.open("form", "portal-form").with("method", "post").with("enctype", "multipart/form-data").with("novalidate", true)
                .with("action", deskLink(PATH) + found.map(it -> "?case=" + it.id()).orElse(""));
        Fields fields = new Fields(html, values, errors(), this::serviceText);
        new Kern(html).hidden(KEY, values.apply(KEY));
        fields.photo(TakeInForm.PHOTO);
        ItemFields all = new ItemFields(html, fields, words(), this::serviceText, found.isPresent() || !errors().isEmpty());
        all.writeThing(settings().places(), request().today());
        Map<String, String> where = new LinkedHashMap<>();
        TakeInForm.PLACES.forEach(it -> where.put(it.key(), words().status(it)));
        fields.choice(TakeInForm.WHERE, true, where);
        all.writeMore();
        all.writeMarks(() -> { });
        all.writeFinder();
        fields.send("take.send");
        html.close("form");
    }

    @Override
    protected String pageTitle() {
        return serviceText("desk.take-in.title");
    }
}
