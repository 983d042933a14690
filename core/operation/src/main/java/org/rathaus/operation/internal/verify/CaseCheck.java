package org.rathaus.operation.internal.verify;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.form.Answers;
import org.rathaus.api.town.Town;
import org.rathaus.kernel.cases.Cases;
import org.rathaus.kernel.cases.PersonalRecords;
import org.rathaus.kernel.form.Draft;
import org.rathaus.kernel.form.Drafts;

/** What the portal keeps of a form: where it is, where it must not be, and what a person is handed out. */
record CaseCheck(Drafts drafts, Cases cases, PersonalRecords records, String service) {

    /** What the draft has lost of what was typed. */
    List<String> lost(Town town, String draftId, Answers typed) {
        Optional<Draft> draft = drafts.find(town.id(), service, draftId);
        if (draft.isEmpty()) {
            return List.of("there is no draft");
        }
        return typed.asMap().entrySet().stream().filter(it -> !draft.get().answers().raw(it.getKey()).equals(it.getValue()))
                .map(it -> "the field " + it.getKey() + " is not as it was typed").toList();
    }

    /** The case that was made of a draft. */
    Optional<CaseFile> caseOf(Town town, String draftId) {
        return cases.bySecret(town, Draft.statusSecretOf(draftId));
    }

    /** How another town comes to what is kept in the first one. */
    List<String> leaks(Town other, String draftId) {
        List<String> faults = new ArrayList<>();
        if (drafts.find(other.id(), service, draftId).isPresent()) {
            faults.add("the draft opens in the other town");
        }
        if (caseOf(other, draftId).isPresent()) {
            faults.add("the case opens in the other town");
        }
        return faults;
    }

    /** What was typed and is not in the file that the person is handed out. */
    List<String> withheld(Town town, CaseFile file) throws IOException {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        records.write(town, file, zip);
        String all = texts(zip.toByteArray());
        return file.answers().asMap().entrySet().stream().filter(CaseCheck::isTyped).filter(it -> !all.contains(it.getValue()))
                .map(Map.Entry::getKey).map(field -> "the answer " + field + " is not handed out").toList();
    }

    /** What stands in the file as it was typed; days and amounts do not. */
    private static boolean isTyped(Map.Entry<String, String> answer) {
        return answer.getValue().toLowerCase(Locale.ROOT).contains(SampleAnswers.MARK.toLowerCase(Locale.ROOT));
    }

    private static String texts(byte[] zip) throws IOException {
        StringBuilder all = new StringBuilder();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (!entry.getName().endsWith(".pdf")) {
                    all.append(new String(in.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return all.toString();
    }
}
