package org.rathaus.benchmarks.suite;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What {@code ./rathaus new-plugin} has made for somebody who goes on writing it, and a checkout in which the same person changes colours and styles.
 *
 * @param folder   of the plugin
 * @param checkout of the portal, as far as it is changed
 * @param saves    one of each kind; what follows on a mistake mends it
 */
record WrittenPlugin(Path folder, Path checkout, List<Save> saves) {

    private static final String ID = "dog-tax";
    private static final String PAGE = "/" + ID + "/cost?months=1";
    private static final String COMMENT = "/* saved %d */";
    private static final String PRICE = "\"12.50\"";

    /** @param place at which nothing is yet */
    static WrittenPlugin make(Options options, Path place, Path log) throws IOException, InterruptedException {
        Path folder = place.resolve(ID);
        Files.createDirectories(place);
        Process maker = Processes.start(List.of(Jvm.tool("java"), "-cp", archetype(options.root) + ":" + options.root.resolve("core/api/target/classes"),
                "org.rathaus.archetype.NewPlugin", "--id", ID, "--name", "Hundesteuer", "--category", "taxes", "--variant", "pages", folder.toString()), place, log);
        if (maker.waitFor() != 0) {
            throw new Bench.Failed("no plugin was made, see " + log);
        }
        Processes.end(maker);
        Path checkout = place.resolve("checkout");
        Path colours = copy(options.root, checkout, "branding/" + options.town + "/tokens.css");
        Path styles = copy(options.root, checkout, "branding/base/src/portal.css");
        Path code = folder.resolve("src/main/java/org/rathaus/service/dogtax/DogTax.java");
        return new WrittenPlugin(folder, checkout, List.of(
                Save.of("a class", code, PRICE, "\"%d.00\"", PAGE, "", "%d,00"),
                Save.of("words of texts", code.resolveSibling("CostPage.utf8.properties"), "title=Was kostet es?", "title=Was kostet es %d?", PAGE, "", "Was kostet es %d?"),
                Save.of("markup", code.resolveSibling("CostPage.html"), "</wicket:extend>", "<p>Absatz %d</p></wicket:extend>", PAGE, "", "<p>Absatz %d</p>"),
                Save.of("colours of a town", colours, "", COMMENT, "/", "/tokens.css", COMMENT),
                Save.of("the portal's styles", styles, "", COMMENT, "/", "/portal.css", COMMENT),
                Save.of("a mistake in a class", code, PRICE, "mistake%d", PAGE, "", "mistake%d")));
    }

    private static Path copy(Path from, Path to, String file) throws IOException {
        Files.createDirectories(to.resolve(file).getParent());
        return Files.copy(from.resolve(file), to.resolve(file));
    }

    private static Path archetype(Path root) throws IOException {
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(root.resolve("plugins/archetype/target"), "org.rathaus.archetype-*.jar")) {
            for (Path jar : jars) {
                return jar;
            }
        }
        throw new Bench.Failed("plugins/archetype is not built");
    }

    /** The one that shows most of what is saved, below the town's home. */
    String page() {
        return PAGE;
    }
}
