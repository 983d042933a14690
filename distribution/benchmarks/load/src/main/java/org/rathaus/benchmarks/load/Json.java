package org.rathaus.benchmarks.load;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** As much JSON as this program needs: writing one line, and reading a flat object of strings and lists. */
final class Json {

    private final StringBuilder out = new StringBuilder("{");

    Json text(String name, String value) {
        name(name).append('"').append(value.replace("\\", "\\\\").replace("\"", "\\\"")).append('"');
        return this;
    }

    Json number(String name, long value) {
        name(name).append(value);
        return this;
    }

    Json number(String name, double value) {
        name(name).append(String.format(Locale.ROOT, "%.2f", value));
        return this;
    }

    Json object(String name, Consumer<Json> content) {
        Json inner = new Json();
        content.accept(inner);
        name(name).append(inner);
        return this;
    }

    private StringBuilder name(String name) {
        return out.append(out.length() > 1 ? "," : "").append('"').append(name).append("\":");
    }

    @Override
    public String toString() {
        return out + "}";
    }

    /** {@code {"id": "value", "other": ["a", "b"], "third": 7}}: every value as the list of its alternatives. */
    static Map<String, List<String>> parseChoices(String text) {
        return new Reader(text).object();
    }

    private static final class Reader {
        private final String text;
        private int at;

        Reader(String text) {
            this.text = text;
        }

        Map<String, List<String>> object() {
            Map<String, List<String>> result = new LinkedHashMap<>();
            expect('{');
            while (peek() != '}') {
                String name = scalar();
                expect(':');
                result.put(name, peek() == '[' ? list() : List.of(scalar()));
                if (peek() == ',') {
                    at++;
                }
            }
            return result;
        }

        private List<String> list() {
            List<String> values = new ArrayList<>();
            expect('[');
            while (peek() != ']') {
                values.add(scalar());
                if (peek() == ',') {
                    at++;
                }
            }
            at++;
            return values;
        }

        private String scalar() {
            if (peek() != '"') {
                int begin = at;
                while (at < text.length() && ",]}:".indexOf(text.charAt(at)) < 0) {
                    at++;
                }
                return text.substring(begin, at).strip();
            }
            StringBuilder value = new StringBuilder();
            for (at++; charAt() != '"'; at++) {
                if (charAt() != '\\') {
                    value.append(charAt());
                    continue;
                }
                at++;
                switch (charAt()) {
                    case 'n' -> value.append('\n');
                    case 't' -> value.append('\t');
                    case 'u' -> {
                        value.append((char) Integer.parseInt(text.substring(at + 1, at + 5), 16));
                        at += 4;
                    }
                    default -> value.append(charAt());
                }
            }
            at++;
            return value.toString();
        }

        private char peek() {
            while (Character.isWhitespace(charAt())) {
                at++;
            }
            return charAt();
        }

        private char charAt() {
            if (at >= text.length()) {
                throw new Options.Invalid("the JSON ends too early");
            }
            return text.charAt(at);
        }

        private void expect(char c) {
            if (peek() != c) {
                throw new Options.Invalid("the JSON lacks " + c + " at character " + at);
            }
            at++;
        }
    }
}
