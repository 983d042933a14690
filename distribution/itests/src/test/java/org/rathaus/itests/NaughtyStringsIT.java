package org.rathaus.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.rathaus.api.testing.NaughtyStrings;
import org.rathaus.itests.Application.Sent;
import org.rathaus.testkit.Page;
import org.rathaus.testkit.PortalContainer;
import org.rathaus.testkit.Visitor;

/** Whatever citizens type comes out everywhere as it went in, and runs nowhere. One application carries all of it. */
@Tag(PortalContainer.SHARED)
class NaughtyStringsIT {

    private static final String STEP = GalleryWalk.SERVICE + "/apply/quotes";
    private static final String FORMULA = "=cmd|' /C calc'!A0";
    /** What would be there if a string had become markup; the frame of the page has none of it. */
    private static final String MARKUP = "main script, main svg, main img:not([src$=/preview]), main iframe, main style, [onerror], [onload], [onfocus], [srcdoc], "
            + "main [name=_op][type=text]";

    /** More than a group shows by itself, and as many as it ever shows. */
    private static final int MOST_ROWS = 50;

    private static final Pattern IN_ROW = Pattern.compile("^([a-zA-Z]+Rows)\\.1\\.([a-zA-Z]+InRow)");

    @RegisterExtension
    static final PortalContainer PORTAL = PortalContainer.shared();

    private static final List<String> STRINGS = NaughtyStrings.taken();
    private static final List<String> TIDY = STRINGS.stream().map(NaughtyStrings::tidy).toList();
    private static final Visitor CITIZEN = PORTAL.visitor();

    private static Page step;
    private static Page check;
    private static Sent sent;
    private static Clerk clerk;

    @BeforeAll
    static void sendAllOfThem() throws IOException {
        new TownFolder(PORTAL.data(), "norderstedt").offer("gallery", CITIZEN);
        GalleryWalk.upTo(CITIZEN, "check");
        CITIZEN.post(GalleryWalk.step("text"), Map.of("_f", "textPlain textHint", "textPlain", FORMULA, "textHint", "@SUM(A1)"));
        CITIZEN.post(STEP, quotes(STRINGS));
        check = CITIZEN.open(GalleryWalk.SERVICE + "/apply/check");
        step = CITIZEN.get(STEP);
        sent = new Sent(CITIZEN.visit(check.path()).submit().page()).requireReference();
        clerk = Administrator.of(PORTAL).clerk(PORTAL.visitor(), "norderstedt");
    }

    /** Three in each row. */
    private static Map<String, String> quotes(List<String> strings) {
        Map<String, String> fields = new LinkedHashMap<>();
        List<String> questions = List.of("quoteText", "quoteAuthor", "quoteSource");
        for (int i = 0; i < strings.size(); i++) {
            fields.put("quotes." + (i / 3 + 1) + "." + questions.get(i % 3), strings.get(i));
        }
        String shown = "quotes " + String.join(" ", fields.keySet());
        fields.put("quotes", String.join(" ", IntStream.rangeClosed(1, (strings.size() + 2) / 3).mapToObj(String::valueOf).toList()));
        fields.put("_f", shown);
        return fields;
    }

    private static List<String> values(Page page) {
        return page.html().select("dd").stream().map(value -> value.wholeText().strip()).toList();
    }

    private static void holdsAll(Page page) {
        assertEquals(200, page.status());
        List<String> values = values(page);
        assertEquals(List.of(), TIDY.stream().filter(text -> !values.contains(text)).toList());
        assertEquals(0, page.html().select(MARKUP).size(), page::text);
    }

    @Test
    void standOnThePageToCheck() {
        assertEquals(GalleryWalk.SERVICE + "/apply/check", check.path());
        holdsAll(check);
    }

    @Test
    void standInTheirFieldsAsTyped() {
        List<String> fields = step.html().select("input[name^=quotes.]").eachAttr("value");
        assertEquals(List.of(), STRINGS.stream().filter(text -> !fields.contains(text)).toList());
        assertEquals(0, step.html().select(MARKUP).size(), step::text);
    }

    @Test
    void standOnThePageOfStaff() {
        holdsAll(clerk.visitor().open(clerk.caseOf(sent.reference())));
    }

    @Test
    void standOnTheReceiptAsFarAsItsFontsGo() throws IOException {
        String text = PdfText.of(PORTAL.visitor().get(sent.status() + "/receipt").body()).replaceAll("\\s", "");
        List<String> simple = TIDY.stream().filter(it -> it.matches("[ -~]+")).map(it -> it.replace(" ", "")).toList();
        assertEquals(List.of(), simple.stream().filter(it -> !text.contains(it)).toList());
    }

