package org.rathaus.service.ideacontest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

import org.rathaus.api.cases.Channel;
import org.rathaus.api.cases.Intake;
import org.rathaus.api.cases.ServiceCases;
import org.rathaus.api.form.Answers;
import org.rathaus.api.service.DemoData;
import org.rathaus.api.service.Offer;
import org.rathaus.api.storage.EntityStore;
import org.rathaus.api.town.Town;

/** A contest with forty ideas that runs until the end of February, and one of the year before whose winners are drawn. All people are invented. */
final class DemoContests {

    private static final int ENTRIES_BEFORE = 24;
    private static final int LAST_HOUR = 23;
    private static final LocalTime LAST_SECOND = LocalTime.of(LAST_HOUR, 59, 59);
    private static final List<String> FAMILY_NAMES = List.of("Ahrens", "Brandt", "Carstens", "Demir", "Ehlers", "Friis", "Gerdes", "Hinrichs");
    private static final List<String> GIVEN_NAMES = List.of("Anja", "Bilal", "Clara", "Deniz", "Enno", "Frauke", "Gesa", "Henning");

    private final EntityStore store;
    private final ServiceCases cases;
    private final Contests contests;
    private final Ideas ideas;
    private final Draws draws;

    DemoContests(EntityStore store, ServiceCases cases, Contests contests, Ideas ideas) {
        this.store = store;
        this.cases = cases;
        this.contests = contests;
        this.ideas = ideas;
        this.draws = new Draws(store, contests);
    }

    void fill(Offer offer) {
        if (!contests.all(offer.town().id()).isEmpty()) {
            return;
        }
        LocalDate end = endOfFebruary(offer.today());
        UUID before = save(offer, end.minusYears(1).withDayOfMonth(1).minusMonths(2), end.minusYears(1));
        IntStream.range(0, ENTRIES_BEFORE).forEach(i -> enter(offer, "before-" + i,
                person(offer.town(), i), intake(Channel.PAPER, end.minusYears(1).minusDays(2 + i % 9))));
        draw(offer, before);
        LocalDate start = offer.today().minusWeeks(4);
        UUID now = save(offer, start, end);
        List<String> lines = lines("demo-ideas.txt");
        IntStream.range(0, lines.size()).forEach(i -> enter(offer, "now-" + i, idea(lines.get(i), i), i % 4 == 0
                ? intake(Channel.PAPER, offer.today().minusDays(1)) : Intake.ONLINE));
        decide(offer, now, lines);
    }

    /** The next one at least four weeks away, so that the contest runs for a while. */
    private static LocalDate endOfFebruary(LocalDate today) {
        LocalDate end = LocalDate.of(today.getYear(), 2, 28);
        return end.isBefore(today.plusWeeks(4)) ? end.plusYears(1) : end;
    }

    private UUID save(Offer offer, LocalDate first, LocalDate last) {
        UUID id = UUID.nameUUIDFromBytes((offer.town().id() + last).getBytes(StandardCharsets.UTF_8));
        ContestWords words = words(last.getYear());
        Instant starts = first.atStartOfDay(Offer.LEGAL_ZONE).toInstant();
        Instant ends = last.atTime(LAST_SECOND).atZone(Offer.LEGAL_ZONE).toInstant();
        contests.save(offer.town().id(), id, new ContestTerms(starts, ends, true, true, 14, 3, 5, 28, words), starts);
        return id;
    }

    /** Contests are told apart by their years. */
    private static ContestWords words(int year) {
        return ContestWords.read(String.join("\n", lines("demo-contest.properties")).replace("{year}", String.valueOf(year)));
    }

    private static Intake intake(Channel channel, LocalDate day) {
        return new Intake(channel, Optional.of(day), "");
    }

    private void enter(Offer offer, String key, Map<String, String> answers, Intake intake) {
        cases.receive(offer.town(), Answers.of(answers), Locale.GERMAN, "demo-" + key, intake);
    }

    private static Map<String, String> ratings(int seed) {
        Random random = new Random(seed);
        Map<String, String> answers = new LinkedHashMap<>();
        words(0).areas().forEach(area -> {
            int number = Math.min(random.nextInt(Importance.values().length), random.nextInt(Importance.values().length + 1));
            answers.put(Ratings.question(area), Importance.values()[number].key());
        });
        answers.put("takesPart", "no");
        return answers;
    }

    private static Map<String, String> person(Town town, int i) {
        Map<String, String> answers = ratings(i);
        answers.putAll(Map.of("takesPart", "yes", "name.givenNames", GIVEN_NAMES.get(i % GIVEN_NAMES.size()),
                "name.familyName", FAMILY_NAMES.get(i / GIVEN_NAMES.size() % FAMILY_NAMES.size()), "birthDate.day", (1950 + i) + "-01-01",
                "address.street", "Musterstraße", "address.houseNumber", String.valueOf(i + 1),
                "address.postcode", DemoData.postcode(town), "address.city", town.name(),
                "worksForTown", "no", "consent", "yes"));
        answers.put("address.country", "DE");
        return answers;
    }

    private static Map<String, String> idea(String line, int i) {
        String[] parts = line.split("\\|", -1);
        Map<String, String> answers = ratings(1_000 + i);
        answers.putAll(Map.of("ideas", "1", "ideas.1.ideaTitle", parts[1], "ideas.1.ideaText", parts[2], "ideas.1.ideaCategory", parts[0],
                "ideas.1.ideaPlace", parts[3]));
        return answers;
    }

    private void draw(Offer offer, UUID id) {
        String town = offer.town().id();
        Contest contest = contests.find(town, id.toString()).orElseThrow();
        Instant after = contest.ends().atZone(Offer.LEGAL_ZONE).plusWeeks(1).toInstant();
        draws.fix(town, contest, after);
        draws.draw(town, contest, "3 11 19 27 38 42", after);
        draws.winners(town, id).stream().limit(contest.terms().winners()).forEach(it -> draws.become(town, it.id(), Winner.State.ACCEPTED, after));
        draws.clear(town, id, after.atZone(Offer.LEGAL_ZONE).plusWeeks(4).toInstant());
    }

    private void decide(Offer offer, UUID contest, List<String> lines) {
        store.write(offer.town().id(), rows -> {
            for (Idea idea : rows.createQuery("select i from Idea i where i.contest = :contest", Idea.class).setParameter("contest", contest.toString())
                    .getResultList()) {
                lines.stream().map(it -> it.split("\\|", -1)).filter(it -> it[1].equals(idea.title())).findFirst().ifPresent(it -> {
                    idea.decide(new IdeaDecision(IdeaState.of(it[4]), "", it[6], Optional.empty()), offer.now());
                    IntStream.range(0, Integer.parseInt(it[5])).forEach(i -> rows.persist(new Support(idea.id(), "demo-" + i)));
                    idea.supported(Integer.parseInt(it[5]));
                });
            }
            return contest;
        });
        ideas.forget(offer.town().id());
    }

    private static List<String> lines(String file) {
        try (InputStream in = DemoContests.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(it -> !it.isBlank()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
