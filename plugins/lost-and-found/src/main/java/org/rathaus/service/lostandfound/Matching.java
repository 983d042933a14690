package org.rathaus.service.lostandfound;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.rathaus.api.form.Answers;
import org.rathaus.api.service.Texts;

/** Compares loss reports with found items. */
final class Matching {

    /** Less than this is chance. */
    static final int LEAST = 40;
    private static final int MOST_ITEMS = 500;
    private static final int MOST_SHOWN = 5;

    private final Items items;

    Matching(Items items) {
        this.items = items;
    }

    /** An item that may be what somebody has lost. */
    record Candidate(FoundItem item, Match match) {
    }

    /** What fits a report, the best first. */
    List<Candidate> of(String townId, LossReport report) {
        LocalDate from = report.lostOn().minusDays(Match.DAYS_BEFORE);
        LocalDate to = report.lostOn().plusDays(Match.DAYS_AFTER);
        return items.found(townId, report.kind(), from, to, MOST_ITEMS).stream().map(it -> new Candidate(it, match(townId, report, it)))
                .filter(it -> it.match().score() >= LEAST).sorted(Comparator.comparingInt(it -> -it.match().score())).limit(MOST_SHOWN).toList();
    }

    /** The same for what a case says; nothing where it reports no loss. */
    List<Candidate> of(String townId, Answers answers) {
        return LossReport.of(answers).map(it -> of(townId, it)).orElse(List.of());
    }

    /** How well one item fits. Marks are compared only where there are any on both sides, as that takes its time. */
    Match match(String townId, LossReport report, FoundItem item) {
        Match match = Match.of(report, item, Map.of());
        if (match.score() == 0 || report.marks().isEmpty()) {
            return match;
        }
        return Match.of(report, item, compare(townId, item, report.marks()));
    }

    /** Which of the marks that the item has somebody says rightly; what they say nothing of is left out. */
    Map<MarkKind, Boolean> compare(String townId, FoundItem item, Map<MarkKind, String> said) {
        Map<MarkKind, Boolean> compared = new EnumMap<>(MarkKind.class);
        for (Mark mark : items.marks(townId, item.id())) {
            Optional.ofNullable(said.get(mark.kind())).ifPresent(it -> compared.merge(mark.kind(), mark.isSame(it), Boolean::logicalOr));
        }
        return compared;
    }

    /** Why, in words. */
    static String explain(Match match, Function<String, String> texts) {
        return String.join("; ", match.reasons().stream().map(it -> reason(it, texts)).toList());
    }

    private static String reason(Match.Reason reason, Function<String, String> texts) {
        String value = switch (reason.key()) {
            case "kind" -> texts.apply("kind.option." + reason.value());
            case "mark", "otherMark" -> texts.apply("mark." + reason.value());
            default -> reason.value();
        };
        return Texts.fill(texts.apply("match." + reason.key()), value) + " (" + (reason.points() > 0 ? "+" : "−") + Math.abs(reason.points()) + ")";
    }
}
