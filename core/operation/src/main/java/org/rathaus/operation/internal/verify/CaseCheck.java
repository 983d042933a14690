package org.rathaus.operation.internal.verify;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.form.Answers;
import org.rathaus.api.form.UploadedFile;
import org.rathaus.kernel.form.Draft;
import org.rathaus.kernel.form.Drafts;
import org.rathaus.api.town.Town;
import org.rathaus.kernel.cases.Cases;
import org.rathaus.kernel.cases.PersonalRecords;

/** What the portal keeps of a form: where it is, where it must not be, and what a person is handed out. */
record CaseCheck(Drafts drafts, Cases cases, PersonalRecords records, String service) {

    /** What was answered so far. */
    Answers answers(Town town, String draftId) {
        return drafts.find(town.id(), service, draftId).map(Draft::answers).orElse(Answers.none());
    }

    /** What the draft has lost of what was typed and sent. */
    List<String> lost(Town town, String draftId, FormWalk walk) {
        Answers kept = answers(town, draftId);
        List<String> faults = new ArrayList<>();
        walk.typed().forEach((field, value) -> {
            if (!kept.raw(field).equals(value)) {
                faults.add("the field " + field + " is not as it was typed");
            }
        });
        walk.sentFiles().stream().filter(path -> UploadedFile.all(kept.raw(path)).isEmpty()).forEach(path -> faults.add("the file of " + path + " is not there"));
        return faults;
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

    /** What the person is handed out. */
    HandedOut handedOut(Town town, CaseFile file) throws IOException {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        records.write(town, file, zip);
        return HandedOut.of(zip.toByteArray());
    }

    /** Texts that were sent and are neither with the case nor handed out: what keeps them apart must hand them out, too. */
    static List<String> apart(Map<String, String> typed, CaseFile file, HandedOut handedOut) {
        return typed.entrySet().stream().filter(it -> it.getValue().contains(SampleAnswers.MARK) && file.answers().raw(it.getKey()).isEmpty())
                .filter(it -> !handedOut.has(it.getValue())).map(Map.Entry::getKey).toList();
    }
}
