package org.rathaus.service.postalvote.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rathaus.api.service.Texts;
import org.rathaus.service.postalvote.register.Finding;
import org.rathaus.service.postalvote.register.Match;
import org.rathaus.service.postalvote.register.RegisterColumn;

/** What staff read is there in both languages. */
class DeskTextsTest {

    @ParameterizedTest
    @ValueSource(classes = {PostalPage.class, OverviewPage.class, RegisterPage.class, MismatchPage.class, DivertedPage.class, CertificatesPage.class,
            LedgerPage.class, Explanation.class, Paper.class, PersonalCopy.class, Rejection.class})
    void isTheSameInGermanAndEnglish(Class<?> page) {
        Texts texts = Texts.of(page);
        assertEquals(keys(texts, Locale.GERMAN), keys(texts, Locale.ENGLISH));
    }

    private static Set<String> keys(Texts texts, Locale language) {
        return new TreeSet<>(texts.keys(language));
    }

    @Test
    void eachRemarkAndVerdictHasItsWords() {
        Set<String> known = keys(Texts.of(Explanation.class), Locale.GERMAN);
        Arrays.stream(Match.Verdict.values()).forEach(it -> assertTrue(known.contains("verdict." + it.key()), it::key));
        for (String key : new String[] {"familyName.swapped", "firstNames.part", "birthDate.transposed", "birthDate.near", "street.near", "place.part",
                "number.different"}) {
            assertTrue(known.contains("match." + key), key);
        }
        assertEquals("birthDate.transposed", new Finding(Finding.Part.BIRTH_DATE, Finding.Kind.TRANSPOSED, 24).key());
    }

    @Test
    void eachColumnHasAName() {
        Set<String> known = keys(Texts.of(RegisterPage.class), Locale.GERMAN);
        Arrays.stream(RegisterColumn.values()).forEach(it -> assertTrue(known.contains("column." + it.key()), it::key));
    }
}
