package org.rathaus.service.lostandfound;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

import javax.imageio.ImageIO;

/** In place of the photo of an invented item: a plain shape in its colour. */
final class DemoPicture {

    private static final int WIDTH = 480;
    private static final int HEIGHT = 360;
    private static final int MARGIN = 80;
    private static final int SHAPES = 3;
    private static final Color GROUND = new Color(0xEEEEE8);
    private static final Color OTHER = new Color(0x8A6FB0);
    private static final Map<String, Color> COLOURS = Map.of("black", new Color(0x222222), "silver", new Color(0xA9B0B7), "brown", new Color(0x7A4E2D),
            "blue", new Color(0x2A5CAA), "red", new Color(0xB3261E), "green", new Color(0x2E7D32), "white", new Color(0xFAFAFA),
            "grey", new Color(0x757575), "pink", new Color(0xD96BA0), "yellow", new Color(0xE0B400));

    private DemoPicture() {
    }

    static byte[] of(String colour, int shape) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(GROUND);
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(COLOURS.getOrDefault(colour, OTHER));
        int width = WIDTH - 2 * MARGIN;
        int height = HEIGHT - 2 * MARGIN;
        switch (shape % SHAPES) {
            case 0 -> pen.fillRoundRect(MARGIN, MARGIN, width, height, MARGIN, MARGIN);
            case 1 -> pen.fillOval(MARGIN, MARGIN, width, height);
            default -> pen.fillPolygon(new int[] {WIDTH / 2, WIDTH - MARGIN, MARGIN}, new int[] {MARGIN, HEIGHT - MARGIN, HEIGHT - MARGIN}, SHAPES);
        }
        pen.dispose();
        return jpeg(image);
    }

    private static byte[] jpeg(BufferedImage image) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpg", out);
        } catch (IOException e) {
            throw new UncheckedIOException("a picture", e);
        }
        return out.toByteArray();
    }
}
