package org.rathaus.attachments.internal;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/** Makes pictures smaller, by half at most at a time: each pixel is then made of all that it stands for. */
final class Shrinking {

    private Shrinking() {
    }

    /** With at most so many pixels at its longer edge. */
    static BufferedImage to(int edge, BufferedImage image) {
        BufferedImage smaller = image;
        int whole = Math.max(image.getWidth(), image.getHeight());
        for (int longer = whole; longer > edge;) {
            longer = Math.max(edge, longer / 2);
            smaller = scaled(smaller, pixels(image.getWidth(), longer, whole), pixels(image.getHeight(), longer, whole));
        }
        return smaller;
    }

    private static int pixels(int side, int longer, int whole) {
        return Math.max(1, Math.round((float) side * longer / whole));
    }

    private static BufferedImage scaled(BufferedImage image, int width, int height) {
        BufferedImage scaled = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D canvas = scaled.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        canvas.drawImage(image, 0, 0, width, height, null);
        canvas.dispose();
        return scaled;
    }
}
