package org.rathaus.service.postalvote.election;

import static java.util.Comparator.comparing;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.rathaus.api.form.DateQuestion;
import org.rathaus.api.service.Texts;
import org.rathaus.service.postalvote.PostalVote;

/** The texts of the form that follow from the elections of the town. */
public final class ElectionWords {

    private static final Texts TEXTS = Texts.of(PostalVote.class);
    private static final Pattern OPTION = Pattern.compile("(" + Elections.QUESTION + "|" + Elections.RUN_OFF + ")\\.option\\.([^.]+)");
    private static final Pattern HINT = Pattern.compile(Elections.QUESTION + "\\.option\\.([^.]+)\\.hint");

    private final Elections elections;
    private final Locale language;

    private ElectionWords(Elections elections, Locale language) {
        this.elections = elections;
        this.language = language;
    }

    /** The text of a key, if it is one of these; only then the elections are asked for. */
    public static Optional<String> find(String key, Locale language, Supplier<Elections> elections) {
        Matcher option = OPTION.matcher(key);
        Matcher hint = HINT.matcher(key);
        if (option.matches()) {
            return Optional.of(new ElectionWords(elections.get(), language).option(option.group(1), option.group(2)));
        } else if (hint.matches()) {
            return new ElectionWords(elections.get(), language).hint(hint.group(1));
        }
        return switch (key) {
            case "step.person.hint" -> new ElectionWords(elections.get(), language).onlyOne();
            case "service.lead" -> new ElectionWords(elections.get(), language).lead();
            case "service.deadlines" -> new ElectionWords(elections.get(), language).deadlines();
            default -> Optional.empty();
        };
    }

    /** What stands before the first question where an election is the only one. */
    static String only(Election election, Locale language) {
        return TEXTS.get(language, "elections.only", election.label(language));
    }

    private String option(String question, String id) {
        return question.equals(Elections.QUESTION) ? elections.label(id, language) : elections.find(id)
                .flatMap(it -> it.runOff().map(day -> TEXTS.get(language, "runOff.one", it.name(language), DateQuestion.write(day, language))))
                .orElse(id);
    }

    private Optional<String> hint(String id) {
        return elections.find(id).filter(elections.open()::contains).map(this::deadline);
    }

    private String deadline(Election election) {
        String key = election.isEmergency(elections.now()) ? "emergency.option" : "elections.open";
        return TEXTS.get(language, key, Outlook.write(election.ends(elections.now()), language));
    }

    /** Each election that can be applied for, the first to end first: who looks at the date of another misses it. */
    private Optional<String> deadlines() {
        List<Election> open = elections.open().stream().sorted(comparing(it -> it.ends(elections.now()))).toList();
        return Optional.of(open.stream().map(it -> it.label(language) + ": " + deadline(it)).collect(Collectors.joining("\n")))
                .filter(it -> !it.isEmpty());
    }

    private Optional<String> onlyOne() {
        return Optional.of(elections.open()).filter(open -> open.size() == 1).map(open -> only(open.get(0), language));
    }

    /** Nobody shall fill in in vain what cannot be taken any more. */
    private Optional<String> lead() {
        return Optional.of(elections.inEmergency()).filter(it -> elections.isEmergencyOnly())
                .map(it -> TEXTS.get(language, "emergency.lead", it.get(0).label(language)));
    }
}
