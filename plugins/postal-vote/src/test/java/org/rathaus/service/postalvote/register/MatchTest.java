package org.rathaus.service.postalvote.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is typed against what the voter register says: spelling never decides, differences are named. */
class MatchTest {

    private static final Voter REGISTERED =
            Voters.of("Groß-Müller; Ewa Maria; 9.3.1961; Ulzburger Straße; 12a; 22844; Norderstedt; 316; 00345");

    @ParameterizedTest(name = "{0}: {1}, {2}")
    @CsvSource(delimiter = '|', emptyValue = "", quoteCharacter = '~', textBlock = """
            Groß-Müller; Ewa Maria; 9.3.1961; Ulzburger Straße; 12a; 22844; Norderstedt           | MATCHED | 100 | ~~
            GROSS MUELLER; EWA MARIA; 9.3.1961; Ulzburger Str. 12 A; ; 22844; Norderstedt         | MATCHED | 100 | ~~
            Dr. Groß-Müller; Maria Ewa; 9.3.1961; Ulzburgerstr.; 012a; 22844; Norderstedt         | MATCHED | 100 | ~~
            Müller-Groß; Ewa-Maria; 9.3.1961; Ulzburger Straße; 12a; 22844; Norderstedt; 316; 345 | MATCHED | 100 | ~~
            Müller; Ewa; 9.3.1961; Ulzburger Straße; 12a; 22844; Norderstedt                      | MATCHED | 93  | familyName.part firstNames.part
            Groß-Müller; E. Maria; 9.3.1961; Ulzburger Straße; 12a; 22844; Norderstedt            | MATCHED | 97  | firstNames.part
            Gross-Miller; Ewa Maria; 9.3.1961; Ulzburger Straße; 12a; 22844; Norderstedt          | MATCHED | 93  | familyName.alike
            Groß-Müller; Ewa Maria; 3.9.1961; Ulzburger Straße; 12a; 22844; Norderstedt           | MATCHED | 94  | birthDate.transposed
            Ewa Maria; Groß-Müller; 9.3.1961; Ulzburger Straße; 12a; 22844; Norderstedt           | MATCHED | 95  | familyName.swapped firstNames.swapped
            Groß-Müller; Ewa Maria; 9.3.1961; Ulzburger Straße; 12a; 22844; Norderstedt-Mitte     | MATCHED | 100 | ~~
            Gross-Miller; Ewa Maria; 3.9.1961; Ulzburger Straße; 12a; 22844; Norderstedt          | DIFFERS | 87  | familyName.alike birthDate.transposed
            Groß-Müller; Ewa Maria; 9.3.1962; Ulzburger Straße; 12a; 22844; Norderstedt           | DIFFERS | 79  | birthDate.near
            Groß-Müller; Ewa Maria; 9.3.1961; Ulzburger Straße; 14; 22844; Norderstedt            | DIFFERS | 90  | street.near
            Groß-Müller; Ewa Maria; 9.3.1961; Am Wall; 3; 22844; Norderstedt                      | DIFFERS | 85  | street.different
            Groß-Müller; Ewa Maria; 9.3.1961; Ulzburger Straße; 12a; 22844; Norderstedt; 316; 346 | DIFFERS | 85  | number.different
            Groß-Müller; Ewa Maria; 9.3.1961; Ulzburger Straße; 12a; 22844; Norderstedt; 317; 345 | DIFFERS | 85  | number.different
            Schulz; Ewa Maria; 9.3.1961; Ulzburger Straße; 12a; 22844; Norderstedt                | DIFFERS | 70  | familyName.different
            Groß-Müller; Jan; 1.1.2000; Am Wall; 3; 22844; Norderstedt                            | UNKNOWN | 0   | ~~
            """)
    void says(String typed, Match.Verdict verdict, int score, String remarks) {
        Match match = Match.of(Voters.of(typed), List.of(REGISTERED));
        assertEquals(verdict, match.verdict());
        assertEquals(score, match.candidates().stream().mapToInt(Candidate::score).findFirst().orElse(0));
        assertEquals(remarks, match.candidates().stream().flatMap(it -> it.remarks().stream()).map(Finding::key).collect(Collectors.joining(" ")));
    }

    private static final Voter FATHER = Voters.of("Schmidt; Hans; 1.2.1950; Am Wall; 3; 22844; Norderstedt; 1; 7");
    private static final Voter NAMESAKE = Voters.of("Schmidt; Hans; 1.2.1950; Am Wall; 3; 22844; Norderstedt; 1; 8");

    @Test
    void namesakesOfTheSameDayAndHomeAreForAClerk() {
        Match match = Match.of(Voters.of("Schmidt; Hans; 1.2.1950; Am Wall; 3; 22844; Norderstedt"), List.of(FATHER, NAMESAKE));
        assertEquals(Match.Verdict.AMBIGUOUS, match.verdict());
        assertEquals(List.of("1/7", "1/8"), match.candidates().stream().map(it -> it.voter().id()).toList());
    }

    @Test
    void aNumberTellsNamesakesApart() {
        Match match = Match.of(Voters.of("Schmidt; Hans; 1.2.1950; Am Wall; 3; 22844; Norderstedt; ; 8"), List.of(FATHER, NAMESAKE));
        assertEquals("1/8", match.certain().orElseThrow().voter().id());
    }

    @Test
    void theContributionsAddUpToTheScore() {
        Candidate all = Candidate.of(REGISTERED, REGISTERED);
        assertEquals(100, all.findings().stream().mapToInt(Finding::points).sum());
        assertFalse(all.toString().contains("Ewa"));
    }

    @Test
    void aRegisterWithoutPlacesDoesNotDiffer() {
        Voter bare = Voters.of("Groß-Müller; Ewa Maria; 9.3.1961; Ulzburger Straße; 12a");
        assertEquals(100, Candidate.of(REGISTERED, bare).score());
    }
}
