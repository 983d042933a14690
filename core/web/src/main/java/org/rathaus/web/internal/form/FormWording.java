package org.rathaus.web.internal.form;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

import org.rathaus.api.form.DateQuestion;
import org.rathaus.api.form.Problem;
import org.rathaus.api.form.Row;
import org.rathaus.api.form.Wording;
import org.rathaus.api.service.Offer;
import org.rathaus.api.service.OfferedService;
import org.rathaus.api.service.Texts;
import org.rathaus.web.area.CoreRequest;

/** The town's own texts for a service, else the plugin's, else the general ones of all forms. */
final class FormWording implements Wording {

    private static final Texts GENERAL = Texts.of(FormWording.class);

    private final OfferedService service;
    private final Offer offer;
    private final Locale language;
    private final Locale page;

    FormWording(OfferedService service, Offer offer, Locale language) {
        this(service, offer, language, language);
    }

    /** @param page the language of the page around the texts */
    FormWording(OfferedService service, Offer offer, Locale language, Locale page) {
        this.service = service;
        this.offer = offer;
        this.language = language;
        this.page = page;
    }

    @Override
    public Locale language() {
        return language;
    }

    @Override
    public String text(String key, Object... values) {
        return find(key).map(text -> Texts.fill(text, values)).orElseGet(() -> GENERAL.get(language, key, values));
    }

    @Override
    public boolean has(String key) {
        return find(key).isPresent();
    }

    /** The service's own text for a key. */
    Optional<String> find(String key) {
        return service.find(offer, language, key);
    }

    /** Days and numbers as people read them. */
    private Object written(Object value) {
        if (value instanceof LocalDate day) {
            return DateQuestion.write(day, language);
        }
        return value instanceof BigDecimal number ? NumberFormat.getInstance(language).format(number) : value;
    }

    /** Where a prefilled answer is from; another service of the town is called by its name. */
    String source(String source) {
        String key = "prefill." + source;
        return find(key).or(() -> GENERAL.find(language, key)).or(() -> anotherService(source)).orElseGet(() -> GENERAL.get(language, "prefill.other"));
    }

    private Optional<String> anotherService(String id) {
        return CoreRequest.current().core().catalog().find(id)
                .map(it -> GENERAL.get(language, "prefill.service", it.text(it.in(offer.town(), offer.now()), language, "service.title")));
    }

    /** The tag of the language of a text, where it is another one than the page's. */
    String foreign(String key) {
        Locale spoken = has(key) ? service.languageOf(offer, language, key) : GENERAL.languageOf(language, key).orElse(language);
        return spoken.getLanguage().equals(page.getLanguage()) ? "" : spoken.toLanguageTag();
    }

    /** A text, or something else. */
    String textOr(String key, String other) {
        return has(key) ? text(key) : other;
    }

    /** What a text is about, with the rows around it: {@code Kind 2: Füllen Sie …}. */
    String placed(Problem problem, String text) {
        return Row.name(problem.rows(), text, this);
    }

    /** What is wrong and what to do. */
    String message(Problem problem) {
        Object[] values = new Object[problem.values().size() + 1];
        values[0] = text(problem.question() + ".label");
        for (int i = 1; i < values.length; i++) {
            values[i] = written(problem.values().get(i - 1));
        }
        return text(messageKey(problem), values);
    }

    /** The key of that text. */
    String messageKey(Problem problem) {
        String own = problem.question() + ".error." + problem.rule();
        return has(own) || GENERAL.find(language, own).isPresent() ? own : "error." + problem.rule();
    }
}
