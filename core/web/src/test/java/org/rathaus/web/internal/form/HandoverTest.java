package org.rathaus.web.internal.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rathaus.api.form.Answers;
import org.rathaus.api.form.FormDefinition;
import org.rathaus.api.form.Person;
import org.rathaus.api.form.Question;
import org.rathaus.api.form.Step;
import org.rathaus.api.form.Wording;

class HandoverTest {

    private static final FormDefinition MOVE = FormDefinition.of(1, Step.of("all",
            Question.name("name").withTitle().autocomplete("on"), Question.date("birthDate").autocomplete("bday"),
            Question.address("address").autocomplete("on"), Question.email("email").optional(), Question.phone("phone").optional(),
            Question.number("persons"), Question.text("providerName"), Question.yesNo("pets"),
            Question.consent("privacy"), Question.file("proof").optional(), Question.group("family", Question.text("memberName"))));
    private static final Answers ANSWERS = Answers.of(Map.ofEntries(Map.entry("name.title", "Dr."), Map.entry("name.givenNames", "Ewa Maria"),
            Map.entry("name.familyName", "Nowak"), Map.entry("birthDate.day", "9"), Map.entry("birthDate.month", "3"),
            Map.entry("birthDate.year", "1961"), Map.entry("address.street", "Am Wall"), Map.entry("address.houseNumber", "12 a"),
            Map.entry("address.postcode", "12345"), Map.entry("address.city", "Musterstadt"), Map.entry("email", "ewa@post.example"),
            Map.entry("phone", "040 123456"), Map.entry("persons", "3"), Map.entry("providerName", "Klaus Wirt"), Map.entry("pets", "yes"),
            Map.entry("privacy", "true"), Map.entry("family", "1"), Map.entry("family.1.memberName", "Jan")));

    private static final Wording KEYS = new Wording() {
        @Override
        public Locale language() {
            return Locale.GERMAN;
        }

        @Override
        public String text(String key, Object... values) {
            return key;
        }

        @Override
        public boolean has(String key) {
            return true;
        }
    };

    private static List<Handover.Piece> to(Question<?>... questions) {
        return to(FormDefinition.of(1, Step.of("step", questions)));
    }

    private static List<Handover.Piece> to(FormDefinition form) {
        return new Handover(MOVE, ANSWERS, Person.in(MOVE, ANSWERS)).to(form, KEYS);
    }

    private static Map<String, String> fields(List<Handover.Piece> pieces) {
        return pieces.stream().flatMap(it -> it.fields().entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, two) -> one, TreeMap::new));
    }

    @ParameterizedTest(name = "{0} asked with the token {1}: {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', nullValues = "nothing", textBlock = """
            familyName  | family-name    | Nowak
            firstNames  | given-name     | Ewa Maria
            whole       | name           | Ewa Maria Nowak
            street      | address-line1  | Am Wall
            houseNumber | ~~             | 12 a
            postcode    | postal-code    | 12345
            city        | address-level2 | Musterstadt
            contact     | email          | ewa@post.example
            mobile      | tel            | +4940123456
            iban        | ~~             | nothing
            otherStreet | shipping address-line1 | nothing
            """)
    void tellsAPersonByWhatQuestionsAsk(String id, String token, String expected) {
        assertEquals(expected, fields(to(Question.text(id).autocomplete(token))).get(id));
    }

    @Test
    void keepsTogetherWhatBelongsTogether() {
        List<Handover.Piece> pieces = to(Question.text("street").autocomplete("address-line1"), Question.text("city").autocomplete("address-level2"),
                Question.name("owner").autocomplete("on"), Question.date("born").autocomplete("bday"));
        assertEquals(List.of("_name Ewa Maria Nowak", "_birth_date 9. März 1961", "_address Am Wall 12 a, 12345 Musterstadt"),
                pieces.stream().map(it -> it.key() + " " + it.value().replace("\n", ", ")).toList());
        assertEquals(Map.of("street", "Am Wall", "city", "Musterstadt"), pieces.get(2).fields());
        assertEquals(Map.of("born.day", "9", "born.month", "3", "born.year", "1961"), pieces.get(1).fields());
    }

    @Test
    void givesWhatBothAskUnderTheSameName() {
        assertEquals(Map.of("persons", "3", "pets", "yes"), fields(to(Question.number("persons"), Question.yesNo("pets"))));
        assertEquals(Map.of(), fields(to(Question.text("persons"), Question.choice("pets", "cat", "dog"))));
    }

    @Test
    void leavesOutWhatIsNotUnderstoodThere() {
        assertEquals(Map.of(), fields(to(Question.number("persons").readOnly())));
    }

    @Test
    void neverGivesConsentsFilesRowsAndWhatIsAskedOfSomeOnly() {
        var pets = Question.yesNo("pets").optional();
        assertEquals(List.of(), to(Question.consent("privacy"), Question.file("proof"), Question.group("family", Question.text("memberName"))));
        assertEquals(Map.of("pets", "yes"), fields(to(pets, Question.text("representative").autocomplete("name").when(pets.isYes()))));
        assertEquals(List.of(), to(FormDefinition.of(1, Step.of("a", Question.yesNo("other")),
                Step.of("b", Question.text("familyName").autocomplete("family-name")).when(Question.yesNo("other").isYes()))));
    }

    @Test
    void neverAnswersWhatTheCitizenMustNotType() {
        assertEquals(List.of(), to(Question.name("name").autocomplete("on").readOnlyWhenPrefilled()));
    }

    @Test
    void tellsNoLogWhatItHolds() {
        String told = to(Question.name("name").autocomplete("on")).toString() + new Handover(MOVE, ANSWERS, Person.in(MOVE, ANSWERS));
        assertFalse(told.contains("Nowak"), told);
    }
}
