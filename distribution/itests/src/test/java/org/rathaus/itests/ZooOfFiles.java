package org.rathaus.itests;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Bad plugins: those whose file, manifest, texts or names are bad. */
final class ZooOfFiles {

    private ZooOfFiles() {}

    /** They are no jars, or no whole ones. */
    static List<Animal> files() {
        return List.of(
                Animal.of("is-a-text", () -> "not a readable jar".repeat(99).getBytes(StandardCharsets.UTF_8), Animal.UNREADABLE, ""),
                Animal.of("has-no-byte", () -> new byte[0], Animal.UNREADABLE, ""),
                Animal.of("is-cut-off", () -> Arrays.copyOf(Animal.good("is-cut-off"), 1_500), Animal.UNREADABLE, ""),
                Animal.of("is-damaged", () -> damaged(Animal.good("is-damaged")), Animal.UNREADABLE, ""),
                Animal.of("has-no-manifest", () -> zip("readme.txt", 10), "ist kein Plugin", ""),
                Animal.of("has-no-name", () -> Jars.empty(Map.of("Created-By", "nobody")), "ist kein Plugin", "Bundle-SymbolicName"),
                Animal.of("unpacks-to-much", () -> bomb(), Animal.REFUSED, "unpacked it is larger"),
                Animal.of("is-of-the-future", () -> future(Animal.good("is-of-the-future")), Animal.UNRESOLVED, "needs Java"),
                Animal.of("serves-nothing", () -> Jars.empty(Map.of("Bundle-ManifestVersion", "2", "Bundle-SymbolicName", "zoo.nothing")),
                        "bietet keinen Dienst an", ""));
    }

    private static byte[] damaged(byte[] jar) {
        for (int i = 600; i < 900; i++) {
            jar[i] ^= 0x55;
        }
        return jar;
    }

