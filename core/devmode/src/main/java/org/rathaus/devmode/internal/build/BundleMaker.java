package org.rathaus.devmode.internal.build;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;

import aQute.bnd.osgi.Builder;
import aQute.bnd.osgi.FileResource;
import aQute.bnd.osgi.Jar;
import aQute.bnd.version.MavenVersion;

/** Makes a bundle of classes and resources with bnd, with the same headers, components and settings as Maven does. */
final class BundleMaker {

    private final List<Path> classPath;

    BundleMaker(List<Path> classPath) {
        this.classPath = List.copyOf(classPath);
    }

    /** Writes the bundle. */
    void make(Sources sources, Path classes, Path bundle) throws IOException, BrokenBuildException {
        Pom pom = Pom.read(sources.folder().resolve("pom.xml"));
        try (Builder builder = new Builder()) {
            builder.setBase(sources.folder().toFile());
            builder.setProperties(instructions(pom, sources.folder()));
            builder.setJar(content(sources, classes));
            for (Path jar : classPath) {
                builder.addClasspath(jar.toFile());
            }
            Jar jar = builder.build();
            if (!builder.isOk()) {
                throw new BrokenBuildException(builder.getErrors().stream().map(Fault::of).toList());
            }
            jar.write(bundle.toFile());
        } catch (IOException | BrokenBuildException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException("bnd makes no bundle", e);
        }
    }

    private static Jar content(Sources sources, Path classes) throws IOException {
        Jar jar = new Jar("plugin", classes.toFile());
        for (Map.Entry<String, Path> resource : sources.resources().entrySet()) {
            jar.putResource(resource.getKey(), new FileResource(resource.getValue()));
        }
        return jar;
    }

    /** Those of the pom that all plugins have in common, then the plugin's own. */
    private static Properties instructions(Pom pom, Path folder) throws IOException {
        Properties all = new Properties();
        all.put("Bundle-SymbolicName", pom.artifact());
        all.put("Bundle-Version", MavenVersion.parseMavenString(pom.version()).getOSGiVersion().toString());
        all.put("-noextraheaders", "true");
        all.put("-noimportjava", "true");
        all.put("-removeheaders", "Private-Package");
        all.load(new StringReader(pom.bnd()));
        Path own = folder.resolve("bnd.bnd");
        if (Files.isRegularFile(own)) {
            all.load(new StringReader(Files.readString(own, StandardCharsets.UTF_8)));
        }
        return all;
    }
}
