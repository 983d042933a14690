package org.rathaus.operation.internal.verify;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What can be seen of a page without the W3C's checker and without a browser, which the test kit has and an installation has
 * not: elements that do not close, ids given twice, labels of nothing, pictures without words, headings, gaps in texts.
 */
public final class PageCheck {

    private static final Pattern TAG = Pattern.compile("<(/?)([a-zA-Z][a-zA-Z0-9-]*)((?:\\s+[^\\s=>/]+(?:\\s*=\\s*(?:\"[^\"]*\"|'[^']*'|[^\\s>]+))?)*)\\s*(/?)>");
    private static final Pattern SILENT = Pattern.compile("(?s)<!--.*?-->|<(script|style|svg)\\b.*?</\\1>");
    private static final Pattern ID = Pattern.compile("\\sid=\"([^\"]*)\"");
    private static final Pattern FOR = Pattern.compile("<label\\b[^>]*\\sfor=\"([^\"]*)\"");
    private static final Set<String> VOID = Set.of("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr");
    private static final Set<String> LEFT_OPEN = Set.of("p", "li", "dt", "dd", "option", "tr", "td", "th", "thead", "tbody", "tfoot");

    private PageCheck() {
    }

    /** One line for each fault of a page that should be in this language. */
    public static List<String> faults(String html, String language) {
        List<String> faults = new ArrayList<>();
        String seen = SILENT.matcher(html).replaceAll("");
        unbalanced(seen).ifPresent(faults::add);
        Set<String> ids = new HashSet<>();
        ID.matcher(html).results().map(it -> it.group(1)).filter(id -> !ids.add(id)).forEach(id -> faults.add("the id " + id + " is given twice"));
        FOR.matcher(seen).results().map(it -> it.group(1)).filter(id -> !ids.contains(id)).forEach(id -> faults.add("a label is for " + id + ", which is not there"));
        tags(seen, "img").filter(tag -> !tag.group(3).contains("alt=")).forEach(tag -> faults.add("a picture has no alt: " + tag.group()));
        long headings = tags(seen, "h1").count();
        if (headings != 1) {
            faults.add("there are " + headings + " main headings (h1)");
        }
        if (tags(seen, "html").noneMatch(tag -> tag.group(3).contains("lang=\"" + language + "\""))) {
            faults.add("the page does not say that it is in the language " + language);
        }
        if (seen.contains("[Warning: Property for")) {
            faults.add("a text of the page is missing");
        }
        return faults;
    }

    private static Stream<MatchResult> tags(String html, String name) {
        return TAG.matcher(html).results().filter(tag -> tag.group(1).isEmpty() && tag.group(2).equalsIgnoreCase(name));
    }

    private static Optional<String> unbalanced(String html) {
        Deque<String> open = new ArrayDeque<>();
        Matcher tag = TAG.matcher(html);
        while (tag.find()) {
            String name = tag.group(2).toLowerCase(Locale.ROOT);
            if (!tag.group(1).isEmpty()) {
                while (!open.isEmpty() && !open.peek().equals(name) && LEFT_OPEN.contains(open.peek())) {
                    open.pop();
                }
                if (open.isEmpty() || !open.pop().equals(name)) {
                    return Optional.of("</" + name + "> closes what is not open, in line " + html.substring(0, tag.start()).lines().count());
                }
            } else if (!VOID.contains(name) && tag.group(4).isEmpty()) {
                open.push(name);
            }
        }
        return Optional.ofNullable(open.peek()).map(name -> "<" + name + "> is not closed");
    }
}
