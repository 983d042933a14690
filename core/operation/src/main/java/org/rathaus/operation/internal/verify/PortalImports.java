package org.rathaus.operation.internal.verify;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.osgi.framework.Constants;
import org.osgi.framework.VersionRange;

/**
 * What a plugin imports of the portal must be there for plugins, and end before the next major version, so that a portal that has
 * changed refuses it.
 */
public final class PortalImports {

    /** What {@link #faults} looks at. */
    public static final String CHECK = "imports what the portal has for plugins, up to the next major version";

    /** A clause of a header, whose quoted parts may have commas. */
    private static final Pattern CLAUSE = Pattern.compile("(?:[^,\"]|\"[^\"]*\")+");
    private static final Pattern VERSION = Pattern.compile("version=\"?([^\";]*)\"?");
    private static final String OURS = "org.rathaus.";
    /** What the core's bundles offer each other. */
    private static final Pattern OF_THE_CORE = Pattern.compile("org\\.rathaus\\.(kernel\\..+|web\\.area)");

    private PortalImports() {
    }

    /** What is wrong with the imports of a plugin, a jar or the folder that the build has filled. */
    public static List<String> faults(Path plugin) throws IOException {
        Manifest manifest = manifest(plugin);
        return manifest == null ? List.of("it has no manifest") : faults(manifest.getMainAttributes().getValue(Constants.IMPORT_PACKAGE));
    }

    private static Manifest manifest(Path plugin) throws IOException {
        if (Files.isDirectory(plugin)) {
            try (InputStream in = Files.newInputStream(plugin.resolve(JarFile.MANIFEST_NAME))) {
                return new Manifest(in);
            }
        }
        try (JarFile file = new JarFile(plugin.toFile())) {
            return file.getManifest();
        }
    }

    static List<String> faults(String imports) {
        List<String> faults = new ArrayList<>();
        clauses(imports).forEach(clause -> {
            String name = clause.split(";")[0].strip();
            Matcher version = VERSION.matcher(clause);
            if (OF_THE_CORE.matcher(name).matches()) {
                faults.add("imports " + name + ", which the portal's own bundles have for each other");
            } else if (!version.find()) {
                faults.add("imports " + name + " in any version: have bnd write the manifest");
            } else if (new VersionRange(version.group(1)).getRight() == null) {
                faults.add("imports " + name + " from " + version.group(1) + " on without an end: have bnd write the manifest");
            }
        });
        return faults;
    }

    private static Stream<String> clauses(String imports) {
        return imports == null ? Stream.empty()
                : CLAUSE.matcher(imports).results().map(it -> it.group().strip()).filter(clause -> clause.startsWith(OURS));
    }
}
