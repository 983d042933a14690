package org.rathaus.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rathaus.testkit.FormWalk;
import org.rathaus.testkit.Patience;
import org.rathaus.testkit.PortalContainer;
import org.rathaus.testkit.Visitor;

/** What the tutorial shows compiles, is deployed version by version, and does what is said; its test runs with those of {@link NewPluginIT}. */
@Tag(PortalContainer.SHARED)
class TutorialIT {

    private static final String SERVICE = "/musterhausen/dog-tax";

    @RegisterExtension
    static final PortalContainer PORTAL = PortalContainer.shared();

    @TempDir
    Path folder;

    private final Visitor citizen = PORTAL.visitor();

    private Path make(String variant) throws Exception {
        new Archetype(Files.createDirectories(folder.resolve(variant))).make("dog-tax", "Hundesteuer", variant);
        return folder.resolve(variant).resolve("dog-tax");
    }

    @Test
    void leadsToAServiceWithAConditionAFeeAndAStatus() throws Exception {
        Tutorial tutorial = new Tutorial(make("form"));
        HotFolder plugins = new HotFolder(PORTAL.data(), PORTAL.visitor());
        plugins.put(Tutorial.FILE, tutorial.jar(1));
        new TownFolder(PORTAL.data(), "musterhausen").offer("dog-tax", PORTAL.visitor());
        FormWalk dogs = citizen.visit(SERVICE + "/apply").answer("applicant.givenNames", "Erika").answer("applicant.familyName", "Neu").submit();
        FormWalk asked = dogs.answer("dogs", "3").answer("guide", "yes").submit();
        assertTrue(asked.page().errors().toString().contains("Schwerbehindertenausweis") || asked.asks("card"), asked.page()::words);
        for (int chapter = 2; chapter <= Tutorial.chapters(); chapter++) {
            plugins.put(Tutorial.FILE, tutorial.jar(chapter));
        }
        Patience.until("the last version runs", () -> citizen.get(SERVICE + "/apply/fee").status() != 404);
        FormWalk fee = citizen.visit(SERVICE + "/apply/dogs").answer("dogs", "3").answer("guide", "yes").answer("card", "A 12").submit();
        assertTrue(fee.page().words().contains("240,00"), fee.page()::words);
        assertTrue(fee.submit().submit().page().words().contains("MUS-"), fee.page()::words);
        plugins.remove(Tutorial.FILE, SERVICE);
    }

    /** Those of the form itself are pasted into it. */
    private static Stream<String> ofOtherVariants() {
        return Tutorial.files().filter(it -> it.contains(": "));
    }

    @ParameterizedTest
    @MethodSource("ofOtherVariants")
    void showsOfOtherVariantsWhatIsMade(String file) throws Exception {
        String[] place = file.split(": ");
        String made = words(Files.readString(make(place[0]).resolve(Tutorial.SOURCES).resolve(place[1])));
        List<String> shown = Tutorial.blocks(file).map(TutorialIT::words).toList();
        shown.forEach(block -> assertTrue(made.contains(block), () -> block + " is not in " + made));
    }

    @Test
    void showsNoFileThatIsNotTriedOut() {
        assertEquals(Tutorial.PASTED, Tutorial.files().filter(it -> !it.contains(": ")).collect(Collectors.toSet()));
        assertTrue(ofOtherVariants().count() >= 3);
    }

    private static String words(String code) {
        return code.strip().replaceAll("\\s+", " ");
    }
}
