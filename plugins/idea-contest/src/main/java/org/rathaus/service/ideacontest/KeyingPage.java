package org.rathaus.service.ideacontest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.api.cases.Channel;
import org.rathaus.api.cases.Intake;
import org.rathaus.api.identity.Permission;
import org.rathaus.api.service.Offer;
import org.rathaus.web.Field;
import org.rathaus.web.Html;
import org.rathaus.web.Kern;
import org.rathaus.web.NotFoundException;

/** Where clerks key cards, twice each, with nothing but the keyboard: code, digits, and enter. */
final class KeyingPage extends ContestDeskPage {

    static final String PATH = "keying";

    private static final long serialVersionUID = 1L;
    private static final String SECOND = "second";
    private static final String ARRIVED = "arrived";
    private static final String BIRTHDAY = "birthDate";
    /** What the clerk was told of already. */
    private static final String TOLD = "told";
    private static final int LONGEST_CODE = 20;

    private final transient Map<String, String> problems = new LinkedHashMap<>();
    private transient List<String> differences = List.of();
    private transient Optional<Keying> first = Optional.empty();
    /** What keeps the card from counting, or the person from the draw, with the fields as they are; empty: nothing. */
    private transient String told = "";

    /** A post keys a card. */
    KeyingPage(PageParameters parameters) {
        super(parameters, Permission.WORK_ON_CASES);
        if (request().isPost()) {
            key(findContest().orElseThrow(NotFoundException::new));
        }
    }

