package org.rathaus.attachments.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.stream.Stream;

import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.rathaus.api.attachment.IncomingFile;
import org.rathaus.api.attachment.Pictures;
import org.rathaus.api.attachment.RefusedFileException;
import org.rathaus.api.form.FileQuestion;
import org.rathaus.api.form.FileType;

/** Pictures that go the way of attachments, and are handed out instead of kept. */
@Component
public final class SentPictures implements Pictures {

    private final AttachmentFolder folder;
    private final Optional<Clamd> scanner;
    private final PictureCopies copies = new PictureCopies();

    /** On the disk of the attachments until they are handed out. */
    @Activate
    public SentPictures(BundleContext context) {
        this(AttachmentSettings.of(context::getProperty).folder(), AttachmentSettings.of(context::getProperty).scanner());
    }

    SentPictures(AttachmentFolder folder, Optional<Clamd> scanner) {
        this.folder = folder;
        this.scanner = scanner;
    }

    @Override
    public byte[] jpeg(FileQuestion question, IncomingFile file, int edge) throws RefusedFileException {
        FileType[] types = Stream.of(FileType.JPEG, FileType.PNG).filter(question.types()::contains).toArray(FileType[]::new);
        if (edge < 1 || types.length == 0) {
            throw new IllegalArgumentException(question.id() + " must take pictures, with an edge of at least one pixel");
        }
        try (Intake intake = new Intake(folder, (from, type, to) -> copies.shrink(from, type, to, edge), scanner, question.types(types), file)) {
            intake.take();
            return Files.readAllBytes(intake.content());
        } catch (IOException e) {
            throw new UncheckedIOException("a picture", e);
        }
    }
}
