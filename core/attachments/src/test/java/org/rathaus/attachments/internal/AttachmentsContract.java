package org.rathaus.attachments.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.rathaus.api.attachment.Attachment;
import org.rathaus.api.attachment.IncomingFile;
import org.rathaus.api.attachment.RefusedFileException;
import org.rathaus.api.form.Answers;
import org.rathaus.api.form.FileQuestion;
import org.rathaus.api.form.Question;
import org.rathaus.api.storage.EntityStore;
import org.rathaus.kernel.form.Draft;
import org.rathaus.storage.testing.TestDatabase;

/** Drafts of two towns that files are kept for, once per kind of database. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
abstract class AttachmentsContract {

    static final Instant NOW = Instant.parse("2026-11-22T10:00:00.123Z");
    static final FileQuestion PROOF = Question.file("proof").maxBytes(100_000).maxCount(3);

    @TempDir
    static Path folder;

    static EntityStore store;

    @Parameter
    TestDatabase database;

    /** Others for each test. */
    final Draft draft = draft("ours-" + UUID.randomUUID());
    final Draft otherDraft = draft("other-" + UUID.randomUUID());
    final Path files = folder.resolve("attachments-" + UUID.randomUUID());
    final FolderAttachments attachments = attachments(0, Optional.empty());

    @BeforeParameterizedClassInvocation
    static void open(TestDatabase database) {
        store = database.store(new AttachmentsModel());
    }

    static Draft draft(String town) {
        return new Draft(UUID.randomUUID().toString(), town, "dog-tax", 1, Answers.none(), NOW);
    }

    FolderAttachments attachments(long reserve, Optional<Clamd> scanner) {
        return new FolderAttachments(store, new AttachmentFolder(files, reserve), scanner, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    static IncomingFile incoming(String name, String type, byte[] content) {
        return new IncomingFile(name, type, new ByteArrayInputStream(content));
    }

    Attachment keep(Draft of, String name) {
        try {
            return attachments.keep(of, PROOF.id(), PROOF, incoming(name, "application/pdf", Samples.pdf()));
        } catch (RefusedFileException e) {
            throw new AssertionError(e.problem().toString(), e);
        }
    }

    static String content(FolderAttachments of, Attachment attachment) throws IOException {
        try (var in = of.open(attachment)) {
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.ISO_8859_1);
        }
    }

    /** What lies on the disk. */
    List<Path> onDisk() {
        try (Stream<Path> all = Files.exists(files) ? Files.walk(files) : Stream.empty()) {
            return all.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
