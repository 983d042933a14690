package org.rathaus.plugincheck;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuiltServiceTest {

    private static final BuiltService SAMPLE = new BuiltService(Sample.class, Path.of("target", "test-classes"));

    @Test
    void tellsEachFaultInASentence() {
        assertEquals(List.of("the text size.option.large is missing in Sample.utf8.properties",
                "the step dog asks for the level low, but the service asks for low before it",
                "the text size.label is missing in Sample_en.utf8.properties",
                "the text service.lead has other {0}, {1} … in Sample_en.utf8.properties than in Sample.utf8.properties",
                "the text step.cat.title of Sample_de-simple.utf8.properties is missing in Sample.utf8.properties"), SAMPLE.faults());
    }

    @Test
    void saysHowMuchIsThereInEachLanguage() {
        assertEquals(List.of("Sample en: 8 of 9 texts", "Sample de-simple: 1 of 9 texts"), SAMPLE.coverage());
    }

    @Test
    void findsServicesByWhatTheyPublish(@TempDir Path classes) throws Exception {
        component(classes, "sample", "<provide interface=\"org.rathaus.api.service.PublicService\"/>");
        component(classes, "other", "<provide interface=\"java.lang.Runnable\"/>");
        assertEquals(List.of(new BuiltService(Sample.class, classes)), BuiltService.in(classes));
    }

    private static void component(Path classes, String name, String provided) throws IOException {
        Files.writeString(Files.createDirectories(classes.resolve("OSGI-INF")).resolve(name + ".xml"),
                provided + "<implementation class=\"" + Sample.class.getName() + "\"/>");
    }

    @Test
    void findsNothingWhereNothingIsPublished(@TempDir Path classes) throws Exception {
        assertEquals(List.of(), BuiltService.in(classes));
    }
}
