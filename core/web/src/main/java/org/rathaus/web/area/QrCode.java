package org.rathaus.web.area;

import java.util.Map;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import org.apache.wicket.markup.ComponentTag;
import org.apache.wicket.markup.MarkupStream;
import org.apache.wicket.markup.html.WebMarkupContainer;

/**
 * A QR code (ISO/IEC 18004) as one path of an {@code <svg>} element: dark on light in any theme, because many readers take
 * no other. Whoever cannot take a picture of it needs its text beside it.
 */
public final class QrCode extends WebMarkupContainer {

    private static final long serialVersionUID = 1L;
    /** The standard asks for four light modules around. */
    private static final int MARGIN = 4;

    private final String text;

    /** What a reader gets. */
    public QrCode(String id, String text) {
        super(id);
        this.text = text;
    }

    @Override
    protected void onComponentTag(ComponentTag tag) {
        super.onComponentTag(tag);
        int size = matrix(text).getWidth();
        tag.put("viewBox", "0 0 " + size + " " + size);
    }

    @Override
    public void onComponentTagBody(MarkupStream markup, ComponentTag tag) {
        BitMatrix matrix = matrix(text);
        replaceComponentTagBody(markup, tag, "<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/><path fill=\"#000\" d=\"" + path(matrix) + "\"/>");
    }

    private static BitMatrix matrix(String text) {
        try {
            return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0,
                    Map.of(EncodeHintType.MARGIN, MARGIN, EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M));
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a QR code", e);
        }
    }

    /** Each run of dark modules in a row is a rectangle. */
    static String path(BitMatrix matrix) {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < matrix.getHeight(); y++) {
            for (int x = 0; x < matrix.getWidth(); x++) {
                int begin = x;
                while (x < matrix.getWidth() && matrix.get(x, y)) {
                    x++;
                }
                if (x > begin) {
                    path.append('M').append(begin).append(' ').append(y).append('h').append(x - begin).append("v1H").append(begin).append('z');
                }
            }
        }
        return path.toString();
    }
}
