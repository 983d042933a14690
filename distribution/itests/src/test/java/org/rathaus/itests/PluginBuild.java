package org.rathaus.itests;

import aQute.bnd.osgi.Builder;
import aQute.bnd.osgi.EmbeddedResource;
import aQute.bnd.osgi.Jar;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;

/** Makes a plugin as Maven does: compiler, then bnd. */
final class PluginBuild {

    private static final Pattern ON_CLASS_PATH = Pattern.compile("api|persistence|annotation|org.rathaus.web|wicket");

    private PluginBuild() {}

    /**
     * A bundle.
     *
     * @param name      its symbolic name
     * @param code      Java sources by their file names
     * @param resources texts by their places in the jar
     */
    static byte[] jar(String name, int version, Map<String, String> code, Map<String, String> resources) {
        try (var builder = new Builder(); var bytes = new ByteArrayOutputStream()) {
            Jar jar = new Jar(compiled(code).toFile());
            resources.forEach((place, text) -> jar.putResource(place, new EmbeddedResource(text.getBytes(StandardCharsets.UTF_8), 0L)));
            builder.setJar(jar);
            builder.setClasspath(Pattern.compile(File.pathSeparator, Pattern.LITERAL).splitAsStream(System.getProperty("java.class.path"))
                    .filter(ON_CLASS_PATH.asPredicate()).map(File::new).filter(File::exists).toArray(File[]::new));
            builder.setProperty("Bundle-SymbolicName", name);
            builder.setProperty("Bundle-Version", version + ".0.0");
            builder.setProperty("-noimportjava", "true");
            builder.build().write(bytes);
            if (!builder.getErrors().isEmpty()) {
                throw new IllegalStateException(builder.getErrors().toString());
            }
            return bytes.toByteArray();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same jar with one more file in it, or another content of it. */
    static byte[] with(byte[] jar, String place, byte[] content) {
        try (Jar changed = new Jar("changed", new ByteArrayInputStream(jar)); var bytes = new ByteArrayOutputStream()) {
            changed.putResource(place, new EmbeddedResource(content, 0L));
            changed.write(bytes);
            return bytes.toByteArray();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** The folder of classes that the compiler makes of Java sources, given by their file names. */
    static Path compiled(Map<String, String> code) throws IOException {
        Path folder = Files.createTempDirectory("plugin");
        Path classes = Files.createDirectory(folder.resolve("classes"));
        List<String> arguments = new ArrayList<>(List.of("--release", "17", "-d", classes.toString(), "-cp", System.getProperty("java.class.path")));
        for (Map.Entry<String, String> file : code.entrySet()) {
            arguments.add(Files.writeString(folder.resolve(file.getKey()), file.getValue()).toString());
        }
        var messages = new ByteArrayOutputStream();
        if (ToolProvider.getSystemJavaCompiler().run(null, messages, messages, arguments.toArray(String[]::new)) != 0) {
            throw new IllegalStateException(messages.toString(StandardCharsets.UTF_8));
        }
        return classes;
    }
}
