package org.rathaus.api.form;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A time of day to the minute, as people write it: {@code 14:30}, {@code 14.30 Uhr}, {@code 9}, {@code 2:30 pm}. */
public final class TimeQuestion extends TypedQuestion<LocalTime, TimeQuestion> {

    private static final Pattern TIME = Pattern.compile("([01]?[0-9]|2[0-4])(?:[:.h ]?([0-5][0-9]))?h?(?: ?(uhr|am|pm|a\\.m\\.|p\\.m\\.))?");
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("HH:mm");
    private static final int NOON = 12;
    private static final int MIDNIGHT = 24;

    record Rules(Optional<LocalTime> from, Optional<LocalTime> to) {
    }

    private final Rules rules;

    TimeQuestion(Traits traits, Rules rules) {
        super(traits);
        this.rules = rules;
    }

    static TimeQuestion of(String id) {
        return new TimeQuestion(Traits.of(id), new Rules(Optional.empty(), Optional.empty()));
    }

    /** Not before the first and not after the last of these times. */
    public TimeQuestion between(LocalTime first, LocalTime last) {
        return new TimeQuestion(traits, new Rules(Optional.of(first), Optional.of(last)));
    }

    @Override
    TimeQuestion with(Traits changed) {
        return new TimeQuestion(changed, rules);
    }

    @Override
    Rules rules() {
        return rules;
    }

    @Override
    public String type() {
        return "time";
    }

    @Override
    public Reading<LocalTime> read(Answers answers) {
        String typed = answers.raw(id()).strip().toLowerCase(Locale.ROOT);
        if (typed.isEmpty()) {
            return Reading.empty();
        }
        Matcher time = TIME.matcher(typed);
        return time.matches() ? parsed(time).map(Reading::of).orElseGet(() -> Reading.not(problem("time"))) : Reading.not(problem("time"));
    }

    private static Optional<LocalTime> parsed(Matcher time) {
        int hour = Integer.parseInt(time.group(1));
        int minute = time.group(2) == null ? 0 : Integer.parseInt(time.group(2));
        String half = time.group(3) == null ? "" : time.group(3).substring(0, 1);
        if (half.equals("a") || half.equals("p")) {
            return hour >= 1 && hour <= NOON ? Optional.of(LocalTime.of(hour % NOON + (half.equals("p") ? NOON : 0), minute)) : Optional.empty();
        }
        // 24:00 is how Germans write the end of a day
        return hour < MIDNIGHT || minute == 0 ? Optional.of(LocalTime.of(hour % MIDNIGHT, minute)) : Optional.empty();
    }

    @Override
    Optional<Problem> broken(LocalTime value, LocalDate today) {
        boolean outside = rules.from().filter(value::isBefore).isPresent() || rules.to().filter(value::isAfter).isPresent();
        return outside ? Optional.of(problem("time.between", written(rules.from()), written(rules.to()))) : Optional.empty();
    }

    private static String written(Optional<LocalTime> time) {
        return time.map(SHORT::format).orElse("");
    }

    @Override
    public String summarise(LocalTime value, Wording wording) {
        return Words.of(wording, "answer.time", SHORT.format(value));
    }

    @Override
    String export(LocalTime value) {
        return SHORT.format(value);
    }

    @Override
    public void render(Control control) {
        control.input(Input.of(id(), "text").wide(Input.Width.SHORT).attribute("autocomplete", autocomplete()));
    }
}
