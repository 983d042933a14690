package org.rathaus.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlTest {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '|', value = {"<b>, &lt;b&gt;", "a & b, a &amp; b", "&#60;, &amp;#60;", "&lt;, &amp;lt;", "\"x\" 'y', &quot;x&quot; &#39;y&#39;",
        "Straße 😀, Straße 😀"})
    void writesWhatPeopleTypedAsText(String typed, String written) {
        assertEquals("<p title=\"" + written + "\">" + written + "</p>",
                new Html().open("p").with("title", typed).text(typed).close("p").toString());
    }

    @Test
    void keepsLines() {
        assertEquals("a<br>b &amp; c", new Html().lines("a\r\nb & c\n").toString());
    }
}
