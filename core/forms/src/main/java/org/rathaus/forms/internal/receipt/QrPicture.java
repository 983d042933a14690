package org.rathaus.forms.internal.receipt;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.Map;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;

/** A QR code (ISO/IEC 18004) as a picture in black and white. */
final class QrPicture {

    /** The standard asks for four light modules around. */
    private static final int MARGIN = 4;
    /** So that programs which smooth pictures blur only the edges of a module. */
    private static final int PIXELS_PER_MODULE = 8;
    /** Of as many pixels as a module has. */
    private static final byte LIGHT = (byte) 0xFF;

    private QrPicture() {
    }

    /**
     * As a PNG in an address.
     *
     * @throws IllegalArgumentException if the text is too long
     */
    static String of(String text) {
        BitMatrix modules = modules(text);
        int width = modules.getWidth();
        int size = width * PIXELS_PER_MODULE;
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_BYTE_BINARY);
        byte[] pixels = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < width; x++) {
                pixels[y * width + x] = modules.get(x, y / PIXELS_PER_MODULE) ? 0 : LIGHT;
            }
        }
        return Png.address(image);
    }

    private static BitMatrix modules(String text) {
        try {
            return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.MARGIN, MARGIN,
                    EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.CHARACTER_SET, "UTF-8"));
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a QR code", e);
        }
    }
}
