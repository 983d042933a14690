package org.rathaus.service.ideacontest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.rathaus.api.form.Answers;
import org.rathaus.api.form.Problem;
import org.rathaus.api.form.Question;

/**
 * What a clerk keys from a card: a digit for each area, one idea, and who takes part in the draw.
 *
 * @param typed by field, without blanks around; empty fields are left out
 */
record CardFields(Map<String, String> typed) {

    /** What is keyed besides the digits, in the order of the card. */
    static final List<String> REST = List.of("ideaTitle", "ideaText", "ideaPlace", "givenNames", "familyName", "birthDate", "street", "houseNumber",
            "postcode", "city", "email", "worksForTown");

    private static final String YES = "yes";
    private static final Map<String, String> PLACES = Map.of("givenNames", "name.givenNames", "familyName", "name.familyName", "birthDate", "birthDate.day",
            "street", "address.street", "houseNumber", "address.houseNumber", "postcode", "address.postcode", "city", "address.city", "email", "email");

    CardFields {
        typed = Map.copyOf(typed);
    }

    static CardFields of(List<String> areas, UnaryOperator<String> parameters) {
        Map<String, String> fields = new LinkedHashMap<>();
        names(areas).forEach(name -> {
            String value = parameters.apply(name).strip().replaceAll("[ \\t]+", " ").replace("\r\n", "\n");
            if (!value.isEmpty()) {
                fields.put(name, value);
            }
        });
        return new CardFields(fields);
    }

    private static Stream<String> names(List<String> areas) {
        return Stream.concat(areas.stream().map(Ratings::question), REST.stream());
    }

    static CardFields read(String written) {
        return new CardFields(KeptLines.read(written));
    }

    String written() {
        return KeptLines.written(typed);
    }

    String get(String name) {
        return typed.getOrDefault(name, "");
    }

    /** The fields in which another one differs. */
    List<String> differences(CardFields other, List<String> areas) {
        return names(areas).filter(name -> !get(name).equals(other.get(name))).toList();
    }

    private boolean hasPerson() {
        return !get("familyName").isEmpty() || !get("givenNames").isEmpty();
    }

    private boolean hasIdea() {
        return !get("ideaTitle").isEmpty() || !get("ideaText").isEmpty();
    }

    /** The fields that cannot be so. */
    List<String> problems(List<String> areas) {
        List<String> wrong = new ArrayList<>(areas.stream().map(Ratings::question)
                .filter(it -> !get(it).isEmpty() && Importance.ofDigit(get(it)).isEmpty()).toList());
        Answers answers = answers(areas);
        if (hasPerson()) {
            wrong.addAll(wrong(answers, EntryForm.NAME, "familyName"));
            wrong.addAll(wrong(answers, EntryForm.BIRTHDAY, "birthDate"));
            wrong.addAll(wrong(answers, EntryForm.EMAIL, "email"));
        }
        if (get("ideaTitle").length() > Idea.TITLE) {
            wrong.add("ideaTitle");
        }
        if (get("ideaText").length() > Idea.BODY) {
            wrong.add("ideaText");
        }
        return wrong;
    }

    private static List<String> wrong(Answers answers, Question<?> question, String field) {
        return question.read(answers).problem().map(Problem::field).map(it -> field)
                .or(() -> question.isRequired() && question.read(answers).isEmpty() ? Optional.of(field) : Optional.empty())
                .stream().toList();
    }

    /** As answers of the form. */
    Answers answers(List<String> areas) {
        Map<String, String> answers = new LinkedHashMap<>();
        areas.stream().map(Ratings::question).forEach(it -> Importance.ofDigit(get(it)).ifPresent(value -> answers.put(it, value.key())));
        if (hasIdea()) {
            String title = get("ideaTitle").isEmpty() ? shortened(get("ideaText")) : get("ideaTitle");
            answers.putAll(Map.of("ideas", "1", "ideas.1.ideaTitle", title, "ideas.1.ideaText", get("ideaText").isEmpty() ? title : get("ideaText"),
                    "ideas.1.ideaCategory", IdeaText.OTHER, "ideas.1.ideaPlace", get("ideaPlace")));
        }
        answers.put("takesPart", hasPerson() ? YES : "no");
        if (hasPerson()) {
            PLACES.forEach((field, place) -> answers.put(place, get(field)));
            putBirthday(answers);
            answers.put("address.country", "DE");
            answers.put("worksForTown", get("worksForTown").isEmpty() ? "no" : YES);
            answers.put("consent", YES);
        }
        return Answers.of(answers);
    }

    /** As it stands on cards, {@code 9.3.1961}; whatever else is typed the question reads itself. */
    private void putBirthday(Map<String, String> answers) {
        String[] parts = get("birthDate").split("[. /]+");
        if (parts.length == 3 && parts[1].matches("[0-9]{1,2}")) {
            answers.putAll(Map.of("birthDate.day", parts[0], "birthDate.month", parts[1], "birthDate.year", parts[2]));
        }
    }

    private static String shortened(String text) {
        String line = text.lines().findFirst().orElse("");
        return line.length() <= Idea.TITLE ? line : line.substring(0, Idea.TITLE - 1) + "…";
    }

    /** Without what was typed. */
    @Override
    public String toString() {
        return "CardFields" + typed.keySet();
    }
}
