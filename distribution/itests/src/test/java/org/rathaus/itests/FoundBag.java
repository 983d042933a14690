package org.rathaus.itests;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.imageio.ImageIO;
import org.rathaus.testkit.FormWalk;
import org.rathaus.testkit.Page;
import org.rathaus.testkit.Visitor;

/** A thing that somebody has found, and how staff take it in. */
final class FoundBag {

    static final String WHERE = "GPS 53.7061 10.0122";
    static final String SERIAL = "WSBC-6012";
    static final String BRAND = "Gazelle";

    private FoundBag() {
    }

    /** Takes it in with a photo that says where it was taken; the page of the item. */
    static Page takeIn(Visitor clerk, String town, String kind, String description, Map<String, String> more) {
        FormWalk form = clerk.visit("/" + town + "/staff/service/lost-and-found/take-in").answer("kind", kind).answer("itemDescription", description)
                .answer("brand", BRAND).answer("mark-serial", SERIAL).answer("finderName", "Fritz Finderlein").answer("worth", "800");
        more.forEach(form::answer);
        return form.submit().page();
    }

    /** The photo, as a telephone would make it. */
    static byte[] photo() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ByteArrayOutputStream plain = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB), "jpg", plain);
            byte[] exif = ("Exif\0\0" + WHERE).getBytes(StandardCharsets.ISO_8859_1);
            byte[] jpeg = plain.toByteArray();
            out.write(jpeg, 0, 2);
            out.write(new byte[] {(byte) 0xFF, (byte) 0xE1, 0, (byte) (exif.length + 2)});
            out.write(exif);
            out.write(jpeg, 2, jpeg.length - 2);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
