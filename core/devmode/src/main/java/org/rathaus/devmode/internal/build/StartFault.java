package org.rathaus.devmode.internal.build;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the line of the sources that the reason of a failed start speaks of. */
public final class StartFault {

    /** {@code Dogs.java:12}, as stack traces have it, or {@code org.example.Dogs.form:12}, as the portal notes failures of pages. */
    private static final Pattern PLACE = Pattern.compile("(?<file>\\w+)\\.java:(?<line>\\d+)|at (?<type>[\\w.$]+)\\.[\\w<>$]+:(?<place>\\d+)");

    private StartFault() {
    }

    /** What is wrong, with its place where the reason names one of the sources. */
    public static Fault of(String reason, Sources sources) {
        Matcher places = PLACE.matcher(reason);
        while (places.find()) {
            boolean isFile = places.group("file") != null;
            String name = isFile ? places.group("file") : places.group("type").replaceFirst("\\$.*", "").replaceFirst(".*\\.", "");
            long line = Long.parseLong(places.group(isFile ? "line" : "place"));
            Optional<Path> file = sources.code().stream().filter(it -> it.endsWith(name + ".java")).findFirst();
            if (file.isPresent()) {
                return new Fault(sources.name(file.get()), line, reason, Lines.of(file.get(), line));
            }
        }
        return Fault.of(reason);
    }
}
