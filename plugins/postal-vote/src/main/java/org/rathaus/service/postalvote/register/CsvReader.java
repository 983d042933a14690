package org.rathaus.service.postalvote.register;

import java.util.ArrayList;
import java.util.List;

/** Reads the lines of a table in text form (RFC 4180), with whatever separator. What is wrong with quotes is read as it stands. */
final class CsvReader {

    /**
     * A line of the table.
     *
     * @param number of its first line in the file, from 1
     * @param cells  without the blanks around them
     */
    record Line(int number, List<String> cells) {

        boolean isBlank() {
            return cells.stream().allMatch(String::isBlank);
        }
    }

    private static final char QUOTE = '"';

    private final String text;
    private final char separator;
    private int at;
    private int line = 1;

    CsvReader(String text, char separator) {
        this.text = text;
        this.separator = separator;
    }

    boolean hasNext() {
        return at < text.length();
    }

    Line next() {
        int first = line;
        List<String> cells = new ArrayList<>();
        do {
            cells.add(cell());
        } while (at < text.length() && text.charAt(at++) == separator);
        return new Line(first, cells);
    }

    /** Stands at the separator or at the end of the line afterwards. */
    private String cell() {
        StringBuilder cell = new StringBuilder();
        boolean isQuoted = at < text.length() && text.charAt(at) == QUOTE;
        if (isQuoted) {
            at++;
            readQuoted(cell);
        }
        while (at < text.length() && text.charAt(at) != separator && text.charAt(at) != '\n') {
            cell.append(text.charAt(at++));
        }
        if (at < text.length() && text.charAt(at) == '\n') {
            line++;
        }
        return cell.toString().strip();
    }

    private void readQuoted(StringBuilder cell) {
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c != QUOTE) {
                line += c == '\n' ? 1 : 0;
                cell.append(c);
            } else if (at < text.length() && text.charAt(at) == QUOTE) {
                cell.append(QUOTE);
                at++;
            } else {
                return;
            }
        }
    }
}
