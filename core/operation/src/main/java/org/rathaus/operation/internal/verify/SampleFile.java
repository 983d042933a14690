package org.rathaus.operation.internal.verify;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

import javax.imageio.ImageIO;

import org.rathaus.api.form.FileQuestion;
import org.rathaus.api.form.FileType;

/**
 * A small file that people might send.
 *
 * @param name    as it is called where it comes from
 * @param type    of the content
 * @param content all of it
 */
record SampleFile(String name, FileType type, byte[] content) {

    private static final int PIXELS = 32;
    /** One empty page. */
    private static final String PDF = """
            %PDF-1.4
            1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
            2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
            3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj
            trailer<</Root 1 0 R>>
            %%EOF
            """;

    /** Of the first type that the question takes. */
    static SampleFile of(FileQuestion question) throws IOException {
        FileType type = question.types().get(0);
        byte[] content = type == FileType.PDF ? PDF.getBytes(StandardCharsets.US_ASCII) : picture(type);
        return new SampleFile(SampleAnswers.MARK + "." + type.extensions().get(0), type, content);
    }

    private static byte[] picture(FileType type) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(PIXELS, PIXELS, BufferedImage.TYPE_INT_RGB), type.name(), out);
        return out.toByteArray();
    }
}
