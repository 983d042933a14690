package org.rathaus.devmode.internal.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarFile;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PluginBuildTest {

    private static final String DOGS = """
            package org.example;
            import org.osgi.service.component.annotations.*;
            @Component(service = Runnable.class)
            public class Dogs implements Runnable {
                public void run() { }
            }
            """;
    private static final String POM = """
            <project><modelVersion>4.0.0</modelVersion>
            <parent><groupId>org.rathaus</groupId><artifactId>org.rathaus.plugins</artifactId><version>0.1.0-SNAPSHOT</version></parent>
            <artifactId>org.example.dogs</artifactId>%s</project>
            """;

    @TempDir
    Path folder;

    private PluginBuild build;

    @BeforeEach
    void write() throws IOException {
        save("pom.xml", POM.formatted(""));
        save("src/main/java/org/example/Dogs.java", DOGS);
        save("src/main/java/org/example/Dogs.utf8.properties", "title=Hunde");
        save("src/main/resources/org/example/dogs.law.csv", "a;b");
        build = new PluginBuild(Stream.of(System.getProperty("java.class.path").split(File.pathSeparator)).map(Path::of).filter(Files::isRegularFile).toList(),
                folder.resolve("work"));
    }

    private void save(String file, String content) throws IOException {
        Files.createDirectories(folder.resolve(file).getParent());
        Files.writeString(folder.resolve(file), content);
    }

    private Path make() throws IOException, BrokenBuildException {
        return build.make(Sources.in(folder));
    }

    private Fault fault() {
        return assertThrows(BrokenBuildException.class, this::make).faults().get(0);
    }

    @Test
    void makesABundleOfClassesTextsAndComponents() throws Exception {
        try (JarFile jar = new JarFile(make().toFile())) {
            var manifest = jar.getManifest().getMainAttributes();
            assertEquals("org.example.dogs", manifest.getValue("Bundle-SymbolicName"));
            assertEquals("0.1.0.SNAPSHOT", manifest.getValue("Bundle-Version"));
            assertEquals("OSGI-INF/org.example.Dogs.xml", manifest.getValue("Service-Component"));
            assertTrue(jar.getEntry("org/example/Dogs.class") != null && jar.getEntry("org/example/dogs.law.csv") != null);
            assertNull(jar.getEntry("org/example/Dogs.java"));
        }
    }

    @Test
    void namesFileAndLineOfWhatDoesNotCompile() throws Exception {
        save("src/main/java/org/example/Dogs.java", DOGS.replace("void run() { }", "void run() { int dogs = java.util.List.<String>of(); }"));
        Fault fault = fault();
        assertEquals("src/main/java/org/example/Dogs.java:5", fault.place());
        assertTrue(fault.message().contains("java.util.List<java.lang.String> cannot be converted to int"), fault.message());
        assertEquals("public void run() { int dogs = java.util.List.<String>of(); }", fault.code());
        save("src/main/java/org/example/Dogs.java", DOGS);
        assertTrue(Files.size(make()) > 0);
    }

    @Test
    void takesATextOverWithoutTheCompiler() throws Exception {
        make();
        Path compiled = folder.resolve("work/classes/org/example/Dogs.class");
        var before = Files.getLastModifiedTime(compiled);
        save("src/main/java/org/example/Dogs.utf8.properties", "title=Katzen");
        try (JarFile jar = new JarFile(make().toFile())) {
            String text = new String(jar.getInputStream(jar.getEntry("org/example/Dogs.utf8.properties")).readAllBytes(), StandardCharsets.UTF_8);
            assertEquals("title=Katzen", text);
        }
        assertEquals(before, Files.getLastModifiedTime(compiled));
    }

    @Test
    void aClassWhoseSourceIsGoneIsGone() throws Exception {
        save("src/main/java/org/example/Cats.java", "package org.example; class Cats { }");
        make();
        Files.delete(folder.resolve("src/main/java/org/example/Cats.java"));
        try (JarFile jar = new JarFile(make().toFile())) {
            assertNull(jar.getEntry("org/example/Cats.class"));
        }
    }

    @Test
    void keepsToTheInstructionsOfThePlugin() throws Exception {
        save("bnd.bnd", "X-Dogs: yes\n");
        save("pom.xml", POM.formatted("<build><plugins><plugin><configuration><bnd>X-Cats: no</bnd></configuration></plugin></plugins></build>"));
        try (JarFile jar = new JarFile(make().toFile())) {
            assertEquals("yes no", jar.getManifest().getMainAttributes().getValue("X-Dogs") + " " + jar.getManifest().getMainAttributes().getValue("X-Cats"));
        }
    }

    @Test
    void saysWhatIsWrongWithThePom() throws Exception {
        save("pom.xml", "<project>\n<artifactId>dogs</artifact>\n</project>");
        assertEquals("pom.xml:2", fault().place());
        save("pom.xml", POM.formatted("<dependencies><dependency><artifactId>cats</artifactId></dependency></dependencies>"));
        assertTrue(fault().message().contains("no cats"), fault().message());
        save("pom.xml", POM.formatted("<dependencies><dependency><artifactId>cats</artifactId><scope>test</scope></dependency></dependencies>"));
        assertTrue(Files.size(make()) > 0);
    }
}
