package org.rathaus.attachments.internal;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.FileImageOutputStream;

import org.rathaus.api.form.FileType;

/**
 * Stores pictures anew, upright and with nothing but their pixels: no Exif, position, camera, XMP, comment, colour
 * profile or thumbnail stays, and nothing hidden in or behind the picture. Very large ones become smaller.
 */
final class PictureCopies {

    /** 8160 x 6120: the largest that a usual phone takes. Refused before a pixel is decoded. */
    static final long MOST_PIXELS = 50_000_000;
    /** Twice an A4 page at 300 dots per inch; what is larger is reduced, for the sake of memory. */
    private static final long KEPT_PIXELS = 17_500_000;
    private static final float QUALITY = 0.9f;
    private static final int EXIF_HEAD = 128 * 1024;
    /** What one picture of the largest size may take while it is worked on. */
    private static final long MEMORY = 256L * 1024 * 1024;
    private static final long PATIENCE_SECONDS = 30;

    /** A picture that has too many pixels. */
    static final class TooManyPixelsException extends IOException {

        private static final long serialVersionUID = 1L;
    }

    private final Semaphore places = new Semaphore((int) Math.max(1, Runtime.getRuntime().maxMemory() / MEMORY), true);

    /**
     * Stores it anew.
     *
     * @throws TooManyPixelsException  if it is too large to be decoded
     * @throws UnreadableException     if it is no picture that can be decoded
     * @throws IOException             if it cannot be written
     */
    void clean(Path from, FileType type, Path to) throws IOException {
        inPlace(() -> write(upright(read(from, type, KEPT_PIXELS), from, type, type), type, to));
    }

    /** The same as a JPEG whose longer edge has at most so many pixels. */
    void shrink(Path from, FileType type, Path to, int edge) throws IOException {
        // twice to four times the edge: what is left out while reading is not averaged
        long pixels = Math.min(KEPT_PIXELS, 16L * edge * edge);
        inPlace(() -> write(Shrinking.to(edge, upright(read(from, type, pixels), from, type, FileType.JPEG)), FileType.JPEG, to));
    }

    private interface Work {
        void run() throws IOException;
    }

    private void inPlace(Work work) throws IOException {
        boolean entered = false;
        try {
            entered = places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (!entered) {
                throw new IOException("too many pictures at once");
            }
            work.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            if (entered) {
                places.release();
            }
        }
    }

    /** A picture that cannot be decoded. */
    static final class UnreadableException extends IOException {

        private static final long serialVersionUID = 1L;

        UnreadableException(Throwable cause) {
            super(cause);
        }
    }

    private static BufferedImage read(Path file, FileType type, long most) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByMIMEType(type.mediaType()).next();
        try (FileImageInputStream in = new FileImageInputStream(file.toFile())) {
            reader.setInput(in, true, true);
            long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
            if (pixels > MOST_PIXELS) {
                throw new TooManyPixelsException();
            }
            ImageReadParam parameters = reader.getDefaultReadParam();
            int step = (int) Math.ceil(Math.sqrt((double) pixels / most));
            parameters.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, parameters);
        } catch (TooManyPixelsException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // the decoders throw all kinds of exceptions at what is damaged
            throw new UnreadableException(e);
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage upright(BufferedImage image, Path from, FileType type, FileType target) throws IOException {
        int orientation = type == FileType.JPEG ? JpegOrientation.of(head(from)) : JpegOrientation.UPRIGHT;
        boolean sideways = JpegOrientation.isSideways(orientation);
        int width = sideways ? image.getHeight() : image.getWidth();
        int height = sideways ? image.getWidth() : image.getHeight();
        boolean clear = target == FileType.PNG && image.getColorModel().hasAlpha();
        BufferedImage upright = new BufferedImage(width, height,
                clear ? BufferedImage.TYPE_4BYTE_ABGR : BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D canvas = upright.createGraphics();
        if (!clear) {
            canvas.setColor(Color.WHITE);
            canvas.fillRect(0, 0, width, height);
        }
        canvas.drawImage(image, JpegOrientation.transform(orientation, image.getWidth(), image.getHeight()), null);
        canvas.dispose();
        return upright;
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(EXIF_HEAD);
        }
    }

    private static void write(BufferedImage image, FileType type, Path to) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByMIMEType(type.mediaType()).next();
        Files.deleteIfExists(to);
        try (FileImageOutputStream out = new FileImageOutputStream(to.toFile())) {
            writer.setOutput(out);
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            if (type == FileType.JPEG) {
                parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                parameters.setCompressionQuality(QUALITY);
            }
            writer.write(null, new IIOImage(image, null, null), parameters);
        } finally {
            writer.dispose();
        }
    }
}
