package org.rathaus.service.postalvote.register;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Makes voters of the rows of a table, and says what is wrong with those that are none. */
final class RegisterRows {

    private static final int OLDEST_YEAR = 1900;
    private static final List<DateTimeFormatter> DATES = Stream.of("d.M.uuuu", "uuuu-MM-dd", "uuuuMMdd", "d/M/uuuu")
            .map(it -> DateTimeFormatter.ofPattern(it).withResolverStyle(ResolverStyle.STRICT)).toList();

    private final Map<RegisterColumn, Integer> places;
    private final int width;
    private final LocalDate today;
    private final Map<String, Integer> lineOfNumber = new HashMap<>();

    /** @param today the day before which voters are born */
    RegisterRows(Map<RegisterColumn, Integer> places, int width, LocalDate today) {
        this.places = places;
        this.width = width;
        this.today = today;
    }

    Voter read(CsvReader.Line line, Consumer<RegisterFault> faults) {
        if (line.cells().size() != width) {
            faults.accept(new RegisterFault(line.number(), null, "cells", line.cells().size() + " / " + width));
            return null;
        }
        for (RegisterColumn column : places.keySet()) {
            check(line, column).ifPresent(rule -> faults.accept(new RegisterFault(line.number(), column, rule, "")));
        }
        twice(line).ifPresent(other -> faults.accept(new RegisterFault(line.number(), RegisterColumn.NUMBER, "twice", other.toString())));
        String house = cell(line, RegisterColumn.HOUSE_NUMBER) + " " + cell(line, RegisterColumn.HOUSE_SUFFIX);
        return new Voter("", cell(line, RegisterColumn.DISTRICT), cell(line, RegisterColumn.NUMBER), cell(line, RegisterColumn.FAMILY_NAME),
                cell(line, RegisterColumn.FIRST_NAMES), date(cell(line, RegisterColumn.BIRTH_DATE)).orElse(null),
                cell(line, RegisterColumn.STREET), house.strip(), cell(line, RegisterColumn.POSTCODE), cell(line, RegisterColumn.CITY));
    }

    private Optional<String> check(CsvReader.Line line, RegisterColumn column) {
        String cell = cell(line, column);
        if (cell.length() > column.longest()) {
            return Optional.of("tooLong");
        }
        if (column.isNeeded() && cell.isEmpty()) {
            return Optional.of("empty");
        }
        return column == RegisterColumn.BIRTH_DATE && date(cell).isEmpty() ? Optional.of("date") : Optional.empty();
    }

    /** The line that has this number of the district already. */
    private Optional<Integer> twice(CsvReader.Line line) {
        String number = cell(line, RegisterColumn.NUMBER);
        return number.isEmpty() ? Optional.empty()
                : Optional.ofNullable(lineOfNumber.putIfAbsent(cell(line, RegisterColumn.DISTRICT) + "/" + number, line.number()));
    }

    private String cell(CsvReader.Line line, RegisterColumn column) {
        return places.containsKey(column) ? line.cells().get(places.get(column)) : "";
    }

    private Optional<LocalDate> date(String text) {
        return DATES.stream().map(it -> parse(text, it)).filter(Objects::nonNull).findFirst()
                .filter(it -> it.getYear() >= OLDEST_YEAR && it.isBefore(today));
    }

    private static LocalDate parse(String text, DateTimeFormatter format) {
        try {
            return LocalDate.parse(text, format);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