    private Optional<LocalDate> arrived() {
        try {
            return Optional.of(LocalDate.parse(request().parameter(ARRIVED))).filter(it -> !it.isAfter(request().today())
                    && it.isAfter(request().today().minusYears(1)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static List<String> areas(Contest contest) {
        return contest.terms().words().areas();
    }

    /** Does not return when all is well. */
    private void key(Contest contest) {
        Optional<CardCode> code = CardCode.read(request().parameter("code"));
        CardFields fields = CardFields.of(areas(contest), request()::parameter);
        String wrong = code.map(it -> service().desk().intake().problem(offer(), contest, it).orElse("")).orElse("code");
        if (!wrong.isEmpty()) {
            problems.put("code", "keying.error." + wrong);
        }
        if (arrived().isEmpty()) {
            problems.put(ARRIVED, "keying.error.arrived");
        }
        fields.problems(areas(contest)).forEach(it -> problems.put(it, "keying.error.field"));
        Intake intake = new Intake(Channel.PAPER, arrived(), member().id());
        Map<String, String> doubts = doubts(contest, fields, intake.at(offer().now()));
        told = doubts.keySet().stream().map(it -> it + "=" + request().parameter(it).strip()).collect(Collectors.joining(" "));
        if (!told.equals(request().parameter(TOLD))) {
            doubts.forEach(problems::putIfAbsent);
        }
        if (problems.isEmpty()) {
            take(contest, new CardIntake.Keyed(contest, code.orElseThrow(), fields, intake));
        }
    }

    /** What may stand on the card so, and then counts in part or not at all: told once, and taken if it is sent once more. */
    private Map<String, String> doubts(Contest contest, CardFields fields, Instant at) {
        Map<String, String> doubts = new LinkedHashMap<>();
        if (!contest.isInTime(at) || service().desk().draws().find(town(), contest.id()).flatMap(Draw::fixedAt).isPresent()) {
            doubts.put(ARRIVED, "keying.error.late");
        }
        if (EntryForm.of(Optional.of(contest)).isTooYoung(fields.answers(areas(contest)), LocalDate.ofInstant(at, Offer.LEGAL_ZONE))) {
            doubts.put(BIRTHDAY, "keying.error.tooYoung");
        }
        return doubts;
    }

    private void take(Contest contest, CardIntake.Keyed keyed) {
        boolean fourEyes = offer().settings(IdeaContest.Settings.class).fourEyes();
        boolean isFinal = request().parameter("op").equals(SECOND);
        CardIntake.Result result = service().desk().intake().key(offer(), member(), keyed, isFinal, fourEyes);
        if (result == CardIntake.Result.FIRST || result == CardIntake.Result.TAKEN) {
            log("keyCard", Card.idOf(contest.id(), keyed.code()).toString());
        }
        switch (result) {
            case FIRST, TAKEN -> throw request().seeOther(contestLink(PATH, contest) + "&arrived=" + arrived().orElseThrow() + "&done="
                    + result.name().toLowerCase(Locale.ROOT) + "&code=" + keyed.code().characters());
            case SAME_CLERK -> problems.put("code", "keying.error.sameClerk");
            case DIFFERENT -> {
                first = service().desk().intake().first(town(), contest, keyed.code());
                differences = first.map(it -> it.fields().differences(keyed.fields(), areas(contest))).orElse(List.of());
                differences.forEach(it -> problems.put(it, "keying.error.different"));
            }
        }
    }

    @Override
    protected String pageTitle() {
        return serviceText("desk.keying.title");
    }

    @Override
    protected boolean isWrong() {
        return !problems.isEmpty();
    }

    @Override
    void write(Contest contest, Html html) {
        Kern parts = new Kern(html);
        Map<String, String> messages = new LinkedHashMap<>();
        problems.forEach((field, key) -> messages.put(field, message(contest, field, key)));
        parts.errors(serviceText(differences.isEmpty() ? "errorTitle" : "keying.differences"), messages);
        String done = request().parameter("done");
        if (!request().isPost() && done.matches("first|taken")) {
            Optional<CardCode> code = CardCode.read(request().parameter("code"));
            parts.done(serviceText("keying." + done, code.map(CardCode::printed).orElse("")));
            code.flatMap(it -> service().entries().byKey(town(), CardIntake.key(contest, it))).filter(it -> !it.state().equals(ContestEntry.COUNTED))
                    .ifPresent(it -> parts.note("warning", serviceText("keying.notCounted", serviceText("status." + it.state()))));
        }
        head(serviceText("desk.keying.title"), serviceText("keying.lead"), contest, html);
        parts.body(serviceText("desk.keyed", service().desk().intake().waiting(town(), contest)));
        parts.form(contestLink(PATH, contest));
        if (!told.isEmpty()) {
            parts.hidden(TOLD, told);
        }
        writeFields(contest, parts);
        parts.actions().submit("", "primary", serviceText("keying.submit"));
        if (!differences.isEmpty()) {
            parts.submit(SECOND, "secondary", serviceText("keying.second"));
        }
        parts.endActions().endForm();
    }

    private String message(Contest contest, String field, String key) {
        if (key.equals("keying.error.tooYoung")) {
            return serviceText(key, label(contest, field), contest.terms().age());
        }
        String before = first.map(it -> it.fields().get(field)).filter(it -> !it.isEmpty()).orElse("–");
        return serviceText(key, label(contest, field), before);
    }

    private String label(Contest contest, String field) {
        return areas(contest).stream().filter(it -> Ratings.question(it).equals(field)).findFirst().map(it -> ContestTexts.area(contest, it, language()))
                .orElseGet(() -> serviceText("keying." + field));
    }

    /** Cards that come on the same day are keyed one after the other: the day stays, all else is empty again. */
    private String value(String name) {
        String typed = request().isPost() || name.equals(ARRIVED) ? request().parameter(name) : "";
        return typed.isEmpty() && name.equals(ARRIVED) ? request().today().toString() : typed;
    }

    private Field field(Contest contest, String name, int most) {
        String key = problems.get(name);
        return Field.of(name, label(contest, name), value(name)).most(most).wrong(key == null ? "" : message(contest, name, key));
    }

    private void writeFields(Contest contest, Kern parts) {
        parts.field(field(contest, ARRIVED, 0).as(Field.Kind.DAY));
        Field code = field(contest, "code", LONGEST_CODE).hint(serviceText("keying.code.hint"));
        parts.field(problems.isEmpty() ? code.first() : code);
        areas(contest).forEach(it -> parts.field(field(contest, Ratings.question(it), 1).as(Field.Kind.DIGITS).hint(serviceText("keying.scale"))));
        parts.field(field(contest, "ideaTitle", Idea.TITLE)).field(field(contest, "ideaText", Idea.BODY).as(Field.Kind.LINES));
        CardFields.REST.stream().filter(it -> !it.equals("ideaTitle") && !it.equals("ideaText"))
                .forEach(it -> parts.field(field(contest, it, it.equals("worksForTown") ? 1 : 100)));
    }
}
