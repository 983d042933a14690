package org.rathaus.api.form;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.rathaus.api.identity.IdentityAttribute;

class PersonTest {

    private static final YesNoQuestion SELF = Question.yesNo("self");
    private static final FormDefinition FORM = FormDefinition.of(1, Step.of("all", SELF,
            Question.text("family").autocomplete("family-name"), Question.date("born").autocomplete("bday"),
            Question.address("home").autocomplete("on"), Question.text("other").autocomplete("shipping family-name"),
            Question.email("email").when(SELF.isYes())));
    private static final Answers ANSWERS = Answers.of(Map.of("family", " Nowak ", "born.day", "09", "born.month", "3", "born.year", "1961",
            "home.street", "Am Wall 12", "home.postcode", "12345", "home.city", "Musterstadt", "other", "Kowalski", "email", "ewa@post.example"));

    @Test
    void isWhomTheAnswersAreAbout() {
        assertEquals(Map.of(IdentityAttribute.FAMILY_NAME, "Nowak", IdentityAttribute.BIRTH_DATE, "1961-03-09", IdentityAttribute.STREET, "Am Wall",
                IdentityAttribute.HOUSE_NUMBER, "12", IdentityAttribute.POSTCODE, "12345", IdentityAttribute.CITY, "Musterstadt"),
                Person.in(FORM, ANSWERS).known());
    }

    @Test
    void hasNoAddressAbroad() {
        Person abroad = Person.in(FORM, ANSWERS.with(Map.of("home.country", "PL", "home.postcode", "00-001")));
        assertEquals("", abroad.only(Person.Part.ADDRESS).inWords(Locale.GERMAN));
    }

    @Test
    void saysPartsInWords() {
        Person person = Person.in(FORM, ANSWERS);
        assertEquals("9 March 1961", person.only(Person.Part.BIRTH_DATE).inWords(Locale.ENGLISH));
        assertEquals("Am Wall 12\n12345 Musterstadt", person.only(Person.Part.ADDRESS).inWords(Locale.GERMAN));
    }

    @Test
    void livesElsewhereAfterAMove() {
        Person moved = Person.in(FORM, ANSWERS).at(new Address("Neuer Weg", "1", "12346", "Musterstadt", "DE"));
        assertEquals("Nowak\nNeuer Weg 1\n12346 Musterstadt", new Person(without(moved, IdentityAttribute.BIRTH_DATE)).inWords(Locale.GERMAN));
    }

    private static Map<IdentityAttribute, String> without(Person person, IdentityAttribute attribute) {
        Map<IdentityAttribute, String> left = new java.util.EnumMap<>(person.known());
        left.remove(attribute);
        return left;
    }

    @Test
    void isNoSecretToALog() {
        assertEquals("Person[FAMILY_NAME]", new Person(Map.of(IdentityAttribute.FAMILY_NAME, "Nowak")).toString());
    }
}
