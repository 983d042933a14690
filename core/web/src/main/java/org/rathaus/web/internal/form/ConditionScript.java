package org.rathaus.web.internal.form;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.rathaus.api.form.Answers;
import org.rathaus.api.form.Condition;
import org.rathaus.api.form.Option;
import org.rathaus.web.Html;

/**
 * A condition as the page's script reads it, in JSON. What a question of another step decides, the server has judged:
 * there it says {@code true} or {@code false}.
 */
final class ConditionScript {

    private static final List<String> RELATIONS = List.of("<", "=", ">");

    private final Answers answers;
    private final UnaryOperator<String> nameOnPage;

    /** @param nameOnPage the name that a field has on the page, or an empty string if it is not there */
    ConditionScript(Answers answers, UnaryOperator<String> nameOnPage) {
        this.answers = answers;
        this.nameOnPage = nameOnPage;
    }

    /** Whether the page itself can change whether the condition holds. */
    boolean isOpen(Condition condition) {
        return !List.of("true", "false").contains(of(condition));
    }

    /** Whether an option can come and go while the page is open. */
    boolean isOpen(Option option) {
        return option.condition().filter(this::isOpen).isPresent();
    }

    /** Whether an option is not offered as the answers are. */
    boolean isOff(Option option) {
        return option.condition().filter(it -> !it.test(answers)).isPresent();
    }

    /** The options that are on the page: offered, or hidden until the page offers them. */
    List<Option> there(List<Option> options) {
        return options.stream().filter(option -> isOpen(option) || !isOff(option)).toList();
    }

    /** Writes on an element's start when it shows an option. */
    void write(Option option, Html html) {
        if (isOpen(option)) {
            html.with("data-if", of(option.condition().orElseThrow())).with("hidden", isOff(option));
        }
    }

    String of(Condition condition) {
        if (condition instanceof Condition.All all) {
            return joined("all", all.parts(), "false", "true");
        }
        if (condition instanceof Condition.Any any) {
            return joined("any", any.parts(), "true", "false");
        }
        if (condition instanceof Condition.Not not) {
            String inner = of(not.condition());
            return List.of("true", "false").contains(inner) ? String.valueOf(inner.equals("false")) : "{\"not\":" + inner + "}";
        }
        String script = decided(condition);
        return script.isEmpty() ? String.valueOf(condition.test(answers)) : script;
    }

    /** One part may decide all; parts that do not matter any more are left out. */
    private String joined(String kind, List<Condition> parts, String decides, String neutral) {
        List<String> open = parts.stream().map(this::of).filter(part -> !part.equals(neutral)).toList();
        if (open.contains(decides)) {
            return decides;
        }
        return open.isEmpty() ? neutral : "{\"" + kind + "\":[" + String.join(",", open) + "]}";
    }

    /** Empty when the deciding question is not on the page. */
    private String decided(Condition condition) {
        if (condition instanceof Condition.Chosen it) {
            return on(List.of(it.question()), "\"is\":" + list(it.values().stream()));
        }
        if (condition instanceof Condition.Answered it) {
            return on(it.fields(), "\"answered\":true");
        }
        if (condition instanceof Condition.Day it) {
            return on(dayParts(it.question()), "\"day\":" + quoted(RELATIONS.get(it.relation().ordinal()) + it.day()));
        }
        if (condition instanceof Condition.Compared it) {
            return compared(it);
        }
        Condition.Amount it = (Condition.Amount) condition;
        return on(List.of(it.question()),
                "\"number\":" + quoted(RELATIONS.get(it.relation().ordinal()) + it.number().toPlainString()));
    }

    private String compared(Condition.Compared it) {
        boolean days = it.kind() == Condition.Kind.DAY;
        List<String> names = (days ? dayParts(it.other()) : List.of(it.other())).stream().map(nameOnPage).toList();
        String test = "\"compare\":" + quoted(RELATIONS.get(it.relation().ordinal()) + it.kind().name().toLowerCase(Locale.ROOT))
                + ",\"with\":" + list(names.stream());
        return names.contains("") ? "" : on(days ? dayParts(it.question()) : List.of(it.question()), test);
    }

    private static List<String> dayParts(String question) {
        return Stream.of(".day", ".month", ".year").map(question::concat).toList();
    }

    private String on(List<String> fields, String test) {
        List<String> names = fields.stream().map(nameOnPage).toList();
        return names.contains("") ? "" : "{\"of\":" + list(names.stream()) + "," + test + "}";
    }

    private static String list(Stream<String> values) {
        return values.map(ConditionScript::quoted).collect(Collectors.joining(",", "[", "]"));
    }

    private static String quoted(String text) {
        return IntStream.range(0, text.length()).mapToObj(at -> escaped(text.charAt(at))).collect(Collectors.joining("", "\"", "\""));
    }

    private static String escaped(char c) {
        return c == '"' || c == '\\' || c < ' ' ? String.format("\\u%04x", (int) c) : String.valueOf(c);
    }
}
