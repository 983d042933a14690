package org.rathaus.itests;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The source of a class, into which somebody pastes: lines that import go to the others, and a member takes the place of one of the same name. */
final class ClassSource {

    private static final Pattern NAME = Pattern.compile("(\\w+)\\s*[=(]");
    /** From the package, by way of what is imported, to the brace that opens the class. */
    private static final Pattern FILE = Pattern.compile("(?s)(package [^\\n]+\\n)((?:\\s*import [^\\n]+\\n)*)(.*?\\{\\n)(.*)\\}\\s*");

    private final String place;
    private final Set<String> imports;
    private final String declaration;
    private final Map<String, String> members = new LinkedHashMap<>();

    ClassSource(String code) {
        Matcher file = FILE.matcher(code);
        if (!file.matches()) {
            throw new IllegalArgumentException("no class: " + code);
        }
        place = file.group(1);
        imports = file.group(2).lines().filter(it -> !it.isBlank()).collect(Collectors.toCollection(TreeSet::new));
        declaration = file.group(3);
        paste(file.group(4));
    }

    ClassSource paste(String block) {
        StringBuilder member = new StringBuilder();
        int depth = 0;
        for (String line : block.lines().toList()) {
            if (line.startsWith("import ")) {
                imports.add(line);
                continue;
            }
            member.append(line).append('\n');
            depth += count(line, '{') - count(line, '}');
            if (depth == 0 && line.stripTrailing().matches(".*[;}]")) {
                members.put(name(member), member.toString());
                member.setLength(0);
            }
        }
        return this;
    }

    ClassSource withoutMembers() {
        members.clear();
        return this;
    }

    String text() {
        return place + String.join("\n", imports) + "\n" + declaration + String.join("\n", members.values()) + "}\n";
    }

    private static String name(CharSequence member) {
        Matcher name = NAME.matcher(member);
        if (!name.find()) {
            throw new IllegalArgumentException("no member: " + member);
        }
        return name.group(1);
    }

    private static long count(String line, char wanted) {
        return line.chars().filter(it -> it == wanted).count();
    }
}
