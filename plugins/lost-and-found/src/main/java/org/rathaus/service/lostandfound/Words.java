package org.rathaus.service.lostandfound;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import org.rathaus.api.form.DateQuestion;
import org.rathaus.api.service.Offer;
import org.rathaus.api.service.Texts;

/** What things are called on pages, in the language of whoever reads. */
record Words(Function<String, String> texts, Locale language) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    String kind(ItemKind kind) {
        return texts.apply("kind.option." + kind.key());
    }

    String colour(String key) {
        return Colour.isKnown(key) ? texts.apply("colour.option." + key) : "";
    }

    String status(ItemStatus status) {
        return texts.apply("item.status." + status.key());
    }

    /** A value of a field in the history. */
    private String value(String field, String raw) {
        return switch (field) {
            case "kind" -> ItemKind.of(raw).map(this::kind).orElse(raw);
            case "colour" -> colour(raw);
            case "foundOn" -> raw.isEmpty() ? "" : day(LocalDate.parse(raw));
            case "worth" -> raw.isEmpty() ? "" : money(new BigDecimal(raw));
            case "onPremises" -> raw.isEmpty() ? "" : texts.apply("item.yes");
            default -> raw;
        };
    }

    /** What was written otherwise: from what to what, where that is kept. */
    String change(Change change) {
        return filled("change.", change);
    }

    /** What stands in the store, and what somebody has typed. */
    String difference(Change change) {
        return filled("edit.difference.", change);
    }

    private String filled(String prefix, Change change) {
        String name = change.field().equals(Change.FINDER) ? texts.apply("take.finder") : texts.apply("field." + change.field());
        boolean isSilent = change.before().isEmpty() && change.after().isEmpty();
        return Texts.fill(texts.apply(prefix + (isSilent ? "silent" : "values")), name, orNone(value(change.field(), change.before())),
                orNone(value(change.field(), change.after())));
    }

    private static String orNone(String value) {
        return value.isEmpty() ? "–" : value;
    }

    String day(LocalDate day) {
        return DateQuestion.write(day, language);
    }

    /** Day and time in the legal time zone. */
    String moment(Instant moment) {
        ZonedDateTime local = moment.atZone(Offer.LEGAL_ZONE);
        return Texts.fill(texts.apply("desk.moment"), day(local.toLocalDate()), TIME.format(local));
    }

    String money(BigDecimal amount) {
        NumberFormat format = NumberFormat.getCurrencyInstance(language.getLanguage().equals("de") ? Locale.GERMANY : language);
        format.setCurrency(Currency.getInstance("EUR"));
        return format.format(amount);
    }

    /** Kind and colour. */
    String name(ItemKind kind, String colour) {
        return colour(colour).isEmpty() ? kind(kind) : kind(kind) + ", " + colour(colour);
    }

    String name(FoundItem item) {
        return name(item.kind(), item.colour());
    }

    Map<String, String> kinds() {
        return options(ItemKind.keys(), "kind.option.");
    }

    Map<String, String> colours() {
        return options(Colour.keys(), "colour.option.");
    }

    private Map<String, String> options(String[] keys, String prefix) {
        Map<String, String> options = new LinkedHashMap<>();
        Stream.of(keys).forEach(key -> options.put(key, texts.apply(prefix + key)));
        return options;
    }
}
