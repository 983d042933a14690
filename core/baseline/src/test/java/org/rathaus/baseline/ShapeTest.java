package org.rathaus.baseline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** How large things are and what they say of themselves, so that this code stays one that people can read. */
class ShapeTest {

    private static final Pattern DESCRIPTION = Pattern.compile("<description>([^<]+)</description>");
    private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");
    private static final Pattern COMMENT = Pattern.compile("/\\*\\*(.*?)\\*/", Pattern.DOTALL);
    private static final Pattern PLUMBING = Pattern.compile("\\b(FrameworkUtil|ServiceTracker)");
    private static final Pattern SENTENCE = Pattern.compile("[.!?](?=\\s)");
    private static final Pattern NO_NOUN = Pattern.compile("/\\w*(Util|Helper|Manager|Impl)s?\\.java$");
    private static final Pattern MARKED_INTERFACE = Pattern.compile("\\binterface I[A-Z][a-z]");
    /** Before a field or a method, of which constructors' parameters are further in; but for services that come and go. */
    private static final Pattern LATE_REFERENCE = Pattern.compile(
            "^ {4}@Reference\\b(?!\\(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC\\))", Pattern.MULTILINE);
    /** What a page shows would be fixed when it is made, or its tree would change. */
    private static final Pattern EARLY_MODEL = Pattern.compile("\\b(getModelObject\\(\\)|addOrReplace\\(|replaceWith\\()");
    /** Parts of Wicket with published weaknesses; plugins that use them are refused. */
    private static final Pattern WEAK = Pattern.compile(
            "\\b(FolderUploads\\w*|FileUploadToResource\\w*|AjaxEditable\\w*|MetaDataHeaderItem|org\\.apache\\.wicket\\S*\\.Palette)\\b");
    /** Wicket hands the markup of such classes out, and puts such ids into scripts as they are. */
    private static final Pattern WEAK_FILE_NAME = Pattern.compile("/[^/]*_[^/]*\\.java$");
    private static final Pattern MARKUP_ID = Pattern.compile("wicket:id=\"([^\"]*)\"|\\.setMarkupId\\(\"([^\"]*)\"");
    private static final Pattern SOUND_ID = Pattern.compile("[a-z][A-Za-z0-9]*");
    /** HTML as a text of a program. What {@code Html} is told are names of elements and values, which it escapes. */
    private static final Pattern MARKUP = Pattern.compile("\"[^\"\\n]*</?(a|b|br|body|button|d[dlt]|div|em|form|h[1-6]|head|html|i|img|input|label|li|main|meta|nav"
            + "|ol|option|p|path|rect|script|section|select|small|span|strong|style|svg|t[dhr]|table|tbody|textarea|thead|title|ul)\\b");
    /** The writer itself, a picture that is drawn, the one way on without a script, and what is said where no page can be made. */
    private static final List<String> WRITERS = List.of("Html", "QrCode", "SignedOutElsewhere", "RefusalText");
    private static final Pattern SYSTEM_TIME = Pattern.compile(
            "\\b(Instant|LocalDate|LocalTime|LocalDateTime|ZonedDateTime|OffsetDateTime|Year|YearMonth)\\.now\\(|\\bClock\\.system|currentTimeMillis\\(");
    private static final Pattern OTHERS_INSIDE = Pattern.compile(
            "org\\.rathaus\\.(?!service\\.)[\\w.]*\\binternal\\.|org\\.(eclipse\\.persistence|apache\\.(derby|felix))\\.");
    private static final Pattern TEST = Pattern.compile("`(\\w+(?:Test|IT))[.`]");
    /** What fits on a page of A4. */
    private static final int WORDS_OF_A_PAGE = 750;

    private static Stream<Path> java(Predicate<String> path) {
        List<Path> found = Stream.of("core", "plugins", "distribution").flatMap(it -> Checkout.files(Path.of(it)))
                .filter(it -> it.toString().endsWith(".java")).filter(it -> path.test("/" + it)).toList();
        assertFalse(found.isEmpty());
        return found.stream();
    }

    private static Stream<Path> main() {
        return java(it -> it.contains("/src/main/java/"));
    }

    private static List<String> having(Pattern pattern) {
        return main().filter(it -> pattern.matcher(Checkout.text(it)).find()).map(Path::toString).toList();
    }

