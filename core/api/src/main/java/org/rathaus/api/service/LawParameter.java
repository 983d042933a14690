package org.rathaus.api.service;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;

/**
 * What a law sets and changes from time to time, such as a deadline, a fee or how long something is kept: data beside a class of
 * the plugin, {@code <name>.law.csv} in UTF-8, one value a line, the eldest first: {@code from;until;value;citation}. The days are
 * the first and the last one on which the value holds; without one it holds ever since, or until further notice. Lines that begin with
 * {@code #} say nothing.
 */
public final class LawParameter {

    /**
     * What holds for a while.
     *
     * @param from     the first day
     * @param until    the last day
     * @param text     the value as it is written; the plugin knows how to read it
     * @param citation where the law says so
     */
    public record Value(LocalDate from, LocalDate until, String text, String citation) {

        private boolean holdsOn(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(until);
        }
    }

    private static final int COLUMNS = 4;

    private final String name;
    private final List<Value> values;

    private LawParameter(String name, List<Value> values) {
        this.name = name;
        this.values = values;
    }

    /**
     * The one of this name beside a class.
     *
     * @throws IllegalArgumentException if there is none, or it says two things of a day
     */
    public static LawParameter of(Class<?> beside, String name) {
        try (InputStream file = beside.getResourceAsStream(name + ".law.csv")) {
            if (file == null) {
                throw new IllegalArgumentException("there is no " + name + ".law.csv beside " + beside.getName());
            }
            return parse(name, new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    /**
     * The same from its text.
     *
     * @throws IllegalArgumentException if it says two things of a day, or nothing at all
     */
    public static LawParameter parse(String name, String text) {
        List<Value> values = text.lines().map(String::strip).filter(it -> !it.isEmpty() && !it.startsWith("#"))
                .map(it -> value(name, it.split(";", COLUMNS))).toList();
        boolean overlap = IntStream.range(1, values.size()).anyMatch(i -> !values.get(i).from.isAfter(values.get(i - 1).until));
        if (values.isEmpty() || overlap) {
            throw new IllegalArgumentException(name + " says nothing, or two things of a day");
        }
        return new LawParameter(name, values);
    }

    private static Value value(String name, String[] columns) {
        if (columns.length < COLUMNS || columns[3].isBlank()) {
            throw new IllegalArgumentException(name + " has a line without its citation: from;until;value;citation");
        }
        return new Value(day(columns[0], LocalDate.MIN), day(columns[1], LocalDate.MAX), columns[2].strip(), columns[3].strip());
    }

    private static LocalDate day(String typed, LocalDate otherwise) {
        return typed.isBlank() ? otherwise : LocalDate.parse(typed.strip());
    }

    /**
     * What holds on a day.
     *
     * @throws NoSuchElementException if the law says nothing then
     */
    public Value on(LocalDate day) {
        return values.stream().filter(it -> it.holdsOn(day)).findFirst()
                .orElseThrow(() -> new NoSuchElementException(name + " is not set for " + day));
    }

    /** All values, the eldest first. */
    public List<Value> values() {
        return values;
    }
}
