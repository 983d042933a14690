package org.rathaus.itests;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** A further language by files: all that the core says in German, each text with a mark, so that what nobody has translated shows. */
final class MarkedLanguage {

    static final String TAG = "pl";
    private static final String MARK = "ż ";
    private static final String ENDING = ".utf8.properties";

    private MarkedLanguage() {}

    /** The files by their places in the data folder, made of the bundles that are shipped. */
    static Map<String, String> files() {
        try (Stream<Path> jars = Files.walk(Path.of(System.getProperty("rathaus.home"), "bundles"))) {
            Map<String, String> files = new LinkedHashMap<>();
            jars.filter(it -> it.getFileName().toString().startsWith("org.rathaus.")).forEach(it -> addTexts(it, files));
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void addTexts(Path file, Map<String, String> files) {
        try (JarFile jar = new JarFile(file.toFile())) {
            for (JarEntry entry : jar.stream().filter(it -> it.getName().matches("org/rathaus/([^_/-]+/)*[A-Z][^_/]*\\.utf8\\.properties")).toList()) {
                String type = entry.getName().replace(ENDING, "").replace('/', '.');
                files.put("languages/" + TAG + "/" + type + ENDING, marked(jar, entry));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String marked(JarFile jar, JarEntry entry) throws IOException {
        Properties texts = new Properties();
        texts.load(new InputStreamReader(jar.getInputStream(entry), StandardCharsets.UTF_8));
        texts.replaceAll((key, text) -> MARK + text);
        StringWriter out = new StringWriter();
        texts.store(out, null);
        return out.toString();
    }

    /** What the frame, the buttons and the summary of errors of a page say in another language than the page's. */
    static List<String> unmarked(Page page) {
        return ((List<?>) page.evaluate("""
                ([tag, mark]) => document.documentElement.lang !== tag ? [`the page is in ${document.documentElement.lang}`] :
                  [...document.querySelectorAll('.portal-skip, .portal-footer__links a, main button .kern-label, [data-error-summary] .kern-title')]
                  .filter(e => e.closest('[lang]').lang === tag && !e.textContent.trim().startsWith(mark.trim()))
                  .map(e => `nobody has translated ${e.outerHTML.slice(0, 120)}`)""", List.of(TAG, MARK))).stream().map(String::valueOf).toList();
    }
}
