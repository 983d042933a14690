package org.rathaus.forms.internal.receipt;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.w3c.dom.Element;

/** The shapes of a drawing (SVG 2, 10), and where they are put. */
final class SvgShapes {

    private static final Pattern MOVE = Pattern.compile("\\s*(matrix|translate|scale|rotate|skewX|skewY)\\s*\\(([^)]*)\\)[\\s,]*");
    private static final int MATRIX = 6;

    private SvgShapes() {
    }

    /**
     * What an element draws.
     *
     * @param rule what is inside of a path
     * @throws IllegalArgumentException if it is no shape
     */
    static Shape of(Element element, int rule) {
        return switch (element.getLocalName()) {
            case "path" -> SvgPath.of(element.getAttribute("d"), rule);
            case "rect" -> rectangle(element);
            case "circle" -> ellipse(element, number(element, "r", 0), number(element, "r", 0));
            case "ellipse" -> ellipse(element, number(element, "rx", 0), number(element, "ry", 0));
            case "line" -> new Line2D.Double(number(element, "x1", 0), number(element, "y1", 0), number(element, "x2", 0), number(element, "y2", 0));
            case "polyline" -> SvgPath.of("M" + element.getAttribute("points"), rule);
            case "polygon" -> closed(SvgPath.of("M" + element.getAttribute("points"), rule));
            default -> throw new IllegalArgumentException("no shape: " + element.getLocalName());
        };
    }

    private static Shape closed(Path2D path) {
        path.closePath();
        return path;
    }

    private static Shape rectangle(Element element) {
        double rx = number(element, "rx", number(element, "ry", 0));
        double ry = number(element, "ry", rx);
        return new RoundRectangle2D.Double(number(element, "x", 0), number(element, "y", 0), number(element, "width", 0), number(element, "height", 0),
                2 * rx, 2 * ry);
    }

    private static Shape ellipse(Element element, double rx, double ry) {
        return new Ellipse2D.Double(number(element, "cx", 0) - rx, number(element, "cy", 0) - ry, 2 * rx, 2 * ry);
    }

    /** In user units; a share of something is none. */
    static double number(Element element, String name, double otherwise) {
        String value = element.getAttribute(name).strip();
        return value.isEmpty() ? otherwise : Double.parseDouble(value.endsWith("px") ? value.substring(0, value.length() - 2) : value);
    }

    static double[] numbers(String text) {
        return Arrays.stream(text.strip().split("[\\s,]+")).mapToDouble(Double::parseDouble).toArray();
    }

    /** What {@code transform} says. */
    static AffineTransform place(String transform) {
        AffineTransform place = new AffineTransform();
        Matcher move = MOVE.matcher(transform);
        int end = 0;
        while (move.find() && move.start() == end) {
            place.concatenate(move(move.group(1), numbers(move.group(2))));
            end = move.end();
        }
        if (!transform.substring(end).isBlank()) {
            throw new IllegalArgumentException("no transform: " + transform);
        }
        return place;
    }

    private static AffineTransform move(String kind, double... by) {
        double second = by.length > 1 ? by[1] : 0;
        return switch (kind) {
            case "matrix" -> new AffineTransform(Arrays.copyOf(by, MATRIX));
            case "translate" -> AffineTransform.getTranslateInstance(by[0], second);
            case "scale" -> AffineTransform.getScaleInstance(by[0], by.length > 1 ? second : by[0]);
            case "rotate" -> by.length > 2 ? AffineTransform.getRotateInstance(Math.toRadians(by[0]), by[1], by[2])
                    : AffineTransform.getRotateInstance(Math.toRadians(by[0]));
            case "skewX" -> AffineTransform.getShearInstance(Math.tan(Math.toRadians(by[0])), 0);
            default -> AffineTransform.getShearInstance(0, Math.tan(Math.toRadians(by[0])));
        };
    }
}
