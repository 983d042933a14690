package org.rathaus.service.ideacontest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rathaus.api.form.PersonName;

class PersonKeyTest {

    private static final String SECRET = "ab".repeat(32);
    private static final LocalDate BIRTHDAY = LocalDate.of(1961, 3, 9);

    private static PersonKey key(String given, String family) {
        return PersonKey.of(new PersonName("", given, family), BIRTHDAY, SECRET);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # given,       family,          given again,  family again,    same person
            Änne Sophie,   Grünwald,        aenne,        GRUENWALD,       true
            Karl-Heinz,    Müller,          Karl Heinz,   Mueller,         true
            José,          Núñez,           Jose,         Nunez,           true
            Anna,          Meyer-Schmidt,   Anna,         Meyer Schmidt,   true
            Anna,          von der Heide,   ANNA,         Von der Heide,   true
            Łukasz,        Groß,            Lukasz,       Gross,           true
            Anna,          Meyer,           Anna,         Meier,           false
            Anna,          Meyer,           Hanna,        Meyer,           false
            """)
    void recognisesAPersonHoweverTheNameIsWritten(String given, String family, String givenAgain, String familyAgain, boolean isSame) {
        assertEquals(isSame, key(given, family).equals(key(givenAgain, familyAgain)));
    }

    @Test
    void isAnotherOneOnAnotherBirthdayOrInAnotherContest() {
        PersonName name = new PersonName("", "Anna", "Meyer");
        assertNotEquals(PersonKey.of(name, BIRTHDAY, SECRET), PersonKey.of(name, BIRTHDAY.plusDays(1), SECRET));
        assertNotEquals(PersonKey.of(name, BIRTHDAY, SECRET), PersonKey.of(name, BIRTHDAY, "cd".repeat(32)));
    }

    @Test
    void hasATicketThatIsTheSameEachTime() {
        String ticket = key("Anna", "Meyer").ticket(SECRET);
        assertTrue(ticket.matches("[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}"), ticket);
        assertEquals(ticket, key("ANNA", "meyer").ticket(SECRET));
        assertNotEquals(ticket, key("Anna", "Meier").ticket(SECRET));
    }
}
