package org.rathaus.service.ideacontest;

import java.lang.reflect.Modifier;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.rathaus.api.form.PersonName;
import org.rathaus.api.storage.EntityStore;
import org.rathaus.api.storage.TownEntity;
import org.rathaus.plugincheck.TestStore;

/** A contest that runs, in each kind of database. */
@ParameterizedClass
@EnumSource(TestStore.class)
abstract class ContestContract {

    static final Instant RUNNING = Instant.parse("2027-02-01T10:00:00Z");
    static final Instant OVER = Instant.parse("2027-03-06T12:00:00Z");

    static EntityStore store;

    @Parameter
    TestStore database;

    final String town = "town-" + UUID.randomUUID();
    final Contests contests = new Contests(store);
    final Entries entries = new Entries(store);
    final Ideas ideas = new Ideas(store);
    final Draws draws = new Draws(store, contests);
    Contest contest;

    @BeforeParameterizedClassInvocation
    static void open(TestStore database) {
        store = database.open(new IdeaContestModel());
    }

    @BeforeEach
    void begin() {
        UUID id = UUID.randomUUID();
        contests.save(town, id, ContestForm.sent(name -> ContestFormTest.RIGHT.getOrDefault(name, "")).terms(), RUNNING.minusSeconds(60));
        contest = contests.find(town, id.toString()).orElseThrow();
    }

    Entrant entrant(String key, String familyName, CardCode card, boolean isExcluded, String... titles) {
        Optional<Participant> participant = Optional.ofNullable(familyName).map(it -> {
            PersonName name = new PersonName("", "Anna", it);
            PersonKey person = PersonKey.of(name, LocalDate.of(1961, 3, 9), contest.secret().orElseThrow());
            Optional<String> ticket = isExcluded ? Optional.empty() : Optional.of(person.ticket(contest.secret().orElseThrow()));
            return new Participant(person, ticket, name, "Weg 1\n12345 Ort", "anna@mail.example");
        });
        List<IdeaText> texts = List.of(titles).stream().map(it -> new IdeaText(it, "Weil " + it, "area1", "")).toList();
        return new Entrant(key, card == null ? "online" : "paper", "", Optional.ofNullable(card), new Ratings(Map.of("area1", Importance.VERY)), texts, participant,
                Locale.GERMAN);
    }

    String enter(String key, String familyName, CardCode card) {
        return entries.enter(town, contest, entrant(key, familyName, card, false), RUNNING);
    }

    Idea idea(String title) {
        entries.enter(town, contest, entrant("key " + title, null, null, false, title), RUNNING);
        return store.read(town, rows -> rows.createQuery("select i from Idea i where i.title = :title", Idea.class).setParameter("title", title).getSingleResult());
    }

    /** All fields of all rows of the town. */
    final String everything() {
        return store.read(town, rows -> new IdeaContestModel().entities().stream()
                .flatMap(type -> rows.createQuery("select r from " + type.getSimpleName() + " r", type).getResultList().stream())
                .map(ContestContract::fields).collect(Collectors.joining("\n")));
    }

    private static String fields(TownEntity row) {
        return Arrays.stream(row.getClass().getDeclaredFields()).filter(it -> !Modifier.isStatic(it.getModifiers())).map(it -> {
            try {
                it.setAccessible(true);
                return it.getName() + "=" + it.get(row);
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        }).collect(Collectors.joining(" "));
    }
}