    private static byte[] zip(String name, int bytes) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(new byte[bytes]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A jar in a plugin, of 300 MB in 300 KB. */
    private static byte[] bomb() {
        return PluginBuild.with(Animal.good("unpacks-to-much"), "lib/inner.jar", zip("much", 300_000_000));
    }

    private static byte[] future(byte[] jar) {
        return PluginBuild.with(jar, "zoo/Future.class", new byte[] {(byte) 0xCA, (byte) 0xFE, (byte) 0xBA, (byte) 0xBE, 0, 0, 0, 99, 0, 1});
    }

    /** Their manifests reach into what is not theirs, or ask for what is not there. */
    static List<Animal> manifests() {
        return List.of(
                Animal.header("imports-what-is-not-there", "Import-Package", "org.example.nowhere", Animal.UNRESOLVED, "org.example.nowhere"),
                Animal.header("imports-another-version", "Import-Package", "org.rathaus.api.form;version=\"[9,10)\"", Animal.UNRESOLVED, "9.0.0"),
                Animal.header("imports-what-is-internal", "Import-Package", "org.rathaus.web.internal.plugin", Animal.UNRESOLVED, "internal"),
                Animal.header("imports-in-a-circle", "Import-Package", "zoo.circle", Animal.UNRESOLVED, "zoo.circle"),
                Animal.of("closes-the-circle", () -> Jars.changed(Animal.good("closes-the-circle"),
                        Map.of("Import-Package", "zoo.importsinacircle", "Export-Package", "zoo.circle"), texts -> texts), Animal.UNRESOLVED, "importsinacircle"),
                Animal.header("imports-servlets", "Import-Package", "jakarta.servlet.http", Animal.REFUSED, "jakarta.servlet"),
                Animal.header("imports-what-the-core-has-for-itself", "Import-Package", "org.rathaus.kernel.cases", Animal.REFUSED, "org.rathaus.kernel"),
                Animal.header("imports-what-only-the-cores-pages-have", "Import-Package", "org.rathaus.web.area", Animal.REFUSED, "org.rathaus.web.area"),
                Animal.header("imports-whatever-comes", "DynamicImport-Package", "*", Animal.REFUSED, "DynamicImport-Package"),
                Animal.header("requires-the-core", "Require-Bundle", "org.rathaus.api", Animal.REFUSED, "Require-Bundle"),
                Animal.header("is-a-part-of-the-core", "Fragment-Host", "org.rathaus.web", Animal.REFUSED, "Fragment-Host"),
                Animal.header("brings-native-code", "Bundle-NativeCode", "x.so;osname=Linux,*", Animal.REFUSED, "Bundle-NativeCode"),
                Animal.header("exports-the-api", "Export-Package", "org.rathaus.api.form;version=\"99\"", Animal.REFUSED, "org.rathaus.api.form"),
                Animal.header("is-called-like-the-core", "Bundle-SymbolicName", "org.rathaus.web", Animal.REFUSED, "symbolic name"),
                Animal.header("is-called-like-another", "Bundle-SymbolicName", "org.rathaus.service.postal-vote", Animal.REFUSED, "postal-vote"),
                Animal.header("has-a-version-that-is-none", "Bundle-Version", "one.two", "ist kein Plugin", "Bundle-Version"),
                Animal.header("has-an-activator-that-is-none", "Bundle-Activator", "zoo.Nobody", Animal.FAULTY, ""),
                Animal.header("needs-another-java", "Require-Capability", "osgi.ee;filter:=\"(&(osgi.ee=JavaSE)(version=99))\"", Animal.UNRESOLVED, "osgi.ee"));
    }

    /** What they say of themselves is wrong, or belongs to others. */
    static List<Animal> words() {
        return List.of(
                Animal.described("takes-the-id-of-another", "@ServiceDescriptor(id = \"postal-vote\", category = Category.TAKING_PART)", "postal-vote"),
                Animal.described("takes-a-place-of-the-core", "@ServiceDescriptor(id = \"staff\", category = Category.TAKING_PART)", "reserved"),
                Animal.described("has-an-id-that-is-none", "@ServiceDescriptor(id = \"Not_kebab\", category = Category.TAKING_PART)", "kebab-case"),
                Animal.described("says-nothing-of-itself", "", "@ServiceDescriptor"),
                Animal.described("keeps-cases-for-some-time", "@ServiceDescriptor(id = \"some-time\", category = Category.TAKING_PART, retention = \"some time\")",
                        "some time"),
                texts("lacks-texts", Animal.ALL_TEXTS.replace("wish.label", "nothing"), Animal.REFUSED, "wish.label"),
                Animal.of("speaks-in-another-encoding", () -> PluginBuild.with(Animal.good("speaks-in-another-encoding"),
                        "zoo/speaksinanotherencoding/Animal.utf8.properties", Animal.ALL_TEXTS.getBytes(StandardCharsets.ISO_8859_1)),
                        Animal.REFUSED, "not in UTF-8"),
                texts("breaks-off-its-texts", Animal.ALL_TEXTS + "\nbroken=\\u12", Animal.FAULTY, "encoding"),
                Animal.with("waits-for-nobody", "@Reference Comparator<String> nobody;", "wartet auf einen Dienst", "nobody"),
                Animal.with("ends-the-portal", "void end() { System.exit(0); }", Animal.REFUSED, "java/lang/System.exit"),
                Animal.with("halts-the-portal", "void end() { Runtime.getRuntime().halt(0); }", Animal.REFUSED, "java/lang/Runtime.halt"),
                Animal.with("says-in-the-head-what-was-typed", "Object head(String typed) {"
                        + " return org.apache.wicket.markup.head.MetaDataHeaderItem.forMetaTag(\"keywords\", typed); }",
                        Animal.REFUSED, "org/apache/wicket/markup/head/MetaDataHeaderItem"));
    }

    private static Animal texts(String name, String texts, String cause, String detail) {
        return Animal.of(name, () -> Animal.built(name, "@ServiceDescriptor(id = \"" + name + "\", category = Category.TAKING_PART)", "", texts),
                cause, detail);
    }
}
