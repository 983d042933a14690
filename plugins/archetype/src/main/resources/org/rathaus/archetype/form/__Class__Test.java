package __package__;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.rathaus.api.form.Answers;
import org.rathaus.api.form.Problem;

class __Class__Test {

    private static final LocalDate TODAY = LocalDate.parse("2026-05-04");

    private final __Class__ service = new __Class__();

    @Test
    void asksForADayThatIsStillToCome() {
        assertEquals(List.of(), problems("5.5.2026"));
        assertEquals(List.of("future"), problems("4.5.2026"));
    }

    private List<String> problems(String day) {
        Answers answers = Answers.of(Map.of("from.day", day, "reason", "Darum"));
        return service.form().step("matter").orElseThrow().check(answers, TODAY).stream().map(Problem::rule).toList();
    }

    @Test
    void isGrantedOrRefused() {
        assertEquals(List.of("granted", "refused"), service.lifecycle().next("received"));
    }
}
