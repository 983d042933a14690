package org.rathaus.operation.internal.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;

class HandedOutTest {

    private static final String PHOTO = "0f2b3c4d-0000-4000-8000-000000000001|4|PNG|photo.png";

    private static HandedOut of(Map<String, String> files) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return HandedOut.of(out.toByteArray());
    }

    @Test
    void isComparedFieldByField() throws IOException {
        HandedOut out = of(Map.of("X-1/case.json", "{\"answers\": {\"born.day\": \"9\", \"name\": \"Rex\"}}", "X-1/own.json", "3"));
        assertEquals(List.of(), out.withheld(Map.of("born.day", "9", "name", "Rex")));
        assertEquals(List.of("the answer born.month is not handed out"), out.withheld(Map.of("born.day", "9", "born.month", "3")));
    }

    @Test
    void hasTheFilesThatAnswersName() throws IOException {
        Map<String, String> answers = Map.of("photo", PHOTO);
        String json = "{\"answers\": {\"photo\": \"" + PHOTO + "\"}}";
        assertEquals(List.of(), of(Map.of("X-1/case.json", json, "X-1/attachments/photo.png", "")).withheld(answers));
        assertEquals(List.of("the file photo.png of photo is not handed out"), of(Map.of("X-1/case.json", json)).withheld(answers));
    }

    @Test
    void mayKeepSomethingApart() throws IOException {
        HandedOut out = of(Map.of("X-1/entry.json", "Probeantwort", "X-1/receipt.pdf", "Anderes"));
        assertTrue(out.has("Probeantwort"));
        assertFalse(out.has("Anderes"));
    }
}
