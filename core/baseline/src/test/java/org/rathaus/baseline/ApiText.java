package org.rathaus.baseline;

import java.io.File;
import java.lang.reflect.Method;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import aQute.bnd.differ.DiffPluginImpl;
import aQute.bnd.osgi.Jar;
import aQute.bnd.service.diff.Delta;
import aQute.bnd.service.diff.Tree;
import aQute.bnd.service.diff.Type;

/**
 * The exported packages of a bundle as bnd sees them, in lines that people can read and version control can compare; what belongs
 * to something is indented below it. What it would mean to add and to remove it stands behind its type where that is not the usual.
 */
final class ApiText {

    private static final Pattern LINE = Pattern.compile("([A-Z_]+)(?:\\(([A-Z]+),([A-Z]+)\\))?(?: (.*))?");
    private static final List<Delta> USUAL = List.of(Delta.MINOR, Delta.MAJOR);
    private static final Map<Type, List<Delta>> OF_TYPES = Map.of(Type.ACCESS, List.of(Delta.MAJOR, Delta.MINOR),
            Type.EXTENDS, List.of(Delta.MICRO, Delta.MAJOR), Type.VERSION, List.of(Delta.IGNORED, Delta.IGNORED),
            Type.CONSTANT, List.of(Delta.CHANGED, Delta.CHANGED), Type.DEFAULT, List.of(Delta.CHANGED, Delta.CHANGED),
            Type.API, List.of(Delta.CHANGED, Delta.CHANGED));
    /** Says nothing about whether callers still run. */
    private static final Set<Type> SILENT = Set.of(Type.ANNOTATED, Type.PROPERTY, Type.CLASS_VERSION);
    /** What the core's bundles have for each other, and no plugin may import. */
    private static final Set<String> OF_THE_CORE = Set.of("org.rathaus.web.area");
    /** What every class has of Java itself, in each Java another way. */
    private static final Set<String> OF_JAVA = Stream.of(Object.class, Throwable.class, Enum.class, Record.class)
            .flatMap(type -> Arrays.stream(type.getDeclaredMethods())).map(ApiText::signature).collect(Collectors.toUnmodifiableSet());

    private ApiText() {
    }

    private static String signature(Method method) {
        return method.getName() + Arrays.stream(method.getParameterTypes()).map(Class::getTypeName).collect(Collectors.joining(",", "(", ")"));
    }

    /** All packages that a bundle exports to plugins, given as a jar or as the folder of its classes. */
    static List<String> of(File bundle) throws Exception {
        try (Jar jar = new Jar(bundle)) {
            Tree api = new DiffPluginImpl().tree(jar).get("<api>");
            if (api == null) {
                throw new IllegalStateException(bundle + " exports nothing");
            }
            return lines(api.serialize(), "").toList();
        }
    }

    private static Stream<String> lines(Tree.Data part, String indent) {
        if (SILENT.contains(part.type) || part.type == Type.METHOD && OF_JAVA.contains(part.name)
                || part.type == Type.PACKAGE && OF_THE_CORE.contains(part.name)) {
            return Stream.empty();
        }
        List<Delta> deltas = List.of(part.add, part.rem);
        String line = indent + part.type + (deltas.equals(usual(part.type)) ? "" : "(" + part.add + "," + part.rem + ")") + " " + part.name;
        // the value of a constant may be empty, or have lines
        return Stream.concat(Stream.of(line.stripTrailing().replace("\n", "\\n")), children(part).flatMap(child -> lines(child, indent + " ")));
    }

    private static List<Delta> usual(Type type) {
        return OF_TYPES.getOrDefault(type, USUAL);
    }

    private static Stream<Tree.Data> children(Tree.Data part) {
        return part.children == null ? Stream.empty() : Arrays.stream(part.children);
    }

    /** The packages that these lines describe. */
    static Tree read(List<String> lines) throws Exception {
        Deque<Part> open = new ArrayDeque<>();
        for (String line : lines) {
            int depth = line.length() - line.stripLeading().length();
            close(open, depth);
            open.push(Part.of(line.strip()));
        }
        close(open, 1);
        return new DiffPluginImpl().deserialize(open.pop().finished());
    }

    private static void close(Deque<Part> open, int depth) {
        while (open.size() > depth) {
            Part done = open.pop();
            open.peek().children().add(done.finished());
        }
    }

    /** A part whose children are still to come. */
    private record Part(Tree.Data data, List<Tree.Data> children) {

        static Part of(String line) {
            Matcher parts = LINE.matcher(line);
            if (!parts.matches()) {
                throw new IllegalArgumentException("no line of an API: " + line);
            }
            Tree.Data data = new Tree.Data();
            data.type = Type.valueOf(parts.group(1));
            List<Delta> usual = usual(data.type);
            data.add = parts.group(2) == null ? usual.get(0) : Delta.valueOf(parts.group(2));
            data.rem = parts.group(2) == null ? usual.get(1) : Delta.valueOf(parts.group(3));
            data.name = parts.group(4) == null ? "" : parts.group(4);
            return new Part(data, new ArrayList<>());
        }

        Tree.Data finished() {
            data.children = children.toArray(Tree.Data[]::new);
            return data;
        }
    }
}
