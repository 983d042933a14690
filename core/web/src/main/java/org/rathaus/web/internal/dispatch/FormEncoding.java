package org.rathaus.web.internal.dispatch;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

/**
 * A form is UTF-8 whatever its content type says (WHATWG URL, 5.1). Some clients name ISO-8859-1, and the container
 * believes them; this reads such a form again.
 */
final class FormEncoding extends HttpServletRequestWrapper {

    private final Map<String, String[]> parameters = new LinkedHashMap<>();

    private FormEncoding(HttpServletRequest request) {
        super(request);
        request.getParameterMap().forEach((name, values) -> parameters.put(decode(name),
                Stream.of(values).map(FormEncoding::decode).toArray(String[]::new)));
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

    @Override
    public Map<String, String[]> getParameterMap() {
        return Collections.unmodifiableMap(parameters);
    }

    @Override
    public String getParameter(String name) {
        String[] values = parameters.get(name);
        return values == null ? null : values[0];
    }

    @Override
    public String[] getParameterValues(String name) {
        return parameters.get(name);
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(parameters.keySet());
    }
}
