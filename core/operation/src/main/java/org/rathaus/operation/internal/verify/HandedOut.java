package org.rathaus.operation.internal.verify;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.rathaus.api.form.UploadedFile;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a person gets who asks what is kept of them in a case.
 *
 * @param answers as stored, by field
 * @param texts   all other files but PDFs, one after the other
 * @param files   their names
 */
record HandedOut(Map<String, Object> answers, String texts, Set<String> files) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String CASE = "case.json";

    @SuppressWarnings("unchecked")
    static HandedOut of(byte[] zip) throws IOException {
        Map<String, Object> answers = Map.of();
        StringBuilder texts = new StringBuilder();
        Set<String> files = new HashSet<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.add(entry.getName());
                if (entry.getName().endsWith(CASE)) {
                    answers = (Map<String, Object>) JSON.readValue(in.readAllBytes(), Map.class).getOrDefault("answers", Map.of());
                } else if (!entry.getName().endsWith(".pdf")) {
                    texts.append(new String(in.readAllBytes(), StandardCharsets.UTF_8)).append('\n');
                }
            }
        }
        return new HandedOut(answers, texts.toString(), files);
    }

    /** What of these answers of the case is missing, field by field, and which of the files that they name. */
    List<String> withheld(Map<String, String> kept) {
        List<String> faults = new ArrayList<>();
        kept.forEach((field, value) -> {
            if (!value.equals(answers.get(field))) {
                faults.add("the answer " + field + " is not handed out");
            }
            UploadedFile.all(value).stream().map(UploadedFile::name).filter(name -> files.stream().noneMatch(it -> it.endsWith(name)))
                    .forEach(name -> faults.add("the file " + name + " of " + field + " is not handed out"));
        });
        return faults;
    }

    /** Whether a text stands anywhere in it. */
    boolean has(String text) {
        return answers.containsValue(text) || texts.contains(text);
    }
}
