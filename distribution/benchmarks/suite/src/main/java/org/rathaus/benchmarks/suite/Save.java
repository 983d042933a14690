package org.rathaus.benchmarks.suite;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file that is saved again and again, each time with something else in it.
 *
 * @param what   is saved
 * @param file   in which
 * @param first  all of it as it was in the beginning
 * @param before the part of it that is changed; empty: its end
 * @param after  what takes its place; %d is the number of the save
 * @param page   that shows it, below the town's home
 * @param style  the end of the address of the style sheet of that page, if that shows it; otherwise empty
 * @param shown  what an answer has in it then; %d is the number of the save
 */
record Save(String what, Path file, String first, String before, String after, String page, String style, String shown) {

    private static final int LEAST = 100;

    /** Of a file as it is now. */
    static Save of(String what, Path file, String before, String after, String page, String style, String shown) throws IOException {
        String first = Files.readString(file);
        if (!first.contains(before)) {
            throw new Bench.Failed(file + " does not say " + before);
        }
        return new Save(what, file, first, before, after, page, style, shown);
    }

    /** As editors do, another file takes its place; {@link System#nanoTime()} before that. */
    long write(int number) throws IOException {
        String added = text(after, number);
        Path unfinished = Files.writeString(file.resolveSibling("." + file.getFileName() + ".swp"), before.isEmpty() ? first + added : first.replace(before, added));
        long begun = System.nanoTime();
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return begun;
    }

    boolean isShown(int number, Exchange browser, Server server) throws IOException {
        URI address = server.at(page);
        String answer = browser.ask(address, "", null).body();
        if (!style.isEmpty()) {
            Matcher link = Pattern.compile("href=\"([^\"]*" + Pattern.quote(style) + ")\"").matcher(answer);
            answer = link.find() ? browser.ask(address.resolve(link.group(1)), "", null).body() : "";
        }
        return answer.contains(text(shown, number));
    }

    /** Three digits, which nothing else on the pages has. */
    private static String text(String pattern, int number) {
        return pattern.formatted(LEAST + number);
    }
}
