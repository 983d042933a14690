package org.rathaus.web.internal.dispatch;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;

/**
 * A form is UTF-8 whatever its content type says (WHATWG URL, 5.1). Some clients name ISO-8859-1, and the container
 * believes them; this reads such a form again.
 */
final class FormEncoding extends ReadForm {

    private FormEncoding(HttpServletRequest request) {
        super(request, decode(request.getParameterMap()));
    }

    private static Map<String, String[]> decode(Map<String, String[]> read) {
        Map<String, String[]> parameters = new LinkedHashMap<>();
        read.forEach((name, values) -> parameters.put(decode(name),
                Stream.of(values).map(FormEncoding::decode).toArray(String[]::new)));
        return parameters;
    }

    /** The request with its form in the right encoding. */
    static HttpServletRequest mend(HttpServletRequest request) {
        String type = Optional.ofNullable(request.getContentType()).orElse("").toLowerCase(java.util.Locale.ROOT);
        boolean named = type.startsWith("application/x-www-form-urlencoded") && type.contains("charset");
        return named && !type.contains("utf-8") ? new FormEncoding(request) : request;
    }

    private static String decode(String text) {
        if (text.chars().anyMatch(character -> character > 0xFF)) {
            return text;
        }
        try {
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1));
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException e) {
            // it was what it said
            return text;
        }
    }
}
