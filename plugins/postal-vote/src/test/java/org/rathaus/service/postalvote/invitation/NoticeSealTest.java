package org.rathaus.service.postalvote.invitation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rathaus.service.postalvote.invitation.NoticeSeal.Place;

class NoticeSealTest {

    private static final String ADDRESS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    private static final NoticeSeal SEAL = new NoticeSeal(new byte[32]);
    private static final NoticeSeal OTHER = new NoticeSeal("another town's secret of 32 byte".getBytes());
    private static final Place PLACE = new Place(7, 12_345);

    @Test
    void opensWhatItMade() {
        Random random = new Random(1);
        for (int i = 0; i < 2_000; i++) {
            Place place = new Place(random.nextInt(NoticeSeal.BATCHES), random.nextInt(1 << NoticeSeal.PLACE_BITS));
            assertEquals(Optional.of(place), SEAL.ofToken(SEAL.token(place)));
            assertEquals(Optional.of(place), SEAL.ofCode(SEAL.code(place)));
        }
    }

    @Test
    void noticesEachChangedCharacterOfAToken() {
        String token = SEAL.token(PLACE);
        IntStream.range(0, token.length()).forEach(at -> ADDRESS.chars().filter(it -> it != token.charAt(at)).forEach(it ->
                assertEquals(Optional.empty(), SEAL.ofToken(token.substring(0, at) + (char) it + token.substring(at + 1)))));
    }

    @Test
    void noticesEachMistypedCharacterOfACode() {
        String code = SEAL.code(PLACE).replace("-", "");
        IntStream.range(0, code.length()).forEach(at -> "0123456789ABCDEFGHJKMNPQRSTVWXYZ".chars().filter(it -> it != code.charAt(at)).forEach(it ->
                assertEquals(Optional.empty(), SEAL.ofCode(code.substring(0, at) + (char) it + code.substring(at + 1)))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "0000-0000-0000", "0000-0000-000", "ääää-ääää-ääää", "<script>"})
    void takesNothingElse(String typed) {
        assertEquals(Optional.empty(), SEAL.ofToken(typed));
        assertEquals(Optional.empty(), SEAL.ofCode(typed));
    }

    @Test
    void opensNothingOfAnotherTown() {
        assertEquals(Optional.empty(), OTHER.ofToken(SEAL.token(PLACE)));
        assertEquals(Optional.empty(), OTHER.ofCode(SEAL.code(PLACE)));
    }

    @Test
    void readsACodeHoweverItIsTyped() {
        String code = SEAL.code(PLACE);
        assertTrue(code.matches("([0-9A-HJKMNP-TV-Z]{4}-){2}[0-9A-HJKMNP-TV-Z]{4}"), code);
        String typed = " " + code.toLowerCase().replace("-", " ").replace('0', 'o').replace('1', 'l') + " ";
        assertEquals(Optional.of(PLACE), SEAL.ofCode(typed));
    }

    @Test
    void makesNeighboursThatHaveNothingInCommon() {
        Set<String> beginnings = new HashSet<>();
        IntStream.range(0, 1_000).mapToObj(it -> new Place(1, it)).forEach(it -> {
            beginnings.add(SEAL.token(it).substring(0, 8));
            beginnings.add(SEAL.code(it).substring(0, 9));
        });
        assertTrue(beginnings.size() > 1_990, beginnings::toString);
        assertFalse(SEAL.token(PLACE).contains("12345"));
    }
}
