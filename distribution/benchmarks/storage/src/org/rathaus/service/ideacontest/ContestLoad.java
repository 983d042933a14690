package org.rathaus.service.ideacontest;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.rathaus.api.form.PersonName;
import org.rathaus.api.storage.EntityStore;
import org.rathaus.storage.internal.Storage;

/**
 * Measures a contest with very many entries: how fast entries come in, each durable and of another person, and how long it takes then to
 * fix the list of tickets, to draw, to count what was rated, and to publish the protocol. Draws again from the protocol's figures and
 * ends with an error if something else is drawn. Prints a line for each figure: what, unit, contender, value. Lies in the plugin's
 * package, as what it measures is nobody else's.
 *
 * <p>Arguments: JDBC URL, folder, runs, seconds (not used), seconds of warm-up (not used), entries.
 */
public final class ContestLoad {

    private static final String TOWN = "many";
    private static final int CLIENTS = 8;
    private static final int WINNERS = 3;
    private static final int ALTERNATES = 10;
    private static final Instant STARTS = Instant.parse("2027-01-01T00:00:00Z");
    private static final Instant ENDS = Instant.parse("2027-02-28T22:59:59Z");
    private static final Instant OVER = ENDS.plus(Duration.ofDays(7));

    private final EntityStore store;
    private final Contests contests;
    private final Entries entries;
    private final Draws draws;
    private final int count;

    private ContestLoad(EntityStore store, int count) {
        this.store = store;
        this.contests = new Contests(store);
        this.entries = new Entries(store);
        this.draws = new Draws(store, contests);
        this.count = count;
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[1]);
        String url = arguments[0].isEmpty() ? "jdbc:derby:" + folder.resolve("derby") + ";create=true" : arguments[0];
        try (Storage storage = new Storage(url, folder)) {
            ContestLoad load = new ContestLoad(storage.open(new IdeaContestModel()), Integer.parseInt(arguments[5]));
            for (int run = 0; run < Integer.parseInt(arguments[2]); run++) {
                load.measure();
            }
        }
        System.exit(0);
    }

    private void measure() throws InterruptedException {
        UUID id = UUID.randomUUID();
        ContestWords words = ContestWords.read("areas=leisure eventMap discussion swap\ntitle.de=Ideen");
        contests.save(TOWN, id, new ContestTerms(STARTS, ENDS, true, true, 14, WINNERS, ALTERNATES, 28, words), STARTS);
        Contest contest = contests.find(TOWN, id.toString()).orElseThrow();
        double begun = System.nanoTime();
        enterAll(contest);
        figure("entries of " + CLIENTS + " clients", "1/s", count / ((System.nanoTime() - begun) / 1e9));
        time("fixing the list", () -> draws.fix(TOWN, contest, OVER));
        time("the draw", () -> draws.draw(TOWN, contest, "3 11 19 27 38 42", OVER));
        time("counting what was rated", () -> new Results(store).of(TOWN, id));
        Draw draw = draws.find(TOWN, id).orElseThrow();
        List<Winner> winners = draws.winners(TOWN, id);
        time("the protocol", () -> new DrawProtocol(contest, draw, winners).json());
        if (draw.tickets().size() != count || !draw.drawing().drawn(WINNERS + ALTERNATES).equals(winners.stream().map(Winner::ticketHash).toList())) {
            throw new IllegalStateException("something else was drawn");
        }
    }

    private void enterAll(Contest contest) throws InterruptedException {
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        AtomicInteger next = new AtomicInteger();
        AtomicInteger counted = new AtomicInteger();
        for (int client = 0; client < CLIENTS; client++) {
            clients.execute(() -> {
                for (int number = next.getAndIncrement(); number < count; number = next.getAndIncrement()) {
                    if (entries.enter(TOWN, contest, entrant(contest, number), STARTS.plusSeconds(number)).equals(ContestEntry.COUNTED)) {
                        counted.incrementAndGet();
                    }
                }
            });
        }
        clients.shutdown();
        clients.awaitTermination(1, TimeUnit.HOURS);
        if (counted.get() != count) {
            throw new IllegalStateException(counted + " of " + count + " entries count");
        }
    }

    /** Each another person; every tenth has an idea. */
    private static Entrant entrant(Contest contest, int number) {
        String secret = contest.secret().orElseThrow();
        PersonName name = new PersonName("", "Anna", "Muster" + letters(number));
        PersonKey person = PersonKey.of(name, LocalDate.of(1961, 3, 9), secret);
        Participant participant = new Participant(person, Optional.of(person.ticket(secret)), name, "Weg " + number + "\n12345 Ort", "");
        Importance[] scale = Importance.values();
        Ratings ratings = new Ratings(Map.of("leisure", scale[number % scale.length], "eventMap", scale[number / 5 % scale.length]));
        List<IdeaText> ideas = number % 10 == 0 ? List.of(new IdeaText("Idee " + number, "Weil es fehlt.", "leisure", "")) : List.of();
        return new Entrant(contest.id() + "-" + number, "online", "", Optional.empty(), ratings, ideas, Optional.of(participant), Locale.GERMAN);
    }

    /** A person is recognised by letters. */
    private static String letters(int number) {
        StringBuilder letters = new StringBuilder();
        for (int rest = number; letters.length() < 5; rest /= 26) {
            letters.append((char) ('a' + rest % 26));
        }
        return letters.toString();
    }

    private void time(String what, Runnable work) {
        long begun = System.nanoTime();
        work.run();
        figure(what, "ms", (System.nanoTime() - begun) / 1e6);
    }

    private void figure(String what, String unit, double value) {
        System.out.println(String.join("\t", "figure", what + ", " + count + " entries", unit, "portal", String.valueOf(value)));
    }
}
