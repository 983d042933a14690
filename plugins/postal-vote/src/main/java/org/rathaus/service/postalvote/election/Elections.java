package org.rathaus.service.postalvote.election;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.rathaus.api.form.Answers;
import org.rathaus.api.service.Availability;
import org.rathaus.api.service.Offer;

/** The elections of a town at a moment: those of {@code town.json} and those that its administrators have set up. */
public record Elections(List<Election> all, Instant now) {

    /** The question which elections an application is for: their ids, one a line. */
    public static final String QUESTION = "elections";
    /** The question for which of them the application holds in a run-off, too: their ids, one a line. */
    public static final String RUN_OFF = "runOff";
    /** The question why somebody applies after the deadline. */
    public static final String REASON = "emergencyReason";
    /** Why applications are taken until the afternoon of the election day, BWO § 27 (4). */
    public static final List<String> REASONS = List.of("suddenIllness", "notRegistered");

    /** Those that stand in the file of the town. */
    static List<Election> ofFile(Offer offer) {
        List<?> settings = (List<?>) offer.settings().getOrDefault("elections", List.of());
        return settings.stream().map(it -> Election.of((Map<?, ?>) it, offer.today())).toList();
    }

    /** Those that stand in the file of the town, as they have been read, and these besides. */
    public static Elections in(Offer offer, List<Election> ofFile, List<Election> rows) {
        return new Elections(rows.isEmpty() ? ofFile : Stream.concat(ofFile.stream(), rows.stream()).toList(), offer.now());
    }

    /** Those that take applications online now, be it in an emergency only. */
    public List<Election> open() {
        return all.stream().filter(it -> it.isOpen(now) || it.isEmergency(now)).toList();
    }

    /** Those that take applications now of who could not know before. */
    public List<Election> inEmergency() {
        return all.stream().filter(it -> it.isEmergency(now)).toList();
    }

    /** Whether nobody else can apply now. */
    public boolean isEmergencyOnly() {
        return !inEmergency().isEmpty() && inEmergency().size() == open().size();
    }

    /** Those that take applications online or have done so. */
    public List<Election> opened() {
        return all.stream().filter(it -> it.hasOpened(now)).toList();
    }

    /** The one with this id. */
    public Optional<Election> find(String id) {
        return all.stream().filter(it -> it.id().equals(id)).findFirst();
    }

    /** Those that an application names and the town still knows. */
    public List<Election> of(Answers answers) {
        return answers.raw(QUESTION).lines().map(this::find).flatMap(Optional::stream).toList();
    }

    /**
     * The last day on which somebody votes with what an application is for, a run-off included; empty if the town does not know one
     * of its elections any more.
     */
    public Optional<LocalDate> lastDay(Answers answers) {
        List<Election> known = of(answers);
        List<String> runOffs = answers.raw(RUN_OFF).lines().toList();
        return known.size() < answers.raw(QUESTION).lines().count() ? Optional.empty()
                : known.stream().map(it -> it.runOff().filter(day -> runOffs.contains(it.id())).orElse(it.day())).max(naturalOrder());
    }

    /** The name of an election; its id once the town has forgotten it. */
    public String label(String id, Locale language) {
        return find(id).map(it -> it.label(language)).orElse(id);
    }

    /** The one an application is for that names none: the one that is open or, for who began in time, closed last. */
    public Optional<Election> implied() {
        return open().size() == 1 ? open().stream().findFirst() : opened().stream().max(comparing(Election::closes));
    }

    /** Whether an application is in time for one of its elections, by law: late ones stay sealed, BWO § 27 (6). */
    public boolean accept(Answers answers) {
        return !accepting(answers).isEmpty();
    }

    /** Those for which an application is in time. */
    public List<Election> accepting(Answers answers) {
        boolean excused = REASONS.contains(answers.raw(REASON));
        return of(answers).stream().filter(it -> it.isInTime(now) || excused && it.isEmergency(now)).toList();
    }

    /** Whether citizens can begin, and until when; where elections end at different times, none of these is told as that of all. */
    public Availability availability() {
        List<Instant> ends = open().stream().map(it -> it.ends(now)).distinct().toList();
        return ends.stream().findFirst().map(end -> ends.size() == 1 ? Availability.openUntil(end) : Availability.open())
                .or(() -> all.stream().filter(it -> !it.hasOpened(now) && it.opens().isBefore(it.closes())).map(Election::opens)
                        .min(naturalOrder()).map(Availability::closedUntil))
                .orElseGet(Availability::closed);
    }
}
