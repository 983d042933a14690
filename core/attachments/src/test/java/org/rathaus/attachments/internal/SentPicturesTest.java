package org.rathaus.attachments.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.rathaus.api.attachment.IncomingFile;
import org.rathaus.api.attachment.RefusedFileException;
import org.rathaus.api.form.FileQuestion;
import org.rathaus.api.form.FileType;
import org.rathaus.api.form.Problem;
import org.rathaus.api.form.Question;

class SentPicturesTest {

    private static final FileQuestion PHOTO = Question.file("photo").maxBytes(100_000);

    @TempDir
    Path root;

    private byte[] jpeg(String name, byte[] content, int edge) throws RefusedFileException {
        return new SentPictures(new AttachmentFolder(root, 0), Optional.empty()).jpeg(PHOTO, new IncomingFile(name, "", new ByteArrayInputStream(content)), edge);
    }

    private static byte[] png(int width, int height, int type) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, type), "png", out);
        return out.toByteArray();
    }

    private static BufferedImage image(byte[] jpeg) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(jpeg));
    }

    @AfterEach
    void leavesNothing() throws IOException {
        try (var files = new AttachmentFolder(root, 0).leftovers()) {
            assertEquals(List.of(), files.toList());
        }
    }

    @Test
    void leaveNothingOfTheFileButWhatIsSeen() throws Exception {
        String made = new String(jpeg("a.jpg", Samples.photo(1), 1_000), StandardCharsets.ISO_8859_1);
        assertTrue(made.startsWith("\u00ff\u00d8\u00ff"));
        assertFalse(made.contains("Exif") || made.contains("GPS") || made.contains("Kamera4711") || made.contains("script"), made);
    }

    /** Red is above in the picture as the sensor saw it. */
    @ParameterizedTest
    @CsvSource({"1, 64, 32, 30, 3", "3, 64, 32, 30, 28", "6, 32, 64, 28, 30", "8, 32, 64, 3, 30"})
    void standUpright(int orientation, int width, int height, int x, int y) throws Exception {
        BufferedImage image = image(jpeg("a.jpg", Samples.photo(orientation), 64));
        assertEquals(List.of(width, height), List.of(image.getWidth(), image.getHeight()));
        assertTrue(new Color(image.getRGB(x, y)).getRed() > 200);
    }

    @ParameterizedTest
    @CsvSource({"4000, 3000, 800, 800, 600", "3000, 4000, 800, 600, 800", "1000, 10, 100, 100, 1", "900, 900, 800, 800, 800", "700, 500, 800, 700, 500"})
    void haveNoMorePixelsThanAskedFor(int width, int height, int edge, int newWidth, int newHeight) throws Exception {
        BufferedImage image = image(jpeg("a.png", png(width, height, BufferedImage.TYPE_BYTE_BINARY), edge));
        assertEquals(List.of(newWidth, newHeight), List.of(image.getWidth(), image.getHeight()));
    }

    @Test
    void areWhiteWhereTheyWereTransparent() throws Exception {
        assertEquals(Color.WHITE, new Color(image(jpeg("a.png", png(20, 20, BufferedImage.TYPE_INT_ARGB), 10)).getRGB(5, 5)));
    }

    @Test
    void mixThePixelsThatBecomeOne() throws Exception {
        BufferedImage stripes = new BufferedImage(64, 64, BufferedImage.TYPE_3BYTE_BGR);
        for (int y = 0; y < 64; y++) {
            for (int x = 0; x < 64; x += 2) {
                stripes.setRGB(x, y, 0xFFFFFF);
            }
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(stripes, "png", png);
        assertEquals(127, new Color(image(jpeg("a.png", png.toByteArray(), 16)).getRGB(8, 8)).getRed(), 12);
    }

    static List<Arguments> refused() throws IOException {
        return List.of(Arguments.of("a.pdf", Samples.pdf(), "file.type"), Arguments.of("a.jpg", "GIF89a".getBytes(StandardCharsets.US_ASCII), "file.type"),
                Arguments.of("a.pdf", Samples.jpeg(), "file.name"), Arguments.of("a.png", new byte[0], "file.empty"),
                Arguments.of("a.png", Samples.bomb(60_000, 60_000), "file.pixels"), Arguments.of("a.jpg", new byte[100_001], "file.tooLarge"),
                Arguments.of("a.jpg", java.util.Arrays.copyOf(Samples.jpeg(), 40), "file.picture"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void areRefusedAtTheQuestion(String name, byte[] content, String rule) {
        Problem problem = assertThrows(RefusedFileException.class, () -> jpeg(name, content, 100)).problem();
        assertEquals(List.of("photo", rule, name), List.of(problem.question(), problem.rule(), problem.values().get(0)));
    }

    @Test
    void areSearchedForViruses() throws Exception {
        byte[] infected = Samples.join(Samples.png(), Samples.infectedPdf());
        try (ClamdServer clamd = new ClamdServer()) {
            SentPictures pictures = new SentPictures(new AttachmentFolder(root, 0), Optional.of(Clamd.at(clamd.address())));
            Problem problem = assertThrows(RefusedFileException.class,
                    () -> pictures.jpeg(PHOTO, new IncomingFile("a.png", "", new ByteArrayInputStream(infected)), 10)).problem();
            assertEquals("file.infected", problem.rule());
        }
    }

    @Test
    void areOfAQuestionThatTakesPictures() {
        SentPictures pictures = new SentPictures(new AttachmentFolder(root, 0), Optional.empty());
        IncomingFile file = new IncomingFile("a.png", "", new ByteArrayInputStream(Samples.png()));
        assertThrows(IllegalArgumentException.class, () -> pictures.jpeg(PHOTO.types(FileType.PDF), file, 10));
        assertThrows(IllegalArgumentException.class, () -> pictures.jpeg(PHOTO, file, 0));
    }
}
