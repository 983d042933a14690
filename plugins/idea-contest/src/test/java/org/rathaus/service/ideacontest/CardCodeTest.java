package org.rathaus.service.ideacontest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CardCodeTest {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXY";

    @RepeatedTest(20)
    void findsEverySingleWrongCharacter() {
        String code = CardCode.next().characters();
        IntStream.range(0, code.length()).forEach(place -> ALPHABET.chars().filter(it -> it != code.charAt(place)).forEach(other ->
                assertEquals(Optional.empty(), CardCode.read(code.substring(0, place) + (char) other + code.substring(place + 1)))));
    }

    @RepeatedTest(20)
    void findsTwoCharactersThatAreSwapped() {
        String code = CardCode.next().characters();
        IntStream.range(0, code.length() - 1).filter(i -> code.charAt(i) != code.charAt(i + 1)).forEach(i -> assertEquals(Optional.empty(),
                CardCode.read(code.substring(0, i) + code.charAt(i + 1) + code.charAt(i) + code.substring(i + 2))));
    }

    @RepeatedTest(5)
    void readsWhatPeopleType() {
        CardCode code = CardCode.next();
        assertEquals(Optional.of(code), CardCode.read(code.printed()));
        assertEquals(Optional.of(code), CardCode.read(" " + code.printed().toLowerCase(java.util.Locale.ROOT).replace('0', 'o').replace('1', 'l') + " "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ABC", "ZZZZZ-ZZZZZ", "00000-000001", "ÄÖÜ"})
    void refusesWhatIsNone(String typed) {
        assertTrue(CardCode.read(typed).isEmpty());
    }
}
