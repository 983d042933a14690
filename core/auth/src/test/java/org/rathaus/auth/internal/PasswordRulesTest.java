package org.rathaus.auth.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rathaus.api.identity.Duties;
import org.rathaus.api.identity.Role;

class PasswordRulesTest {

    private final PasswordRules rules = new PasswordRules();
    private final Account account = new Account(UUID.randomUUID(), "antje.petersen", "Antje Petersen", new Duties(Role.CLERK, Set.of()));

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "neunmalne"})
    void refusesFewerThanTenCharacters(String password) {
        assertEquals(Optional.of("password.tooShort"), rules.broken("bad-muenster", password, account));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Passwort123", "password123", "WILLKOMMEN1", "qwertzuiop", "ich liebe dich", "Sommer2026"})
    void refusesWhatManyPeopleUse(String password) {
        assertEquals(Optional.of("password.common"), rules.broken("bad-muenster", password, account));
    }

    @ParameterizedTest
    @ValueSource(strings = {"antje.petersen", "AntjePetersen"})
    void refusesTheNameOfTheAccount(String password) {
        assertEquals(Optional.of("password.common"), rules.broken("bad-muenster", password, account));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bad Münster1", "badmuenster!", "2026-BadMünster", "Stadt Bad Münster", "Rathaus2026", "rathaus!!!!", "Rathaus Bad Münster 1",
        "antje.petersen1", "Petersen@example.org7", "petersen12"})
    void refusesNamesWithSomeDigitsOrSigns(String password) {
        assertEquals(Optional.of("password.common"), rules.broken("bad-muenster", password, "antje.petersen", "petersen@example.org"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bad muenster am sonntag", "rathausschluessel", "petersen 20 fahrräder", "rathaus83756291846"})
    void takesNamesWithMore(String password) {
        assertEquals(Optional.empty(), rules.broken("bad-muenster", password, "antje.petersen", "petersen@example.org"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ein grünes Fahrrad", "vierzehnkatzen", "🚲🚲🌳🌳🏠🏠🎈🎈🎲🎲"})
    void asksForNoDigitsOrSigns(String password) {
        assertEquals(Optional.empty(), rules.broken("bad-muenster", password, account));
    }

    @Test
    void countsCharactersAsPeopleDo() {
        assertEquals(Optional.of("password.tooShort"), rules.broken("bad-muenster", "🚲🚲🌳🌳🏠🏠", account));
    }
}
