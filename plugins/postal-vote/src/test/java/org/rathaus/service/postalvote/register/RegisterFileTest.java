package org.rathaus.service.postalvote.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegisterFileTest {

    private static final String HEADINGS = "Wahlbezirk;Nummer;Familienname;Vornamen;Geburtsdatum;Straße;Hausnummer;PLZ;Ort\n";
    private static final String ROW = "316;00345;Groß-Müller;Ewa Maria;09.03.1961;Ulzburger Straße;12 a;22844;Norderstedt\n";

    private final List<Voter> voters = new ArrayList<>();
    private final List<RegisterFault> faults = new ArrayList<>();

    private RegisterFile read(String text, Charset charset) {
        RegisterFile file = RegisterFile.of(text.getBytes(charset)).asOf(LocalDate.of(2027, 1, 20));
        file.read(voters::add, faults::add);
        return file;
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "windows-1252"})
    void recognisesHowItIsWritten(String charset) {
        assertEquals(charset, read(HEADINGS + ROW, Charset.forName(charset)).charset().name());
        assertEquals(List.of(), faults);
        assertEquals(Voters.of("Groß-Müller; Ewa Maria; 9.3.1961; Ulzburger Straße; 12 a; 22844; Norderstedt; 316; 00345").as(""), voters.get(0));
    }

    @Test
    void takesCommasQuotesLinesOfWindowsAndAMark() {
        read("\uFEFFsurname,\"first names\",date of birth,street,house number,Zusatz\r\n\"Şahin, geb. \"\"Ay\"\"\",Ali,1961-03-09,\"Am\nWall\",12,a\r\n",
                StandardCharsets.UTF_8);
        assertEquals(List.of("Şahin, geb. \"Ay\"", "Am\nWall", "12 a"), List.of(voters.get(0).familyName(), voters.get(0).street(), voters.get(0).houseNumber()));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            316;1;;Ewa;09.03.1961;Am Wall;1;22844;Ort        | 3 FAMILY_NAME empty
            316;1;Nowak;;09.03.1961;;1;22844;Ort             | 3 FIRST_NAMES empty, 3 STREET empty
            316;1;Nowak;Ewa;31.02.1961;Am Wall;1;22844;Ort   | 3 BIRTH_DATE date
            316;1;Nowak;Ewa;00.00.1961;Am Wall;1;22844;Ort   | 3 BIRTH_DATE date
            316;1;Nowak;Ewa;20.01.2027;Am Wall;1;22844;Ort   | 3 BIRTH_DATE date
            316;00345;Nowak;Ewa;09.03.1961;Am Wall;1;22844;Ort | 3 NUMBER twice
            316;1;Nowak;Ewa;09.03.1961;Am Wall;1;22844       | 3 null cells
            """)
    void saysWhatIsWrongAndWhere(String row, String expected) {
        read(HEADINGS + ROW + row + "\n", StandardCharsets.UTF_8);
        assertEquals(expected, faults.stream().map(it -> it.line() + " " + it.column() + " " + it.rule()).collect(Collectors.joining(", ")));
        assertEquals(1, voters.size());
    }

    @Test
    void saysWhichColumnsAreMissing() {
        read("Name;Ort\nNowak;Musterstadt\n", StandardCharsets.UTF_8);
        assertEquals(List.of(RegisterColumn.FIRST_NAMES, RegisterColumn.BIRTH_DATE, RegisterColumn.STREET),
                faults.stream().map(RegisterFault::column).toList());
        assertEquals(List.of(), voters);
    }

    @Test
    void readsSixtyThousandRows() {
        StringBuilder text = new StringBuilder(HEADINGS);
        for (int i = 0; i < 60_000; i++) {
            text.append(ROW.replace("00345", String.valueOf(i)));
        }
        read(text.toString(), StandardCharsets.UTF_8);
        assertEquals(60_000, voters.size());
        assertTrue(faults.isEmpty());
    }

    @Test
    void emptyLinesAndAnEmptyFileAreHarmless() {
        read("", StandardCharsets.UTF_8);
        assertEquals(4, faults.size());
        faults.clear();
        read(HEADINGS + "\n;;;;;;;;\n" + ROW, StandardCharsets.UTF_8);
        assertEquals(List.of(), faults);
    }
}
