package org.rathaus.auth.internal.citizen;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.rathaus.api.form.DateQuestion;
import org.rathaus.api.form.GroupQuestion;
import org.rathaus.api.form.NameQuestion;
import org.rathaus.api.form.Person;
import org.rathaus.api.form.Question;
import org.rathaus.api.form.Row;
import org.rathaus.api.identity.IdentityAttribute;
import org.rathaus.api.identity.Relative;

/** A family as rows of a group that says by the token {@value #TOKEN} that it asks for one. */
record Family(List<Relative> members) {

    /** No token of HTML: browsers know nothing of families, and the names in a row are not the reader's own (WCAG 2.2, 1.3.5). */
    private static final String TOKEN = "family";

    /** Its rows with their fields; nothing if it asks for something else, or there is no family. */
    Map<String, String> answersTo(GroupQuestion group) {
        Map<String, String> fields = new LinkedHashMap<>();
        if (group.autocomplete().equals(TOKEN) && !members.isEmpty()) {
            int rows = Math.min(members.size(), group.most());
            fields.put(group.id(), IntStream.rangeClosed(1, rows).mapToObj(String::valueOf).collect(Collectors.joining(" ")));
            for (int i = 1; i <= rows; i++) {
                fill(new Row(group.id(), String.valueOf(i), i), members.get(i - 1), group.parts(), fields);
            }
        }
        return fields;
    }

    private static void fill(Row row, Relative member, List<Question<?>> questions, Map<String, String> fields) {
        Person person = new Person(Map.of(IdentityAttribute.GIVEN_NAME, member.givenName(), IdentityAttribute.FAMILY_NAME, member.familyName(),
                IdentityAttribute.BIRTH_DATE, member.birthDate()));
        questions.stream().flatMap(question -> asked(question, person).entrySet().stream())
                .forEach(it -> fields.put(row.prefix() + it.getKey(), it.getValue()));
    }

    /** Its names and days are those of whom the row is about. */
    private static Map<String, String> asked(Question<?> question, Person person) {
        if (question instanceof NameQuestion name) {
            return person.answersTo(name.autocomplete("on"));
        }
        return question instanceof DateQuestion date ? person.answersTo(date.autocomplete("bday")) : Map.of();
    }
}
