package org.rathaus.web.internal.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;

import org.apache.wicket.protocol.http.mock.MockHttpServletRequest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormEncodingTest {

    private static final String FORM = "application/x-www-form-urlencoded";

    @ParameterizedTest
    @CsvSource({"Ulzburger Straße", "Öztürk", "Yılmaz", "plain"})
    void readsUtf8ThatWasCalledSomethingElse(String typed) {
        String misread = new String(typed.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        assertEquals(typed, read(misread, FORM + "; charset=ISO-8859-1"));
    }

    @ParameterizedTest
    @CsvSource({"Straße, " + FORM + "; charset=ISO-8859-1", "Straße, " + FORM, "Straße, " + FORM + "; charset=UTF-8",
        "Yılmaz, " + FORM + "; charset=ISO-8859-1", "Ã¶, " + FORM})
    void leavesAloneWhatIsRight(String typed, String contentType) {
        assertEquals(typed, read(typed, contentType));
    }

    private static String read(String value, String contentType) {
        MockHttpServletRequest request = new MockHttpServletRequest(null, null, null) {
            @Override
            public String getContentType() {
                return contentType;
            }
        };
        request.setMethod("POST");
        request.getPostParameters().setParameterValue("name", value);
        return FormEncoding.mend(request).getParameter("name");
    }
}
