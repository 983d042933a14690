package org.rathaus.attachments.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rathaus.api.attachment.Attachment;
import org.rathaus.api.attachment.Attachments;
import org.rathaus.api.form.FileType;
import org.rathaus.kernel.attachment.Previews;
import org.rathaus.kernel.operation.JarFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets a program of its own paint each document, which gets the document and nothing else. Whatever somebody wrote into it, the
 * portal's memory, time and files are not what it takes.
 */
@Component
public final class PaintedPreviews implements Previews {

    private static final Logger LOG = LoggerFactory.getLogger(PaintedPreviews.class);
    private static final Duration TIME = Duration.ofSeconds(10);
    private static final int PLACES = 2;
    private static final int LARGEST_PICTURE = 8 * 1024 * 1024;

    private final Attachments attachments;
    private final Duration time;
    private final PainterProgram program;
    private final Semaphore places = new Semaphore(PLACES, true);

    /** Of all kept documents. */
    @Activate
    public PaintedPreviews(@Reference Attachments attachments, @Reference JarFiles jars) {
        this(attachments, jars, TIME);
    }

    /** @param time after which a document is given up, and for which one waits for a place */
    PaintedPreviews(Attachments attachments, JarFiles jars, Duration time) {
        this.attachments = attachments;
        this.program = new PainterProgram(jars);
        this.time = time;
    }

    @Override
    public Optional<byte[]> firstPages(Attachment document) {
        if (document.file().type() != FileType.PDF) {
            return Optional.empty();
        }
        try (InputStream content = attachments.open(document)) {
            return inPlace(document, content);
        } catch (IOException e) {
            throw new UncheckedIOException("attachment " + document.id(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private Optional<byte[]> inPlace(Attachment document, InputStream content) throws InterruptedException {
        if (!places.tryAcquire(time.toMillis(), TimeUnit.MILLISECONDS)) {
            LOG.warn("a document is not shown, because others take too long");
            return Optional.empty();
        }
        try {
            return paint(document, content);
        } catch (IOException e) {
            LOG.error("no document can be shown, as the program that paints them does not run", e);
            return Optional.empty();
        } finally {
            places.release();
        }
    }

    private Optional<byte[]> paint(Attachment document, InputStream content) throws IOException, InterruptedException {
        Process painter = program.start(PAGES);
        painter.onExit().orTimeout(time.toMillis(), TimeUnit.MILLISECONDS).whenComplete((ended, late) -> painter.destroyForcibly());
        hand(content, painter);
        byte[] picture = painter.getInputStream().readNBytes(LARGEST_PICTURE);
        int end = painter.waitFor();
        if (end != 0) {
            LOG.info("the document {} cannot be shown: {}", document.id(), end);
            return Optional.empty();
        }
        return Optional.of(picture);
    }

    /** A program that has ended takes no more. */
    private static void hand(InputStream content, Process painter) throws IOException {
        byte[] part = new byte[64 * 1024];
        try (OutputStream in = painter.getOutputStream()) {
            for (int length = content.read(part); length >= 0 && painter.isAlive(); length = content.read(part)) {
                in.write(part, 0, length);
            }
        } catch (IOException e) {
            LOG.debug("a document was not taken whole", e);
        }
    }
}
