package org.rathaus.operation.internal.verify;

import java.io.IOException;
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

/** What a bundle imports of the portal must end before the next major version, so that a portal that has changed refuses it. */
final class ImportRanges {

    /** A clause of a header, whose quoted parts may have commas. */
    private static final Pattern CLAUSE = Pattern.compile("(?:[^,\"]|\"[^\"]*\")+");
    private static final Pattern VERSION = Pattern.compile("version=\"?([^\";]*)\"?");
    private static final String OURS = "org.rathaus.";

    private ImportRanges() {
    }

    static List<String> faults(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            Manifest manifest = file.getManifest();
            return manifest == null ? List.of("it has no manifest") : faults(manifest.getMainAttributes().getValue(Constants.IMPORT_PACKAGE));
        }
    }

    static List<String> faults(String imports) {
        List<String> faults = new ArrayList<>();
        clauses(imports).forEach(clause -> {
            String name = clause.split(";")[0].strip();
            Matcher version = VERSION.matcher(clause);
            if (!version.find()) {
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
