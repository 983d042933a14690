package org.rathaus.api.testing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.rathaus.api.attachment.Attachment;
import org.rathaus.api.attachment.Attachments;
import org.rathaus.api.attachment.IncomingFile;
import org.rathaus.api.attachment.RefusedFileException;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.form.FileQuestion;
import org.rathaus.api.form.FileType;
import org.rathaus.api.form.Problem;
import org.rathaus.api.form.UploadedFile;

/** Files in memory, as if received before. */
public final class MemoryFiles implements Attachments {

    private final Map<UUID, List<Attachment>> cases = new HashMap<>();
    private final Map<UUID, byte[]> contents = new HashMap<>();
    private boolean isFull;

    /** From now on there is no room. */
    public void fill() {
        isFull = true;
    }

    /** A PDF file of a case. */
    public Attachment add(CaseFile file, String name, byte[] content) {
        return add(file, "proof", name, content);
    }

    private Attachment add(CaseFile file, String question, String name, byte[] content) {
        var uploaded = new UploadedFile(UUID.randomUUID(), name, FileType.PDF, content.length);
        var attachment = new Attachment(file.townId(), Optional.of(file.id()), question, uploaded, "", Instant.EPOCH);
        cases.computeIfAbsent(file.id(), id -> new ArrayList<>()).add(attachment);
        contents.put(uploaded.id(), content);
        return attachment;
    }

    @Override
    public List<Attachment> ofCase(String townId, UUID caseId) {
        return cases.getOrDefault(caseId, List.of()).stream().filter(it -> it.townId().equals(townId)).toList();
    }

    @Override
    public InputStream open(Attachment attachment) {
        return new ByteArrayInputStream(contents.get(attachment.id()));
    }

    /** Whatever it is, it is kept as a PDF file. */
    @Override
    public Attachment keep(CaseFile file, FileQuestion question, IncomingFile incoming) throws RefusedFileException {
        try {
            byte[] content = incoming.content().readAllBytes();
            if (content.length == 0 || isFull) {
                String rule = isFull ? "file.noRoom" : "file.empty";
                throw new RefusedFileException(Problem.of(question.id(), question.firstField(), rule, incoming.name()));
            }
            return add(file, question.id(), incoming.name(), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void remove(CaseFile file, UUID id) {
        cases.getOrDefault(file.id(), new ArrayList<>()).removeIf(it -> it.id().equals(id));
    }
}
