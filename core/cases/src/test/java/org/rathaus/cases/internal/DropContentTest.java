package org.rathaus.cases.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rathaus.api.cases.CaseEvent;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.form.Answers;
import org.rathaus.api.form.EveryType;
import org.rathaus.api.form.FormDefinition;
import org.rathaus.api.testing.NaughtyStrings;
import org.rathaus.kernel.service.AnswerColumns;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DropContentTest {

    private static final CaseFile FILE = new CaseFile(UUID.randomUUID(), "town", "all", "ABC-1", "Nowak", 7,
            EveryType.form().relevant(EveryType.calculated()), Locale.GERMAN, Instant.EPOCH,
            List.of(new CaseEvent(1, "received", "", "citizen", Instant.EPOCH)));

    private static String json(FormDefinition form) {
        return new String(DropContent.json("town", "all", 1, List.of(FILE), form), StandardCharsets.UTF_8);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            applicant | {"title":"Dr.","givenNames":"Ewa","familyName":"Nowak"}
            born      | "1961-03-09"
            home      | {"street":"Rynek","houseNumber":"1","postcode":"31-042","city":"Kraków","country":"PL"}
            phone     | "+4940428280"
            card      | "T22000129"
            adult     | true
            age       | 65
            extras    | ["photo","express"]
            pieces    | 3
            area      | 1234.5
            price     | 1234.50
            at        | "14:00"
            reason    | "Zeile 1\\nZeile 2"
            office    | "south"
            dogs      | [{"call":"Rex","big":true,"vaccines":[],"dogFee":20},{"call":"Fiffi","big":false,"vaccines":[{"vaccine":"Tollwut"}],"rent":2.50,"dogFee":10}]
            deadline  | "2026-12-08"
            until     | "2026-05-28"
            count     | 2
            fees      | {"items":{"pieces":37.50,"extras":25.50,"dogs":26.50},"sum":89.50}
            truth     | true
            """)
    void givesProgramsEachTypeAsItIsUnderstood(String question, String value) {
        String values = json(EveryType.form()).split("\"values\":")[1];
        assertTrue(values.contains("\"" + question + "\":" + value), values);
    }

    @Test
    void leavesOutWhatIsNotAnsweredOrNotKnown() {
        assertFalse(json(EveryType.form()).contains("\"second\""));
        assertFalse(json(null).contains("\"values\""));
        assertTrue(json(null).contains("\"born.day\":\"9\""));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            applicant.familyName | Nowak
            born                 | 1961-03-09
            home.postcode        | 31-042
            phone                | '''+4940428280'
            price                | 1234.50
            dogs                 | 'Rex, true, , , 20; Fiffi, false, Tollwut, 2.50, 10'
            fees                 | 89.50
            truth                | true
            """)
    void putsEachTypeIntoColumns(String column, String value) throws IOException {
        String csv = new String(DropContent.csv(List.of(FILE), EveryType.form()), StandardCharsets.UTF_8);
        CSVRecord row = CSVFormat.RFC4180.builder().setHeader().get().parse(new StringReader(csv)).getRecords().get(0);
        assertTrue(row.isMapped(column), csv);
        assertEquals(value, row.get(column));
    }

    private static CaseFile naughty(List<String> texts) {
        Map<String, String> answers = new LinkedHashMap<>();
        texts.forEach(text -> answers.put("question" + answers.size(), text));
        return new CaseFile(UUID.randomUUID(), "town", "all", "ABC-1", "Nowak", 7, Answers.of(answers), Locale.GERMAN, Instant.EPOCH, FILE.events());
    }

    @Test
    void givesWhateverWasTypedAsItWasTyped() {
        List<String> texts = NaughtyStrings.all();
        JsonNode answers = JsonMapper.builder().build().readTree(DropContent.json("town", "all", 1, List.of(naughty(texts)), null))
                .get("cases").get(0).get("answers");
        assertEquals(texts, IntStream.range(0, texts.size()).mapToObj(i -> answers.get("question" + i).asString()).toList());
    }

    @Test
    void putsWhateverWasTypedIntoColumnsAndNoFormula() throws IOException {
        List<String> texts = NaughtyStrings.all().stream().filter(text -> !text.isBlank()).toList();
        String csv = new String(DropContent.csv(List.of(naughty(texts)), null), StandardCharsets.UTF_8);
        CSVRecord row = CSVFormat.RFC4180.parse(new StringReader(csv)).getRecords().get(1);
        // the remarks come last
        int end = row.size() - 1;
        assertEquals(texts.stream().map(AnswerColumns::withoutFormula).toList(), row.toList().subList(end - texts.size(), end));
    }
}
