package org.rathaus.forms.internal.receipt;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.IllegalPathStateException;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.rathaus.api.town.Brand;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** A town's logo on white paper: shapes in plain colours. One with gradients, masks or letters is not painted. */
final class LogoPicture {

    /** Enough for {@code receipt.css} to print it in 300 dots per inch. */
    private static final int HEIGHT = 180;
    private static final int WIDEST = 4 * HEIGHT;
    private static final int MOST_KEPT = 100;
    /** Those asked for last, by the version of the brand: exports hold thousands of receipts of one town. */
    private static final Map<String, Optional<String>> PAINTED = Collections.synchronizedMap(new LinkedHashMap<>(MOST_KEPT, 1, true) {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Optional<String>> eldest) {
            return size() > MOST_KEPT;
        }
    });
    private static final Set<String> SILENT = Set.of("title", "desc", "defs");
    private static final List<String> TOO_MUCH = List.of("mask", "clip-path", "stroke-dasharray");
    private static final Map<String, Integer> CAPS = Map.of("butt", BasicStroke.CAP_BUTT, "round", BasicStroke.CAP_ROUND, "square", BasicStroke.CAP_SQUARE);
    private static final Map<String, Integer> JOINS = Map.of("miter", BasicStroke.JOIN_MITER, "round", BasicStroke.JOIN_ROUND, "bevel", BasicStroke.JOIN_BEVEL);

    private final Graphics2D pen;

    private LogoPicture(Graphics2D pen) {
        this.pen = pen;
    }

    /** As a PNG in an address; empty where there is none, or one that is not painted. */
    static Optional<String> of(Brand brand) {
        return PAINTED.computeIfAbsent(brand.version(), it -> brand.file("logo.svg").flatMap(LogoPicture::painted).map(Png::address));
    }

    private static Optional<BufferedImage> painted(byte[] svg) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder reader = factory.newDocumentBuilder();
            // the usual one writes to the console
            reader.setErrorHandler(new DefaultHandler());
            return Optional.of(paint(reader.parse(new ByteArrayInputStream(svg)).getDocumentElement()));
        } catch (IllegalArgumentException | IllegalPathStateException | SAXException e) {
            return Optional.empty();
        } catch (ParserConfigurationException | IOException e) {
            throw new IllegalStateException("every Java reads XML from memory", e);
        }
    }

    private static BufferedImage paint(Element svg) {
        double[] box = svg.hasAttribute("viewBox") ? SvgShapes.numbers(svg.getAttribute("viewBox"))
                : new double[] {0, 0, SvgShapes.number(svg, "width", 0), SvgShapes.number(svg, "height", 0)};
        if (box.length != 4 || !(box[2] > 0) || !(box[3] > 0)) {
            throw new IllegalArgumentException("nobody knows how large it is");
        }
        double scale = Math.min(HEIGHT / box[3], WIDEST / box[2]);
        BufferedImage image = new BufferedImage((int) Math.ceil(box[2] * scale), (int) Math.ceil(box[3] * scale), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, image.getWidth(), image.getHeight());
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        pen.scale(scale, scale);
        pen.translate(-box[0], -box[1]);
        new LogoPicture(pen).parts(svg);
        pen.dispose();
        return image;
    }

    private void parts(Element parent) {
        NodeList parts = parent.getChildNodes();
        IntStream.range(0, parts.getLength()).mapToObj(parts::item).filter(it -> it.getNodeType() == Node.ELEMENT_NODE).forEach(it -> part((Element) it));
    }

    private void part(Element element) {
        if (SILENT.contains(element.getLocalName())) {
            return;
        }
        boolean isGroup = element.getLocalName().equals("g");
        if (TOO_MUCH.stream().anyMatch(element::hasAttribute) || isGroup && element.hasAttribute("opacity")) {
            throw new IllegalArgumentException("more than shapes");
        }
        AffineTransform before = pen.getTransform();
        pen.transform(SvgShapes.place(element.getAttribute("transform")));
        if (isGroup) {
            parts(element);
        } else {
            shape(element);
        }
        pen.setTransform(before);
    }

    private void shape(Element element) {
        Shape shape = SvgShapes.of(element, inherited(element, "fill-rule", "nonzero").equals("evenodd") ? Path2D.WIND_EVEN_ODD : Path2D.WIND_NON_ZERO);
        colour(inherited(element, "fill", "#000000")).ifPresent(it -> {
            begin(element, it, "fill-opacity");
            pen.fill(shape);
        });
        colour(inherited(element, "stroke", "none")).ifPresent(it -> {
            begin(element, it, "stroke-opacity");
            pen.setStroke(new BasicStroke((float) decimal(element, "stroke-width", "1"),
                    CAPS.getOrDefault(inherited(element, "stroke-linecap", ""), BasicStroke.CAP_BUTT),
                    JOINS.getOrDefault(inherited(element, "stroke-linejoin", ""), BasicStroke.JOIN_MITER), (float) decimal(element, "stroke-miterlimit", "4")));
            pen.draw(shape);
        });
    }

    private void begin(Element element, Color colour, String opacity) {
        double covers = decimal(element, opacity, "1") * SvgShapes.number(element, "opacity", 1);
        pen.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, (float) covers));
        pen.setColor(colour);
    }

    private static double decimal(Element element, String name, String otherwise) {
        return Double.parseDouble(inherited(element, name, otherwise).replaceFirst("px$", ""));
    }

    private static String inherited(Element element, String name, String otherwise) {
        for (Node node = element; node instanceof Element it; node = node.getParentNode()) {
            if (it.hasAttribute(name)) {
                return it.getAttribute(name).strip();
            }
        }
        return otherwise;
    }

    private static Optional<Color> colour(String value) {
        if (value.equals("none")) {
            return Optional.empty();
        }
        String six = value.replaceFirst("^#([0-9a-fA-F])([0-9a-fA-F])([0-9a-fA-F])$", "#$1$1$2$2$3$3")
                .replaceFirst("^black$", "#000000").replaceFirst("^white$", "#ffffff");
        if (!six.matches("#[0-9a-fA-F]{6}")) {
            throw new IllegalArgumentException("no plain colour: " + value);
        }
        return Optional.of(Color.decode(six));
    }
}
