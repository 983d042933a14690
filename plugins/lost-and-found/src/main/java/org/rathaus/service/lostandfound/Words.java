package org.rathaus.service.lostandfound;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import org.rathaus.api.form.DateQuestion;

/** What things are called on pages, in the language of whoever reads. */
record Words(Function<String, String> texts, Locale language) {

    String kind(ItemKind kind) {
        return texts.apply("kind.option." + kind.key());
    }

    String colour(String key) {
        return Colour.isKnown(key) ? texts.apply("colour.option." + key) : "";
    }

    String status(ItemStatus status) {
        return texts.apply("item.status." + status.key());
    }

    String day(LocalDate day) {
        return DateQuestion.write(day, language);
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
