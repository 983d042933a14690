package org.rathaus.service.lostandfound;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.rathaus.api.form.Answers;
import org.rathaus.api.form.Question;

/** What staff type of a found item, and what is wrong with it. */
final class TakeInForm {

    static final String PHOTO = "photo";
    static final String WHERE = "where";

    /** Where an item can be when it is taken in. */
    static final List<ItemStatus> PLACES = List.of(ItemStatus.STORED, ItemStatus.FINDER, ItemStatus.REPORTED);

    /** The most characters of each field that takes a text. */
    static final Map<String, Integer> LONGEST = Map.of("itemDescription", 300, "number", 30, "place", 60, "brand", 60, "placeDetails", 200, "details", 2_000,
            "finderName", 120, "finderAddress", 300, "finderContact", 200);
    /** The same of a mark. */
    static final int LONGEST_MARK = 120;

    private final UnaryOperator<String> typed;
    private final LocalDate today;
    private final Map<String, String> errors = new LinkedHashMap<>();

    TakeInForm(UnaryOperator<String> typed, LocalDate today) {
        this.typed = field -> typed.apply(field).strip();
        this.today = today;
    }

    /** The text keys of what is wrong, by field, once it was read. */
    Map<String, String> errors() {
        return errors;
    }

    /** Empty where something is wrong. */
    Optional<ItemEntry> read(boolean hasPhoto) {
        errors.clear();
        Optional<ItemKind> kind = ItemKind.of(typed.apply("kind"));
        require("kind", kind.isPresent());
        if (hasPhoto && kind.isPresent() && !kind.get().hasPhoto()) {
            errors.put(PHOTO, "take.error.photoKind");
        }
        require("itemDescription", !typed.apply("itemDescription").isEmpty() && typed.apply("itemDescription").length() <= LONGEST.get("itemDescription"));
        require("place", !typed.apply("place").isEmpty());
        Optional<LocalDate> foundOn = day(typed.apply("foundOn")).filter(it -> !it.isAfter(today));
        require("foundOn", foundOn.isPresent());
        Optional<BigDecimal> worth = Sums.read(typed.apply("worth"));
        require("worth", worth.isPresent());
        require("number", typed.apply("number").matches("[A-Za-z0-9./ -]{0," + LONGEST.get("number") + "}"));
        return errors.isEmpty() ? Optional.of(entry(kind.orElseThrow(), foundOn.orElseThrow(), worth.orElseThrow())) : Optional.empty();
    }

    private void require(String field, boolean isRight) {
        if (!isRight) {
            errors.put(field, "take.error." + field);
        }
    }

    private ItemEntry entry(ItemKind kind, LocalDate foundOn, BigDecimal worth) {
        return new ItemEntry(typed.apply("number").toUpperCase(Locale.ROOT), kind, typed.apply("itemDescription"), cut("details"), colour(), cut("brand"),
                cut("place"), cut("placeDetails"), foundOn, worth, isTicked("onPremises"), finder(), marks());
    }

    private String colour() {
        return Colour.isKnown(typed.apply("colour")) ? typed.apply("colour") : "";
    }

    private Finder finder() {
        return new Finder(cut("finderName"), cut("finderAddress"), cut("finderContact"), isTicked("waives"), isTicked("isOfficial"));
    }

    private Map<MarkKind, String> marks() {
        Map<MarkKind, String> marks = new EnumMap<>(MarkKind.class);
        for (MarkKind kind : MarkKind.values()) {
            marks.put(kind, cut("mark-" + kind.key(), LONGEST_MARK));
        }
        return marks;
    }

    /** Where it is: in the store, with the finder, § 967, or only announced. */
    ItemStatus status() {
        return ItemStatus.of(typed.apply(WHERE)).filter(PLACES::contains).orElse(ItemStatus.STORED);
    }

    private boolean isTicked(String field) {
        return typed.apply(field).equals("yes");
    }

    private String cut(String field) {
        return cut(field, LONGEST.get(field));
    }

    private String cut(String field, int most) {
        String value = typed.apply(field);
        return value.substring(0, Math.min(most, value.length()));
    }

    static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed.strip()));
        } catch (DateTimeException e) {
            return Answers.of(Map.of("day.day", typed)).get(Question.date("day"));
        }
    }
}
