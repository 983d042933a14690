package org.rathaus.attachments.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rathaus.api.form.FileType;

class PictureCopiesTest {

    @TempDir
    Path folder;

    private Path clean(byte[] picture, FileType type) throws IOException {
        Path from = Files.write(folder.resolve("from"), picture);
        Path to = folder.resolve("to");
        new PictureCopies().clean(from, type, to);
        return to;
    }

    private static String bytes(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.ISO_8859_1);
    }

    @Test
    void takesExifPositionAndCommentsAway() throws IOException {
        assertTrue(new String(Samples.photo(1), StandardCharsets.ISO_8859_1).contains("GPS"));
        String clean = bytes(clean(Samples.photo(1), FileType.JPEG));
        assertFalse(clean.contains("Exif") || clean.contains("GPS") || clean.contains("Kamera4711")
                || clean.contains("xmp") || clean.contains("script"), clean);
    }

    @Test
    void takesTheTextsOfAPngAway() throws IOException {
        String clean = bytes(clean(Samples.commentedPng(), FileType.PNG));
        assertFalse(clean.contains("Kamera4711") || clean.contains("tEXt"), clean);
    }

    /** Red is above in the picture as the sensor saw it; where it belongs follows from how the camera was held. */
    @ParameterizedTest
    @CsvSource({"1, above", "2, above", "3, below", "4, below", "5, left", "6, right", "7, right", "8, left"})
    void turnsPhotosUpright(int orientation, String red) throws IOException {
        BufferedImage image = ImageIO.read(clean(Samples.photo(orientation), FileType.JPEG).toFile());
        boolean sideways = orientation > 4;
        assertEquals(sideways ? Samples.HEIGHT : Samples.WIDTH, image.getWidth());
        int x = red.equals("left") ? 4 : red.equals("right") ? image.getWidth() - 4 : image.getWidth() / 2;
        int y = red.equals("above") ? 4 : red.equals("below") ? image.getHeight() - 4 : image.getHeight() / 2;
        assertTrue(new Color(image.getRGB(x, y)).getRed() > 200, () -> "at " + x + "," + y);
    }

    @Test
    void keepsTransparentPicturesTransparent() throws IOException {
        Path file = folder.resolve("clear.png");
        ImageIO.write(new BufferedImage(4, 4, BufferedImage.TYPE_INT_ARGB), "png", file.toFile());
        assertEquals(0, ImageIO.read(clean(Files.readAllBytes(file), FileType.PNG).toFile()).getRGB(1, 1));
    }

    @Test
    void refusesBombsBeforeDecodingThem() {
        assertThrows(PictureCopies.TooManyPixelsException.class, () -> clean(Samples.bomb(60_000, 60_000), FileType.PNG));
    }

    @Test
    void reducesWhatIsVeryLarge() throws IOException {
        Path file = folder.resolve("large.png");
        ImageIO.write(new BufferedImage(6_000, 6_000, BufferedImage.TYPE_BYTE_BINARY), "png", file.toFile());
        assertEquals(3_000, ImageIO.read(clean(Files.readAllBytes(file), FileType.PNG).toFile()).getWidth());
    }

    @ParameterizedTest
    @CsvSource({"JPEG", "PNG"})
    void refusesWhatCannotBeDecoded(FileType type) {
        byte[] whole = type == FileType.PNG ? Samples.png() : Samples.jpeg();
        assertThrows(PictureCopies.UnreadableException.class, () -> clean(java.util.Arrays.copyOf(whole, 40), type));
    }

    @Test
    void takesDamagedExifForUpright() {
        for (int length = 0; length < 60; length++) {
            byte[] cut = java.util.Arrays.copyOf(Samples.photo(6), length);
            assertTrue(JpegOrientation.of(cut) == 1 || length > 35, "cut at " + length);
        }
    }
}
