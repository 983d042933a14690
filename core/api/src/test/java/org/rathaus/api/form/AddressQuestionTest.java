package org.rathaus.api.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressQuestionTest {

    private static final AddressQuestion HOME = Question.address("home");

    private static Answers at(String street, String number, String postcode, String city, String country) {
        return Answers.of(Map.of("home.street", street, "home.houseNumber", number, "home.postcode", postcode, "home.city", city,
                "home.country", country));
    }

    @ParameterizedTest(name = "{0} {1} {2} {3} {4}: {5}")
    @CsvSource(delimiter = '|', nullValues = "fine", textBlock = """
            Marktplatz | 1  | 12345   | Musterstadt | DE | fine
            Marktplatz | 1  | D-12345 | Musterstadt | DE | fine
            Marktplatz | 1  | 12 345  | Musterstadt | '' | fine
            Marktplatz | 1  | 01067   | Dresden     | DE | fine
            Marktplatz | 1  | 00123   | Musterstadt | DE | home.postcode address.germanPostcode
            Marktplatz | 1  | 1234    | Musterstadt | DE | home.postcode address.germanPostcode
            Marktplatz | 1  | ١٢٣٤٥   | Musterstadt | DE | home.postcode address.germanPostcode
            Marktplatz | 1  | ''      | Musterstadt | DE | home.postcode address.postcode
            Marktplatz | '' | 12345   | Musterstadt | DE | home.houseNumber address.houseNumber
            ''         | 1  | 12345   | Musterstadt | DE | home.street address.street
            Marktplatz | 1  | 12345   | ''          | DE | home.city address.city
            Rynek      | 1  | 31-042  | Kraków      | PL | fine
            Main St    | '' | ''      | Dublin      | IE | fine
            Rynek      | 1  | 31-042  | Kraków      | XX | home.country option
            ''         | '' | ''      | ''          | DE | home.street address.required
            """)
    void isChecked(String street, String number, String postcode, String city, String country, String outcome) {
        Optional<String> problem = HOME.check(at(street, number, postcode, city, country), LocalDate.EPOCH).stream()
                .map(it -> it.field() + " " + it.rule()).findFirst();
        assertEquals(Optional.ofNullable(outcome), problem);
    }

    @Test
    void canBeSentWithoutAHouseNumber() {
        assertTrue(HOME.check(at("Hallig Süd", "", "12345", "Musterstadt", "DE"), LocalDate.EPOCH).stream().noneMatch(Problem::isError));
    }

    @ParameterizedTest
    @CsvSource({"Marktplatz 1, Marktplatz, 1", "Straße des 17. Juni 135 a, Straße des 17. Juni, 135 a", "Am Hang 12-14, Am Hang, 12-14",
        "Straße 12, Straße, 12"})
    void findsTheHouseNumberInTheStreet(String typed, String street, String number) {
        Address address = at(typed, "", "12345", "Musterstadt", "").get(HOME).orElseThrow();
        assertEquals(street + "|" + number, address.street() + "|" + address.houseNumber());
    }

    @Test
    void namesTheCountryOnlyAbroad() {
        assertEquals("Marktplatz 1\n12345 Musterstadt", new Address("Marktplatz", "1", "12345", "Musterstadt", "DE").onEnvelope(Locale.GERMAN));
        assertEquals("Rynek 1\n31-042 Kraków\nPolen", new Address("Rynek", "1", "31-042", "Kraków", "PL").onEnvelope(Locale.GERMAN));
    }

    @Test
    void isNoAnswerWithTheCountryAlone() {
        FormDefinition form = FormDefinition.of(1, Step.of("home", HOME.optional()));
        assertEquals(Answers.none(), form.relevant(at("", "", "", "", "DE")));
    }

    @Test
    void hasAColumnForEachPartAsItIsUnderstood() {
        assertEquals(List.of("Marktplatz", "1", "12345", "Musterstadt", "DE"), HOME.cells(at("Marktplatz 1", "", "D-12345", "Musterstadt", "")));
    }

    @Test
    void sortsCountriesByTheAlphabetOfTheLanguage() {
        List<String> german = Countries.in(Locale.GERMAN).stream().map(Option::text).toList();
        assertTrue(german.indexOf("Ägypten") < german.indexOf("Belgien"));
        assertEquals("DE", Countries.in(Locale.ENGLISH).stream().filter(it -> it.text().equals("Germany")).findFirst().orElseThrow().value());
    }
}
