package org.rathaus.attachments.internal;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

import javax.imageio.ImageIO;

/** Files as citizens send them, and as attackers do. */
final class Samples {

    /** Red above, blue below. */
    static final int WIDTH = 64;
    static final int HEIGHT = 32;
    private static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE!$H+H*";

    private Samples() {
    }

    static byte[] pdf() {
        return text("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n"
                + "trailer<</Root 1 0 R>>\n%%EOF\n");
    }

    static byte[] infectedPdf() {
        return join(pdf(), text(EICAR));
    }

    static byte[] png() {
        return picture("png");
    }

    static byte[] jpeg() {
        return picture("jpg");
    }

    private static byte[] picture(String format) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = image.createGraphics();
        canvas.setColor(Color.RED);
        canvas.fillRect(0, 0, WIDTH, HEIGHT / 2);
        canvas.setColor(Color.BLUE);
        canvas.fillRect(0, HEIGHT / 2, WIDTH, HEIGHT / 2);
        canvas.dispose();
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(image, format, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With Exif that says how the camera was held, XMP that says where, and a comment. */
    static byte[] photo(int orientation) {
        byte[] jpeg = jpeg();
        ByteBuffer tiff = ByteBuffer.allocate(26).put(text("MM\0*")).putInt(8).putShort((short) 1)
                .putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation).putShort((short) 0)
                .putInt(0);
        byte[] exif = segment(0xE1, join(text("Exif\0\0"), tiff.array(), text("GPS 53.7 10.0 Kamera4711")));
        byte[] xmp = segment(0xE1, text("http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>GPS Kamera4711</x:xmpmeta>"));
        byte[] comment = segment(0xFE, text("<script>alert('Kamera4711')</script>"));
        byte[] rest = java.util.Arrays.copyOfRange(jpeg, 2, jpeg.length);
        return join(new byte[] {(byte) 0xFF, (byte) 0xD8}, exif, xmp, comment, rest, text("<html>behind Kamera4711</html>"));
    }

    private static byte[] segment(int marker, byte[] content) {
        return join(ByteBuffer.allocate(4).put((byte) 0xFF).put((byte) marker)
                .putShort((short) (content.length + 2)).array(), content);
    }

    /** With a comment that tells who, after the first chunk. */
    static byte[] commentedPng() {
        byte[] png = png();
        int header = 8 + 25;
        return join(java.util.Arrays.copyOf(png, header), chunk("tEXt", text("Author\0Kamera4711")),
                java.util.Arrays.copyOfRange(png, header, png.length));
    }

    /** A few bytes that claim to be a picture of this size. */
    static byte[] bomb(int width, int height) {
        byte[] size = ByteBuffer.allocate(13).putInt(width).putInt(height).put((byte) 8).put((byte) 2).array();
        return join(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'}, chunk("IHDR", size),
                chunk("IDAT", new byte[10]), chunk("IEND", new byte[0]));
    }

    private static byte[] chunk(String type, byte[] content) {
        CRC32 crc = new CRC32();
        crc.update(text(type));
        crc.update(content);
        return join(ByteBuffer.allocate(4).putInt(content.length).array(), text(type), content,
                ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
