package org.rathaus.operation.internal.verify;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Somebody opens one page after another, notes what is wrong with each, and where its links lead. */
final class Tour {

    private static final Pattern LINK = Pattern.compile("\\s(?:href|src)=\"([^\"#]+)");
    private static final Pattern PARAMETER = Pattern.compile("[$#]\\{[^}]*}");
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;

    private final Citizen citizen;
    private final PageRules rules;
    private final List<String> faults = new ArrayList<>();
    private final Set<String> links = new TreeSet<>();

    Tour(Citizen citizen, PageRules rules) {
        this.citizen = citizen;
        this.rules = rules;
    }

    Citizen citizen() {
        return citizen;
    }

    /** Where a page is; an empty path is the first one. */
    static String address(String start, String path) {
        return path.isEmpty() ? start : start + "/" + path;
    }

    /** Opens a page and notes what is wrong with it. */
    Citizen.Answer look(String address) throws IOException {
        Citizen.Answer answer = citizen.open(address);
        note(answer, answer.path());
        return answer;
    }

    /** The same with a page that may show only what is not there yet; false if it says so. */
    boolean lookIfThere(String address) throws IOException {
        Citizen.Answer answer = citizen.open(address);
        if (answer.status() == NOT_FOUND) {
            return false;
        }
        note(answer, answer.path());
        return true;
    }

    /** @param name what to call it; a page is looked at in a browser once under each name */
    void note(Citizen.Answer answer, String name) {
        List<String> found = answer.status() != OK ? List.of("it answers " + answer.status())
                : answer.isPage() ? rules.faults(name, answer.text(), citizen.language()) : List.of();
        found.forEach(fault -> faults.add(name + " in " + citizen.language() + ": " + fault));
        LINK.matcher(answer.text()).results().map(it -> it.group(1).replace("&amp;", "&")).forEach(it -> target(answer, it).ifPresent(links::add));
    }

    private static Optional<String> target(Citizen.Answer page, String link) {
        try {
            return Optional.ofNullable(URI.create("http://portal" + page.path()).resolve(link)).filter(it -> "portal".equals(it.getHost())).map(URI::getRawPath);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * Looks at one page of each of these paths that a link leads to, be it on a page that is seen only now.
     *
     * @param paths with parameters, such as {@code item/${id}}
     * @return those that no link leads to
     */
    Set<String> follow(String start, Set<String> paths) throws IOException {
        Map<String, Pattern> left = new TreeMap<>();
        paths.forEach(path -> left.put(path, pattern(address(start, path))));
        for (Optional<Map.Entry<String, String>> next = next(left); next.isPresent(); next = next(left)) {
            left.remove(next.get().getKey());
            look(next.get().getValue());
        }
        return left.keySet();
    }

    private Optional<Map.Entry<String, String>> next(Map<String, Pattern> left) {
        return left.entrySet().stream().flatMap(path -> links.stream().filter(it -> path.getValue().matcher(it).matches()).limit(1)
                .map(link -> Map.entry(path.getKey(), link))).findFirst();
    }

    private static Pattern pattern(String address) {
        List<MatchResult> parameters = PARAMETER.matcher(address).results().toList();
        StringBuilder pattern = new StringBuilder();
        int at = 0;
        for (MatchResult parameter : parameters) {
            pattern.append(Pattern.quote(address.substring(at, parameter.start()))).append("[^/?]+");
            at = parameter.end();
        }
        return Pattern.compile(pattern + Pattern.quote(address.substring(at)));
    }

    /** One line for each fault of a page that was seen. */
    List<String> faults() {
        return List.copyOf(faults);
    }
}