    @Test
    void standInTheTableOfStaffWithoutRunning() {
        String table = clerk.visitor().post("/norderstedt/staff/export/gallery", Map.of()).text().substring(1);
        assertTrue(table.contains("'" + FORMULA) && table.contains("'@SUM(A1)"), table);
        assertFalse(table.contains(";" + FORMULA) || table.contains(";\"" + FORMULA), table);
        assertEquals(List.of(), TIDY.stream().filter(text -> !table.contains(text.replace("\"", "\"\""))).toList());
    }

    @Test
    void areHandedOutAsTyped() throws IOException {
        String json = json(PORTAL.visitor().get(sent.status() + "/data").body());
        assertEquals(List.of(), STRINGS.stream().map(text -> '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                .filter(text -> !json.contains(text)).toList());
    }

    private static String json(byte[] zip) throws IOException {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            while (!in.getNextEntry().getName().endsWith(".json")) {
                // the answers are in the only file of this kind
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void areRefusedInWordsWhereTheyControlSomething() {
        List<String> refused = NaughtyStrings.all().stream().filter(NaughtyStrings::isRefused).toList();
        Visitor other = PORTAL.visitor();
        GalleryWalk.upTo(other, "quotes");
        // whole rows: a question that was not sent would be asked first
        List<String> rows = Stream.concat(refused.stream(), Stream.of("a", "b", "c").skip((refused.size() + 2) % 3 + 1)).toList();
        Page page = other.post(STEP, quotes(rows));
        assertEquals(200, page.status());
        assertEquals(refused.size(), page.errors().stream().filter(error -> error.contains("Entfernen Sie Sonderzeichen aus")).count(),
                page.errors()::toString);
    }

    @Test
    void findNothingForStaffWhoSearchForThem() {
        for (String text : NaughtyStrings.all()) {
            Page page = clerk.list("text=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
            assertTrue(page.status() == 200 && page.html().select(MARKUP).isEmpty(), () -> text + " " + page);
        }
    }

    /** Each string in each field of a row of each type, as many at a time as there can be rows; the fields around take some of them. */
    @Test
    void breakNoFieldOfAnyType() {
        List<String> all = NaughtyStrings.all();
        Visitor other = PORTAL.visitor();
        GalleryWalk.upTo(other, "check");
        Map<String, List<String>> steps = new LinkedHashMap<>();
        GalleryWalk.TYPES.keySet().forEach(type -> steps.put(GalleryWalk.step(type), fields(other.get(GalleryWalk.step(type)))));
        steps.forEach((step, fields) -> {
            for (int from = 0; from < all.size(); from += MOST_ROWS) {
                Page page = other.follow(other.post(step, everywhere(fields, all.subList(from, Math.min(from + MOST_ROWS, all.size())))));
                assertTrue(page.status() == 200 && page.html().select(MARKUP).isEmpty(), page::toString);
            }
        });
    }

    /** A row for each string, in which all fields say it, and one in each field that stands in no row. */
    private static Map<String, String> everywhere(List<String> fields, List<String> strings) {
        Map<String, String> sent = new LinkedHashMap<>();
        for (int i = 0; i < Math.max(strings.size(), fields.size()); i++) {
            String text = strings.get(i % strings.size());
            int row = i + 1;
            fields.stream().filter(field -> row <= strings.size() && IN_ROW.matcher(field).find())
                    .forEach(field -> sent.put(IN_ROW.matcher(field).replaceFirst("$1." + row + ".$2"), text));
            fields.stream().skip(i).limit(1).filter(field -> !IN_ROW.matcher(field).find()).forEach(field -> sent.put(field, text));
        }
        String shown = String.join(" ", questions(List.copyOf(sent.keySet())));
        String rows = IntStream.rangeClosed(1, strings.size()).mapToObj(String::valueOf).collect(Collectors.joining(" "));
        sent.replaceAll((field, text) -> field.endsWith("Rows") ? rows : text);
        sent.put("_f", shown);
        return sent;
    }

    private static List<String> fields(Page page) {
        List<String> fields = page.html().select("main [name]:not([name=_f], [name=_op])").eachAttr("name").stream().distinct().toList();
        assertFalse(fields.isEmpty(), page::toString);
        return fields;
    }

    /** The questions that these fields belong to. */
    private static List<String> questions(List<String> fields) {
        return fields.stream().map(field -> field.replaceAll("\\.(day|month|year|title|givenNames|familyName|street|houseNumber|postcode|city|country)$", ""))
                .distinct().toList();
    }
}
