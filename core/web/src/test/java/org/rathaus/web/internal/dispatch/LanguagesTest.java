package org.rathaus.web.internal.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {

    private static String wished(String header, String offered) {
        return Languages.wished(header, Stream.of(offered.split(" ")).map(Locale::forLanguageTag).toList()).map(Locale::toLanguageTag).orElse("");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            de                          | de en          | de
            en-US,en;q=0.9,de;q=0.8     | de en          | en
            de-AT                       | de-simple de   | de
            de;q=0.5,en;q=0.7           | de en          | en
            en;q=0,de                   | de en          | de
            pt-BR,pt;q=0.9              | de pt-BR       | pt-BR
            pt-PT                       | de pt-BR       | pt-BR
            pt-PT                       | de pt-BR pt    | pt
            zh-Hans-CN                  | de zh-Hans     | zh-Hans
            zh-Hant                     | zh-Hans zh-Hant | zh-Hant
            ZH-HANS                     | de zh-Hans     | zh-Hans
            de-simple                   | de de-simple   | de-simple
            fr,pl;q=0.1                 | de pl          | pl
            """)
    void findsWhatTheBrowserWishes(String header, String offered, String found) {
        assertEquals(found, wished(header, offered));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            fr | de en
            *  | de en
            ;;;q=x | de en
            de | de-simple
            """)
    void findsNothingInWhatItDoesNotOfferOrUnderstand(String header, String offered) {
        assertEquals("", wished(header, offered));
    }

    @Test
    void readsNoHeaderThatIsLongerThanAnyBrowserSends() {
        assertEquals("", wished("fr,".repeat(2000) + "de", "de"));
        assertEquals("", wished(null, "de"));
    }
}
