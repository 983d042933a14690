package __package__;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.rathaus.api.form.Answers;
import org.rathaus.api.form.Problem;

class __Class__Test {

    private static final LocalDate CLOSED = LocalDate.parse("2026-05-14");

    @Test
    void doesNotTakeADayOnWhichTheOfficeIsClosed() {
        assertEquals(List.of("closed"), problems("14.5.2026"));
        assertEquals(List.of(), problems("15.5.2026"));
    }

    private static List<String> problems(String day) {
        return __Class__.problems(Answers.of(Map.of("day.day", day)), List.of(CLOSED)).stream().map(Problem::rule).toList();
    }
}
