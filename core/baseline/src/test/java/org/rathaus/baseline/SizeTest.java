package org.rathaus.baseline;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import org.junit.jupiter.api.Test;

/**
 * How long most of the code is: types of a file and methods in lines of code, from the first of the declaration to the closing brace, without
 * blank ones and comments.
 */
class SizeTest {

    private static Stream<Path> java(String folder) {
        return Stream.of("core", "plugins", "distribution").flatMap(it -> Checkout.files(Path.of(it)))
                .filter(it -> it.toString().endsWith(".java") && !it.endsWith("package-info.java") && ("/" + it).contains(folder));
    }

    @Test
    void typesAndMethodsAreShort() {
        Sizes sizes = Sizes.of(java("/src/main/java/"), method -> method.getBody() != null);
        sizes.print("main");
        assertTrue(Sizes.percentile(sizes.types, 50) <= 45);
        assertTrue(Sizes.percentile(sizes.types, 95) <= 200);
        assertTrue(Sizes.percentile(sizes.methods, 95) <= 15);
    }

    @Test
    void testsAreShort() {
        Sizes sizes = Sizes.of(java("/src/test/java/"), method -> method.getModifiers().getAnnotations().stream()
                .anyMatch(it -> it.getAnnotationType().toString().matches("(Parameterized|Repeated)?Test|TestFactory")));
        sizes.print("test");
        assertTrue(Sizes.percentile(sizes.methods, 50) <= 10);
        assertTrue(Sizes.percentile(sizes.methods, 95) <= 25);
    }

    /** Sorted lines of code. */
    private static final class Sizes extends TreeScanner<Void, CompilationUnitTree> {

        private final List<Integer> types = new ArrayList<>();
        private final List<Integer> methods = new ArrayList<>();
        private final SourcePositions positions;
        private final Predicate<MethodTree> counts;

        private Sizes(SourcePositions positions, Predicate<MethodTree> counts) {
            this.positions = positions;
            this.counts = counts;
        }

        static Sizes of(Stream<Path> files, Predicate<MethodTree> counts) {
            JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
            StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null);
            JavacTask task = (JavacTask) compiler.getTask(null, manager, problem -> { }, null, null,
                    manager.getJavaFileObjectsFromPaths(files.map(Checkout::place).toList()));
            Sizes sizes = new Sizes(Trees.instance(task).getSourcePositions(), counts);
            try {
                task.parse().forEach(unit -> sizes.scan(unit, unit));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            sizes.types.sort(null);
            sizes.methods.sort(null);
            return sizes;
        }

        static int percentile(List<Integer> sorted, int percent) {
            return sorted.get(sorted.size() * percent / 100);
        }

        void print(String what) {
            System.out.printf("%s: %d types, median %d, p95 %d lines; %d methods, median %d, p95 %d%n", what, types.size(), percentile(types, 50),
                    percentile(types, 95), methods.size(), percentile(methods, 50), percentile(methods, 95));
        }

        @Override
        public Void visitCompilationUnit(CompilationUnitTree unit, CompilationUnitTree same) {
            unit.getTypeDecls().stream().filter(ClassTree.class::isInstance).forEach(it -> types.add(lines(unit, it)));
            return super.visitCompilationUnit(unit, unit);
        }

        @Override
        public Void visitMethod(MethodTree method, CompilationUnitTree unit) {
            // what a compiler adds has no place
            if (counts.test(method) && positions.getEndPosition(unit, method) >= 0) {
                methods.add(lines(unit, method));
            }
            return super.visitMethod(method, unit);
        }

        private int lines(CompilationUnitTree unit, Tree tree) {
            int start = (int) positions.getStartPosition(unit, tree);
            int end = (int) positions.getEndPosition(unit, tree);
            return (int) content(unit).substring(start, end).lines().map(String::strip).filter(Sizes::isCode).count();
        }

        private static String content(CompilationUnitTree unit) {
            try {
                return unit.getSourceFile().getCharContent(true).toString();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static boolean isCode(String line) {
            return !line.isEmpty() && Stream.of("/*", "*", "//").noneMatch(line::startsWith);
        }
    }
}
