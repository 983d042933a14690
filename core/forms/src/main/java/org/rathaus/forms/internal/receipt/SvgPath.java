package org.rathaus.forms.internal.receipt;

import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Path2D;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The path of a drawing as a shape (SVG 2, 9.3). */
final class SvgPath {

    private static final Pattern BETWEEN = Pattern.compile("[\\s,]*");
    private static final Pattern NUMBER = Pattern.compile("[-+]?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:[eE][-+]?[0-9]+)?");
    private static final Pattern FLAG = Pattern.compile("[01]");
    /** Nothing may follow before the next command. */
    private static final char NONE = 0;

    private final String data;
    private final Path2D path;
    private int at;
    private double x;
    private double y;
    /** Of the last curve, for one that goes on smoothly. */
    private double controlX;
    private double controlY;
    private char last = NONE;

    private SvgPath(String data, int rule) {
        this.data = data;
        this.path = new Path2D.Double(rule);
    }

    /**
     * The shape.
     *
     * @param rule what is inside: {@link Path2D#WIND_NON_ZERO} or {@link Path2D#WIND_EVEN_ODD}
     * @throws IllegalArgumentException if it is none
     */
    static Path2D of(String data, int rule) {
        SvgPath read = new SvgPath(data, rule);
        char command = NONE;
        read.take(BETWEEN);
        while (read.at < data.length()) {
            if (Character.isLetter(data.charAt(read.at))) {
                command = data.charAt(read.at++);
            }
            command = read.draw(command);
            read.take(BETWEEN);
        }
        return read.path;
    }

    private String take(Pattern pattern) {
        Matcher matcher = pattern.matcher(data).region(at, data.length());
        if (!matcher.lookingAt()) {
            throw new IllegalArgumentException("no path from " + at);
        }
        at = matcher.end();
        return matcher.group();
    }

    private double number() {
        take(BETWEEN);
        return Double.parseDouble(take(NUMBER));
    }

    private boolean flag() {
        take(BETWEEN);
        return take(FLAG).equals("1");
    }

    /** Draws one stretch, and says as what further numbers count. */
    private char draw(char command) {
        boolean isRelative = Character.isLowerCase(command);
        double fromX = isRelative ? x : 0;
        double fromY = isRelative ? y : 0;
        char kind = Character.toUpperCase(command);
        switch (kind) {
            case 'M' -> path.moveTo(x = fromX + number(), y = fromY + number());
            case 'L' -> line(fromX + number(), fromY + number());
            case 'H' -> line(fromX + number(), y);
            case 'V' -> line(x, fromY + number());
            case 'C' -> curve(fromX + number(), fromY + number(), fromX, fromY);
            case 'S' -> curve(smoothX("CS"), smoothY("CS"), fromX, fromY);
            case 'Q' -> bend(fromX + number(), fromY + number(), fromX, fromY);
            case 'T' -> bend(smoothX("QT"), smoothY("QT"), fromX, fromY);
            case 'A' -> arc(number(), number(), Math.toRadians(number()), flag(), flag(), fromX + number(), fromY + number());
            case 'Z' -> close();
            default -> throw new IllegalArgumentException("no command of a path: " + command);
        }
        last = kind;
        return kind == 'Z' ? NONE : kind == 'M' ? (isRelative ? 'l' : 'L') : command;
    }

    private double smoothX(String curves) {
        return curves.indexOf(last) < 0 ? x : 2 * x - controlX;
    }

    private double smoothY(String curves) {
        return curves.indexOf(last) < 0 ? y : 2 * y - controlY;
    }

    private void close() {
        path.closePath();
        x = path.getCurrentPoint().getX();
        y = path.getCurrentPoint().getY();
    }

    private void line(double toX, double toY) {
        path.lineTo(toX, toY);
        x = toX;
        y = toY;
    }

    private void curve(double firstX, double firstY, double fromX, double fromY) {
        controlX = fromX + number();
        controlY = fromY + number();
        x = fromX + number();
        y = fromY + number();
        path.curveTo(firstX, firstY, controlX, controlY, x, y);
    }

    private void bend(double overX, double overY, double fromX, double fromY) {
        controlX = overX;
        controlY = overY;
        x = fromX + number();
        y = fromY + number();
        path.quadTo(controlX, controlY, x, y);
    }

    /** From its ends to its centre: SVG 2, appendix B.2.4. */
    private void arc(double width, double height, double turn, boolean isLarge, boolean isClockwise, double toX, double toY) {
        double halfX = (x - toX) / 2;
        double halfY = (y - toY) / 2;
        double px = Math.cos(turn) * halfX + Math.sin(turn) * halfY;
        double py = Math.cos(turn) * halfY - Math.sin(turn) * halfX;
        double reach = Math.sqrt(px * px / (width * width) + py * py / (height * height));
        double rx = Math.abs(width) * Math.max(1, reach);
        double ry = Math.abs(height) * Math.max(1, reach);
        if (rx > 0 && ry > 0 && reach > 0) {
            double across = rx * rx * py * py + ry * ry * px * px;
            double away = Math.sqrt(Math.max(0, rx * rx * ry * ry / across - 1)) * (isLarge == isClockwise ? -1 : 1);
            double cx = away * rx * py / ry;
            double cy = -away * ry * px / rx;
            double from = Math.atan2((py - cy) / ry, (px - cx) / rx);
            double extent = Math.atan2((-py - cy) / ry, (-px - cx) / rx) - from;
            extent += isClockwise && extent < 0 ? 2 * Math.PI : !isClockwise && extent > 0 ? -2 * Math.PI : 0;
            AffineTransform place = AffineTransform.getTranslateInstance((x + toX) / 2, (y + toY) / 2);
            place.rotate(turn);
            place.translate(cx, cy);
            Arc2D arc = new Arc2D.Double(-rx, -ry, 2 * rx, 2 * ry, -Math.toDegrees(from), -Math.toDegrees(extent), Arc2D.OPEN);
            path.append(place.createTransformedShape(arc), true);
        }
        line(toX, toY);
    }
}