    private static List<String> longerThan(int lines, Stream<Path> files) {
        return files.filter(it -> Checkout.lines(it) > lines).map(it -> it + ": " + Checkout.lines(it) + " lines").toList();
    }

    @Test
    void classesHaveAtMostFourHundredLines() {
        assertEquals(List.of(), longerThan(400, java(it -> it.contains("/src/main/"))));
    }

    @Test
    void ninetyFiveOfAHundredClassesHaveAtMostTwoHundredLines() {
        List<Long> lines = main().map(Checkout::lines).sorted().toList();
        assertTrue(lines.get(lines.size() * 95 / 100) <= 200);
    }

    @Test
    void testClassesHaveAtMostThreeHundredLines() {
        assertEquals(List.of(), longerThan(300, java(it -> it.contains("/src/test/"))));
    }

    @Test
    void theBasePageHasAtMostAHundredAndTwentyLines() {
        assertEquals(List.of(), longerThan(120, java(it -> it.endsWith("/web/TownPage.java"))));
    }

    @Test
    void thePomOfAServiceHasAtMostTwentyLines() {
        Stream<Path> poms = Checkout.folders("plugins").stream().map(it -> it.resolve("pom.xml")).filter(Checkout::has)
                .filter(it -> Checkout.text(it).contains("<artifactId>org.rathaus.service."));
        assertEquals(List.of(), longerThan(20, poms));
    }

    @Test
    void aTownHasAtMostSixFiles() {
        List<Path> towns = Checkout.folders("branding").stream().filter(it -> Checkout.has(it.resolve("town.json"))).toList();
        assertFalse(towns.isEmpty());
        assertEquals(List.of(), towns.stream().filter(it -> Checkout.files(it).count() > 6).toList());
    }

    /** What {@code ./rathaus new-plugin} makes of a form, with its texts and its test. */
    @Test
    void theSmallestPluginHasFourFilesAndAtMostAHundredAndFiveLines() {
        Path templates = Path.of("plugins/archetype/src/main/resources/org/rathaus/archetype");
        List<Path> files = Stream.concat(Checkout.files(templates.resolve("form")), Stream.of(templates.resolve("pom.xml"))).toList();
        assertEquals(4, files.size(), files.toString());
        long lines = files.stream().mapToLong(Checkout::lines).sum();
        assertTrue(lines <= 105, lines + " lines");
    }

    private static Stream<Path> poms(Path folder) {
        Path pom = folder.resolve("pom.xml");
        Stream<Path> modules = MODULE.matcher(Checkout.text(pom)).results().flatMap(it -> poms(folder.resolve(it.group(1))));
        return Stream.concat(Stream.of(pom), modules);
    }

    @Test
    void eachModuleSaysInASentenceWhatItIs() {
        assertEquals(List.of(), poms(Path.of("")).filter(it -> !isASentence(Checkout.text(it))).map(Path::toString).toList());
    }

    private static boolean isASentence(String pom) {
        Matcher description = DESCRIPTION.matcher(pom);
        return description.find() && description.group(1).trim().endsWith(".");
    }

    @Test
    void packagesOfTheCoreAreInternalOrExportedWithAVersionAndAFewSentences() {
        Stream<Path> packages = java(it -> it.startsWith("/core/") && it.contains("/src/main/java/")).map(Path::getParent).distinct();
        assertEquals(List.of(), packages.filter(it -> !(it + "/").contains("/internal/")).filter(it -> !isExported(it.resolve("package-info.java")))
                .map(Path::toString).toList());
    }

    /** Who tracks services, or asks a class for its bundle; all others are given what they need. */
    @Test
    void oneBundleAtMostHasPlumbingOfTheFramework() {
        assertEquals(List.of("core/web"), having(PLUMBING).stream().map(it -> Path.of(it).subpath(0, 2).toString()).distinct().toList());
    }

    private static boolean isExported(Path info) {
        if (!Checkout.has(info)) {
            return false;
        }
        String text = Checkout.text(info);
        Matcher comment = COMMENT.matcher(text);
        long sentences = comment.find() ? SENTENCE.matcher(comment.group(1)).results().count() : 0;
        return text.contains("@Export") && text.contains("@Version(") && sentences >= 1 && sentences <= 5;
    }

