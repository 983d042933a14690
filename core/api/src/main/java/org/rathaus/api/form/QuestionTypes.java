package org.rathaus.api.form;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** All types of questions by their names, and their forms as plain data: what all have in common, then their rules. */
final class QuestionTypes {

    private record Type<R extends Record>(Class<R> rules, BiFunction<Traits, R, Question<?>> made) {

        Question<?> read(Traits traits, Entries entries) {
            return made.apply(traits, RecordData.readRecord(rules, entries));
        }
    }

    private static final Map<String, Type<?>> TYPES = Map.ofEntries(
            Map.entry("text", new Type<>(TextQuestion.Rules.class, TextQuestion::new)),
            Map.entry("longText", new Type<>(LongTextQuestion.Rules.class, LongTextQuestion::new)),
            Map.entry("name", new Type<>(NameQuestion.Rules.class, NameQuestion::new)),
            Map.entry("date", new Type<>(DateQuestion.Rules.class, DateQuestion::new)),
            Map.entry("time", new Type<>(TimeQuestion.Rules.class, TimeQuestion::new)),
            Map.entry("number", new Type<>(AmountQuestion.Rules.class, NumberQuestion::new)),
            Map.entry("decimal", new Type<>(AmountQuestion.Rules.class, DecimalQuestion::new)),
            Map.entry("money", new Type<>(AmountQuestion.Rules.class, MoneyQuestion::new)),
            Map.entry("email", new Type<>(Traits.NoRules.class, (traits, none) -> new EmailQuestion(traits))),
            Map.entry("phone", new Type<>(PhoneQuestion.Rules.class, PhoneQuestion::new)),
            Map.entry("address", new Type<>(AddressQuestion.Rules.class, AddressQuestion::new)),
            Map.entry("yesNo", new Type<>(Traits.NoRules.class, (traits, none) -> new YesNoQuestion(traits))),
            Map.entry("choice", new Type<>(Options.class, ChoiceQuestion::new)),
            Map.entry("choices", new Type<>(Options.class, ChoicesQuestion::new)),
            Map.entry("select", new Type<>(Options.class, SelectQuestion::new)),
            Map.entry("consent", new Type<>(ConsentQuestion.Rules.class, ConsentQuestion::new)),
            Map.entry("file", new Type<>(FileQuestion.Rules.class, FileQuestion::new)),
            Map.entry("documentNumber", new Type<>(DocumentNumberQuestion.Rules.class, DocumentNumberQuestion::new)),
            Map.entry("group", new Type<>(GroupQuestion.Rules.class, GroupQuestion::new)),
            Map.entry("note", new Type<>(Traits.NoRules.class, (traits, none) -> new NoteQuestion(traits))),
            Map.entry("calculated", new Type<>(CalculatedQuestion.Rules.class, QuestionTypes::calculated)),
            Map.entry("fees", new Type<>(FeesQuestion.Rules.class, FeesQuestion::new)));

    private QuestionTypes() {
    }

    /** The names of all types. */
    static Set<String> names() {
        return TYPES.keySet();
    }

    /** The rules are those of one type of value, which {@link CalculatedQuestion.Rules} sees to. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Question<?> calculated(Traits traits, CalculatedQuestion.Rules rules) {
        return new CalculatedQuestion<>(traits, rules);
    }

    static Map<String, Object> write(Question<?> question) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("type", question.type());
        data.put("id", question.id());
        if (question.presence() != Presence.REQUIRED) {
            data.put("presence", question.presence().name().toLowerCase(Locale.ROOT));
        }
        question.condition().ifPresent(condition -> data.put("when", RecordData.write(condition)));
        if (!question.autocomplete().isEmpty()) {
            data.put("autocomplete", question.autocomplete());
        }
        if (question.editing() != Editing.ALWAYS) {
            data.put("editing", RecordData.write(question.editing()));
        }
        if (question.isLinkable()) {
            data.put("linkable", true);
        }
        data.putAll(RecordData.writeRecord(question.rules()));
        return data;
    }

    static Question<?> read(Object data) {
        Entries entries = new Entries("question", data);
        String name = entries.take("type", String.class);
        Type<?> type = Optional.ofNullable(TYPES.get(name)).orElseThrow(() -> new IllegalArgumentException("question: unknown type " + name));
        Traits traits = new Traits(entries.take("id", String.class), presence(entries.take("presence")),
                (Condition) Optional.ofNullable(entries.take("when")).map(when -> RecordData.read(Condition.class, when)).orElse(null),
                String.valueOf(Optional.ofNullable(entries.take("autocomplete")).orElse("")), editing(entries.take("editing")),
                Boolean.TRUE.equals(entries.take("linkable")));
        Question<?> question = type.read(traits, entries);
        entries.finish();
        return question;
    }

    private static Editing editing(Object data) {
        return data == null ? Editing.ALWAYS : (Editing) RecordData.read(Editing.class, data);
    }

    private static Presence presence(Object data) {
        return data == null ? Presence.REQUIRED : (Presence) RecordData.read(Presence.class, data);
    }
}
