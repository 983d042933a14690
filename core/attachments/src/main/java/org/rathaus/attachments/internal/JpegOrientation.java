package org.rathaus.attachments.internal;

import java.awt.geom.AffineTransform;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * How a camera was held (Exif 2.32, tag 0x0112, 1 to 8): the only thing in Exif that the picture cannot do without. What
 * is not understood counts as upright.
 */
final class JpegOrientation {

    static final int UPRIGHT = 1;

    private static final int SIDEWAYS = 5;
    private static final int LAST = 8;
    private static final int APP1 = 0xE1;
    private static final int START_OF_SCAN = 0xDA;
    private static final int MARKER = 0xFF;
    private static final int TAG = 0x0112;
    private static final int ENTRY = 12;
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);

    private JpegOrientation() {
    }

    /** Reads it from the beginning of a JPEG file. */
    static int of(byte[] head) {
        try {
            return search(ByteBuffer.wrap(head).position(2));
        } catch (IndexOutOfBoundsException | java.nio.BufferUnderflowException | IllegalArgumentException e) {
            return UPRIGHT;
        }
    }

    private static int search(ByteBuffer jpeg) {
        while ((jpeg.get() & MARKER) == MARKER) {
            int marker = jpeg.get() & MARKER;
            int length = jpeg.getShort() & 0xFFFF;
            if (marker == START_OF_SCAN) {
                return UPRIGHT;
            }
            ByteBuffer segment = jpeg.slice(jpeg.position(), length - 2);
            if (marker == APP1 && segment.remaining() > EXIF.length
                    && segment.slice(0, EXIF.length).equals(ByteBuffer.wrap(EXIF))) {
                return inExif(segment.slice(EXIF.length, segment.remaining() - EXIF.length));
            }
            jpeg.position(jpeg.position() + length - 2);
        }
        return UPRIGHT;
    }

    private static int inExif(ByteBuffer tiff) {
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = tiff.getShort(directory) & 0xFFFF;
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + i * ENTRY;
            if ((tiff.getShort(entry) & 0xFFFF) == TAG) {
                int value = tiff.getShort(entry + 8);
                return value >= UPRIGHT && value <= LAST ? value : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    /** Whether width and height change places. */
    static boolean isSideways(int orientation) {
        return orientation >= SIDEWAYS;
    }

    /** Turns a picture of this size upright. */
    static AffineTransform transform(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