    @Test
    void typesAreCalledWhatTheyAre() {
        assertEquals(List.of(), main().map(it -> "/" + it).filter(it -> NO_NOUN.matcher(it).find()).toList());
        assertEquals(List.of(), having(MARKED_INTERFACE));
    }

    @Test
    void constructorsAreGivenServicesThatStay() {
        assertEquals(List.of(), having(LATE_REFERENCE));
    }

    @Test
    void pagesKeepTheirTreeAndAskModelsWhenTheyAreShown() {
        assertEquals(List.of(), having(EARLY_MODEL));
    }

    /** Pages have files of markup, or write what KERN's components are made of by {@code Kern}; whoever looks at pages of others reads some. */
    @Test
    void markupIsNoTextInJava() {
        assertEquals(List.of(), having(MARKUP).stream().filter(it -> it.matches("(core|plugins)/.*") && !it.contains("/internal/verify/"))
                .filter(it -> !WRITERS.contains(it.replaceAll(".*/|\\.java$", ""))).toList());
    }

    @Test
    void nothingWithAPublishedWeaknessIsUsed() {
        assertEquals(List.of(), having(WEAK).stream().filter(it -> !it.endsWith("/plugin/ClassCalls.java")).toList());
    }

    @Test
    void namesLeadNobodyToMarkupOrIntoScripts() {
        assertEquals(List.of(), main().map(it -> "/" + it).filter(it -> WEAK_FILE_NAME.matcher(it).find()).toList());
        Stream<Path> files = Stream.concat(main(), Stream.of("core", "plugins").flatMap(it -> Checkout.files(Path.of(it)))
                .filter(it -> it.toString().endsWith(".html")));
        assertEquals(List.of(), files.flatMap(file -> MARKUP_ID.matcher(Checkout.text(file)).results().map(it -> it.group(1) == null ? it.group(2) : it.group(1))
                .filter(it -> !SOUND_ID.matcher(it).matches()).map(it -> file + ": " + it)).toList());
    }

    /** Law and deadlines go by the clock that is given to whoever asks. */
    @Test
    void timeComesFromTheClockThatIsInjected() {
        List<String> own = having(SYSTEM_TIME).stream().filter(it -> it.matches("(core|plugins)/.*"))
                .filter(it -> !it.matches("core/(testkit|plugincheck)/.*|.*/internal/SystemClock\\.java")).toList();
        assertEquals(List.of(), own);
    }

    @Test
    void theTestsThatContributorsAreToldOfAreThere() {
        List<String> named = TEST.matcher(Checkout.text(Path.of("CONTRIBUTING.md"))).results().map(it -> it.group(1) + ".java").distinct().toList();
        List<String> there = java(it -> true).map(it -> it.getFileName().toString()).toList();
        assertTrue(named.size() > 5);
        assertEquals(List.of(), named.stream().filter(it -> !there.contains(it)).toList());
    }

    @Test
    void aDecisionFillsAtMostAPageUnderItsNumberAndName() {
        List<Path> decisions = Checkout.files(Path.of("docs/adr")).toList();
        assertFalse(decisions.isEmpty());
        assertEquals(List.of(), decisions.stream().filter(it -> !isOnePage(it)).map(Path::toString).toList());
    }

    @Test
    void theArchitectureFillsAtMostAPage() {
        assertTrue(words(Path.of("docs/architecture.md")) <= WORDS_OF_A_PAGE);
    }

    private static boolean isOnePage(Path decision) {
        String text = Checkout.text(decision);
        int number = Integer.parseInt(decision.getFileName().toString().substring(0, 4));
        return text.startsWith("# " + number + ". ") && words(decision) <= WORDS_OF_A_PAGE;
    }

    private static int words(Path page) {
        return Checkout.text(page).split("\\s+").length;
    }

    /** What authors elsewhere cannot use, the plugins here and their tests do without. */
    @Test
    void pluginsUseNothingFromInsideTheCore() {
        assertEquals(List.of(), java(it -> it.startsWith("/plugins/")).filter(it -> OTHERS_INSIDE.matcher(Checkout.text(it)).find()).map(Path::toString).toList());
    }

    @Test
    void noCodeNamesItsAuthor() {
        String tag = "@" + "author";
        assertEquals(List.of(), java(it -> true).filter(it -> Checkout.text(it).contains(tag)).map(Path::toString).toList());
    }
}
