package org.rathaus.web.internal.form;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KernControlTest {

    @ParameterizedTest
    @CsvSource({"familyName, familyName", "birthDate.day, birthDate", "birthDate.month, birthDate-month",
        "birthDate.year, birthDate-year"})
    void namesTheFirstControlLikeTheQuestion(String field, String id) {
        assertEquals(id, KernControl.idOf(field));
    }
}
