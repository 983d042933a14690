package org.rathaus.service.postalvote.invitation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Districts with their register numbers, as ranges: {@code 316: 00001-00450}, one a line. Numbers keep as many digits as the
 * first one of their range is written with.
 */
public final class NoticeNumbers {

    /** As many as a batch can have. */
    public static final int MOST = 100_000;

    private static final Pattern LINE = Pattern.compile("([0-9]{1,4})\\s*[:/;]\\s*([0-9]{1,6})(?:\\s*[-–]\\s*([0-9]{1,6}))?");

    private record Range(String district, int first, int last, int digits) {

        int size() {
            return last - first + 1;
        }

        NoticeNumber at(int index) {
            return new NoticeNumber(district, padded(first + index));
        }

        private String padded(int number) {
            return String.format("%0" + digits + "d", number);
        }

        boolean overlaps(Range other) {
            return district.equals(other.district) && first <= other.last && other.first <= last;
        }

        @Override
        public String toString() {
            return district + ": " + padded(first) + "-" + padded(last);
        }
    }

    /** What was typed is none; the message is the key of a text. */
    public static final class Wrong extends Exception {

        private static final long serialVersionUID = 1L;

        Wrong(String key) {
            super(key);
        }
    }

    private final List<Range> ranges;

    private NoticeNumbers(List<Range> ranges) {
        this.ranges = ranges;
    }

    /**
     * Those that are written like this.
     *
     * @throws Wrong with {@code missing}, {@code line}, {@code order}, {@code overlap} or {@code many}
     */
    public static NoticeNumbers parse(String text) throws Wrong {
        List<Range> ranges = new ArrayList<>();
        for (String line : text.lines().map(String::strip).filter(it -> !it.isEmpty()).toList()) {
            ranges.add(range(line));
        }
        NoticeNumbers numbers = new NoticeNumbers(ranges);
        require(!ranges.isEmpty(), "missing");
        require(ranges.stream().mapToLong(Range::size).sum() <= MOST, "many");
        require(!numbers.overlap(), "overlap");
        return numbers;
    }

    /**
     * Those of a register, in the order of districts and numbers; what follows one upon the other is one range.
     *
     * @throws Wrong also with {@code register} if it has a voter without a number, or with one that is none
     */
    public static NoticeNumbers of(Collection<NoticeNumber> numbers) throws Wrong {
        require(numbers.stream().allMatch(it -> LINE.matcher(it.district() + ":" + it.number()).matches()), "register");
        List<NoticeNumber> sorted = numbers.stream().distinct()
                .sorted(Comparator.comparing(NoticeNumber::district).thenComparing(it -> Integer.parseInt(it.number()))).toList();
        List<Range> ranges = new ArrayList<>();
        for (NoticeNumber each : sorted) {
            int number = Integer.parseInt(each.number());
            Range last = ranges.isEmpty() ? null : ranges.get(ranges.size() - 1);
            if (last != null && last.district.equals(each.district()) && last.last + 1 == number) {
                ranges.set(ranges.size() - 1, new Range(last.district, last.first, number, last.digits));
            } else {
                ranges.add(new Range(each.district(), number, number, each.number().length()));
            }
        }
        return parse(new NoticeNumbers(ranges).text());
    }

    private static Range range(String line) throws Wrong {
        Matcher parts = LINE.matcher(line);
        require(parts.matches(), "line");
        int first = Integer.parseInt(parts.group(2));
        int last = parts.group(3) == null ? first : Integer.parseInt(parts.group(3));
        require(first <= last, "order");
        return new Range(parts.group(1), first, last, parts.group(2).length());
    }

    private static void require(boolean holds, String otherwise) throws Wrong {
        if (!holds) {
            throw new Wrong(otherwise);
        }
    }

    private boolean overlap() {
        List<Range> sorted = ranges.stream().sorted(Comparator.comparing(Range::district).thenComparing(Range::first)).toList();
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i).overlaps(sorted.get(i - 1))) {
                return true;
            }
        }
        return false;
    }

    /** How many there are. */
    public int total() {
        return ranges.stream().mapToInt(Range::size).sum();
    }

    /** The one at a place, from 0. */
    public NoticeNumber at(int index) {
        int left = index;
        for (Range range : ranges) {
            if (left < range.size()) {
                return range.at(left);
            }
            left -= range.size();
        }
        throw new IndexOutOfBoundsException(index);
    }

    /** As {@link #parse} reads it. */
    public String text() {
        return ranges.stream().map(Range::toString).collect(Collectors.joining("\n"));
    }
}
