package org.rathaus.service.postalvote.register;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A voter register as another program wrote it: a table with headings, separated by semicolons, commas or tabs. */
public final class RegisterFile {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final List<Character> SEPARATORS = List.of(';', ',', '\t');
    private static final char MARK = '\uFEFF';

    private final String text;
    private final Charset charset;
    private final LocalDate today;
    private final char separator;
    private final Map<RegisterColumn, Integer> places;
    private final CsvReader.Line headings;

    private RegisterFile(String text, Charset charset, LocalDate today) {
        this.text = text;
        this.charset = charset;
        this.today = today;
        String first = text.lines().findFirst().orElse("");
        this.separator = SEPARATORS.stream().max((one, other) -> Long.compare(count(first, one), count(first, other))).orElseThrow();
        CsvReader reader = new CsvReader(text, separator);
        this.headings = reader.hasNext() ? reader.next() : new CsvReader.Line(1, List.of());
        this.places = RegisterColumn.places(headings.cells());
    }

    private static long count(String line, char separator) {
        return line.chars().filter(it -> it == separator).count();
    }

    /** Takes UTF-8 where it can be that, else Windows-1252. */
    public static RegisterFile of(byte[] content) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
            return new RegisterFile(unmarked(text), StandardCharsets.UTF_8, LocalDate.MAX);
        } catch (CharacterCodingException e) {
            return new RegisterFile(unmarked(new String(content, WINDOWS)), WINDOWS, LocalDate.MAX);
        }
    }

    /** The same, where a day of birth is wrong that is not before this day. */
    public RegisterFile asOf(LocalDate day) {
        return new RegisterFile(text, charset, day);
    }

    private static String unmarked(String text) {
        String lines = text.replace("\r\n", "\n").replace('\r', '\n');
        return !lines.isEmpty() && lines.charAt(0) == MARK ? lines.substring(1) : lines;
    }

    /** In which it is written. */
    public Charset charset() {
        return charset;
    }

    /** What stands above the columns. */
    public List<String> headings() {
        return headings.cells();
    }

    /** Which columns were recognised, and where they are, from 0. */
    public Map<RegisterColumn, Integer> places() {
        return places;
    }

    /** Needed columns that it has not. */
    public List<RegisterColumn> missing() {
        return Arrays.stream(RegisterColumn.values()).filter(it -> it.isNeeded() && !places.containsKey(it)).toList();
    }

    /** Reads all rows; of one with a fault no voter is made. Without the needed columns there is nothing but faults. */
    public void read(Consumer<Voter> voters, Consumer<RegisterFault> faults) {
        missing().forEach(it -> faults.accept(new RegisterFault(headings.number(), it, "columnMissing", "")));
        if (!missing().isEmpty()) {
            return;
        }
        CsvReader reader = new CsvReader(text, separator);
        reader.next();
        RegisterRows rows = new RegisterRows(places, headings.cells().size(), today);
        while (reader.hasNext()) {
            CsvReader.Line line = reader.next();
            if (!line.isBlank()) {
                List<RegisterFault> wrong = new ArrayList<>();
                Voter voter = rows.read(line, wrong::add);
                wrong.forEach(faults);
                if (wrong.isEmpty()) {
                    voters.accept(voter);
                }
            }
        }
    }
}
