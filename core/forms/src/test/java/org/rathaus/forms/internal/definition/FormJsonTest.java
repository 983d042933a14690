package org.rathaus.forms.internal.definition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rathaus.api.form.EveryType;

class FormJsonTest {

    private static final String EVERY_TYPE = FormJson.write(EveryType.form());

    @Test
    void keepsAFormWithEveryTypeWithoutLoss() {
        assertEquals(EVERY_TYPE, FormJson.write(FormJson.read(EVERY_TYPE)));
    }

    @Test
    void isAsThePublishedSchemaSays() {
        assertEquals(List.of(), PublishedSchema.faults(EVERY_TYPE));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            "type" : "longText"    | "type" : "novel"
            "id" : "reason"        | "id" : "Reason!"
            "presence" : "optional"| "presence" : "maybe"
            "maxLength" : 200      | "maxLength" : "200"
            "by" : "P14D"          | "by" : "14 days"
            "number" : "17"        | "number" : "many"
            "kind" : "date"        | "kind" : "money"
            "chosen" : {           | "picked" : {
            "withTitle" : true     | "withTitel" : true
            """)
    void isRefusedByTheSchemaAndByTheReaderAlike(String right, String wrong) {
        String broken = EVERY_TYPE.replaceFirst(Pattern.quote(right), Matcher.quoteReplacement(wrong));
        assertFalse(broken.equals(EVERY_TYPE), right);
        assertFalse(PublishedSchema.faults(broken).isEmpty());
        assertThrows(IllegalArgumentException.class, () -> FormJson.read(broken));
    }

    @Test
    void isNothingElse() {
        assertThrows(IllegalArgumentException.class, () -> FormJson.read("{\"version\": 1"));
        assertThrows(IllegalArgumentException.class, () -> FormJson.read("[]"));
    }
}
