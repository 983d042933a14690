package org.rathaus.service.postalvote.invitation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoticeNumbersTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            316: 00001-00450              | 450
            316 / 1 - 9                   | 9
            316;7                         | 1
            316: 1-9, 317: 1-3            | 12
            316: 1-9, 317: 1-9, 316: 10   | 19
            1: 0-99999                    | 100000
            """)
    void areCounted(String lines, int total) throws NoticeNumbers.Wrong {
        assertEquals(total, NoticeNumbers.parse(lines.replace(", ", "\n")).total());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            ''                    | missing
            316                   | line
            31600: 1-9            | line
            316: 1-1000000        | line
            Mitte: 1-9            | line
            316: 9-1              | order
            316: 1-9, 316: 9-12   | overlap
            316: 5, 316: 1-9      | overlap
            1: 0-99999, 2: 1      | many
            """)
    void areRefusedWithAReason(String lines, String reason) {
        assertEquals(reason, assertThrows(NoticeNumbers.Wrong.class, () -> NoticeNumbers.parse(lines.replace(", ", "\n"))).getMessage());
    }

    @Test
    void keepTheirDigitsAndOrder() throws NoticeNumbers.Wrong {
        NoticeNumbers numbers = NoticeNumbers.parse("316: 00008-00010\n042: 1");
        assertEquals(List.of("316 / 00008", "316 / 00009", "316 / 00010", "042 / 1"),
                List.of(numbers.at(0), numbers.at(1), numbers.at(2), numbers.at(3)).stream().map(NoticeNumber::printed).toList());
        assertThrows(IndexOutOfBoundsException.class, () -> numbers.at(4));
        assertEquals("316: 00008-00010\n042: 1-1", numbers.text());
    }

    @Test
    void ofARegisterAreFewRanges() throws NoticeNumbers.Wrong {
        NoticeNumbers numbers = NoticeNumbers.of(List.of(new NoticeNumber("317", "001"), new NoticeNumber("316", "010"), new NoticeNumber("316", "009"),
                new NoticeNumber("316", "012"), new NoticeNumber("316", "009")));
        assertEquals("316: 009-010\n316: 012-012\n317: 001-001", numbers.text());
    }

    @ParameterizedTest
    @CsvSource({"Mitte, 1", "316, ''", "316, 1a"})
    void areNoneWhereARegisterHasOthers(String district, String number) {
        assertEquals("register", assertThrows(NoticeNumbers.Wrong.class, () -> NoticeNumbers.of(List.of(new NoticeNumber(district, number)))).getMessage());
    }
}
