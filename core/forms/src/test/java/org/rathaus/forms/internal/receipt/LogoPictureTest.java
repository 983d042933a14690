package org.rathaus.forms.internal.receipt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rathaus.api.town.Brand;

class LogoPictureTest {

    private static Optional<String> painted(String svg) {
        return LogoPicture.of(new Brand() {
            @Override
            public String version() {
                return UUID.randomUUID().toString();
            }

            @Override
            public Optional<byte[]> file(String name) {
                return Optional.of(svg.getBytes(StandardCharsets.UTF_8)).filter(it -> name.equals("logo.svg"));
            }
        });
    }

    private static String svg(String content) {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 10 10\">" + content + "</svg>";
    }

    private static BufferedImage image(String content) throws IOException {
        String address = painted(svg(content)).orElseThrow();
        return ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(address.substring(address.indexOf(',') + 1))));
    }

    /** At a place in the drawing, ten wide and ten high. */
    private static String at(BufferedImage image, double x, double y) {
        return "%06x".formatted(image.getRGB((int) (x * image.getWidth() / 10), (int) (y * image.getHeight() / 10)) & 0xffffff);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <rect x="0" y="0" width="5" height="10" fill="#123456"/>                       | 123456 | ffffff
            <rect width="5" height="10" rx="2"/>                                          | 000000 | ffffff
            <circle cx="2.5" cy="5" r="2" fill="#abc"/>                                    | aabbcc | ffffff
            <ellipse cx="2.5" cy="5" rx="2" ry="4" fill="white" stroke="black"/>           | ffffff | ffffff
            <polygon points="0,0 5,0 5,10 0,10" fill="#00ff00"/>                           | 00ff00 | ffffff
            <path d="M0 0h5v10H0z" fill="#0000ff"/>                                        | 0000ff | ffffff
            <path d="m0,0 5 0 0 10-5 0z"/>                                                 | 000000 | ffffff
            <path d="M0 5A2.5 2.5 0 0 1 5 5A2.5 2.5 0 0 1 0 5z"/>                          | 000000 | ffffff
            <path d="M0 5a2.5 2.5 0 015 0 2.5 2.5 0 01-5 0z"/>                             | 000000 | ffffff
            <path d="M0 0C0 0 5 0 5 0S5 10 5 10Q5 10 0 10T0 0"/>                            | 000000 | ffffff
            <path d="M0 0H10V10H0ZM1 1H4V9H1Z" fill-rule="evenodd"/>                       | ffffff | 000000
            <line x1="2.5" y1="0" x2="2.5" y2="10" stroke="#ff0000" stroke-width="2"/>     | ff0000 | ffffff
            <polyline points="7.5 0 7.5 10" fill="none" stroke="#ff0000" stroke-width="2px"/> | ffffff | ff0000
            <g fill="#111111" transform="translate(5) scale(.5, 1)"><rect width="10" height="10"/></g> | ffffff | 111111
            <g transform="rotate(180 5 5)"><rect width="5" height="10" fill-opacity="0"/></g>| ffffff | ffffff
            <g transform="matrix(-1 0 0 1 10 0)"><rect width="5" height="10"/></g>         | ffffff | 000000
            <title>x</title><desc>y</desc><defs><mask/></defs><rect width="5" height="10"/> | 000000 | ffffff
            """)
    void paintsShapes(String content, String left, String right) throws IOException {
        BufferedImage image = image(content);
        assertEquals(left, at(image, 2.5, 5));
        assertEquals(right, at(image, 7.5, 5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<rect width='5' height='5' fill='url(#a)'/>", "<text>A</text>", "<use href='#a'/>", "<g opacity='.5'><path d='M0 0h1'/></g>",
        "<path d='M0 0 x'/>", "<path d='M0 0z1 1'/>", "<path d='L'/>", "<path d='L1 1'/>", "<rect width='50%' height='1'/>", "<rect transform='turn(1)'/>",
        "<path mask='url(#m)' d='M0 0h1'/>", "<rect fill='rebeccapurple'/>", "</svg>"})
    void leavesOutWhatItCannotPaint(String content) {
        assertTrue(painted(svg(content)).isEmpty());
    }

    @Test
    void hasNoSizeThatNobodyKnows() {
        assertTrue(painted("<svg xmlns='http://www.w3.org/2000/svg'><path d='M0 0h1'/></svg>").isEmpty());
        assertTrue(painted("<svg xmlns='http://www.w3.org/2000/svg' width='20' height='10px'><path d='M0 0h1'/></svg>").isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"norderstedt", "musterhausen"})
    void paintsWhatIsShipped(String town) throws IOException {
        assertTrue(painted(Files.readString(Path.of("../../branding", town, "logo.svg"))).isPresent());
    }
}
