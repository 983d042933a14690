package org.rathaus.service.ideacontest;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.rathaus.api.service.Texts;

/** The texts of the service that a contest says itself. */
final class ContestTexts {

    private static final Texts TEXTS = Texts.of(IdeaContest.class);
    private static final Pattern RATING = Pattern.compile("rate([A-Z][A-Za-z0-9]*)\\.(label|option\\.([a-z]+))");
    private static final String CATEGORY = "ideaCategory.option.";

    private ContestTexts() {
    }

    static Optional<String> find(Contest contest, String key, Locale language) {
        Matcher rating = RATING.matcher(key);
        if (rating.matches()) {
            return rating.group(3) == null ? Optional.of(area(contest, areaOf(rating.group(1)), language))
                    : TEXTS.find(language, "scale." + rating.group(3));
        }
        if (key.startsWith(CATEGORY)) {
            return Optional.of(area(contest, key.substring(CATEGORY.length()), language));
        }
        return switch (key) {
            case "service.lead" -> some(Stream.of(contest.word("title", language), contest.word("intro", language)).collect(Collectors.joining(". ")));
            case "service.who" -> some(contest.word("age", language));
            case "service.legal" -> some(contest.word("terms", language));
            case "step.prize.hint" -> some(contest.word("prize", language));
            default -> Optional.empty();
        };
    }

    private static String areaOf(String name) {
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    /** The name of an area, or of what fits to none. */
    static String area(Contest contest, String area, Locale language) {
        String name = contest.word("area." + area, language);
        return area.equals(IdeaText.OTHER) ? TEXTS.get(language, "ideaCategory.option.other") : name.isEmpty() ? area : name;
    }

    private static Optional<String> some(String text) {
        return Optional.of(text).filter(it -> !it.isBlank() && !it.equals(". "));
    }
}
