package org.rathaus.towns.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.rathaus.towns.internal.Colour.Lch;

/**
 * Reads a colour as CSS writes it (CSS Color Module Level 4 and 5): hexadecimal, by name, {@code rgb()}, {@code hsl()},
 * {@code oklch()}, {@code oklab()}, {@code light-dark()} and {@code color-mix()} in OKLCH, OKLab or sRGB. There is no
 * {@code var()} in it any more.
 */
final class ColourSyntax {

    private static final Pattern TOKEN = Pattern.compile(
            "\\s*(#[0-9A-Fa-f]+|[A-Za-z][A-Za-z-]*\\(?|[+-]?(?:[0-9]*\\.)?[0-9]+(?:[eE][+-]?[0-9]+)?(?:%|[a-z]+)?|[-+*/,()])\\s*");
    private static final Pattern NUMBER = Pattern.compile("([+-]?(?:[0-9]*\\.)?[0-9]+(?:[eE][+-]?[0-9]+)?)(%|deg|grad|rad|turn)?");
    private static final Pattern HEX = Pattern.compile("#[0-9A-Fa-f]+");
    private static final Properties NAMES = names();
    private static final double PERCENT = 100;
    private static final int BYTE = 255;
    /** Chroma and the two axes of OKLab at 100 %. */
    private static final double STRONGEST = 0.4;
    /** Below, a colour has no hue: it takes that of the colour it is mixed with. */
    private static final double GREY = 0.0001;

    private final boolean dark;
    private final List<String> tokens = new ArrayList<>();
    private int next;

    private ColourSyntax(String text, boolean dark) {
        this.dark = dark;
        Matcher token = TOKEN.matcher(text);
        int end = 0;
        while (end < text.length() && token.find() && token.start() == end) {
            tokens.add(token.group(1));
            end = token.end();
        }
        if (end < text.length()) {
            throw new IllegalArgumentException("is no colour");
        }
    }

    /**
     * @param dark whether {@code light-dark()} means its second colour
     * @throws IllegalArgumentException if this is none of the ways to write a colour; the message says so
     */
    static Colour read(String text, boolean dark) {
        if (HEX.matcher(text).matches()) {
            return hex(text.substring(1));
        }
        ColourSyntax syntax = new ColourSyntax(text.strip(), dark);
        Colour colour = syntax.colour();
        if (syntax.next < syntax.tokens.size()) {
            throw new IllegalArgumentException("is no colour");
        }
        return colour;
    }

    private Colour colour() {
        String token = take();
        if (token.startsWith("#")) {
            return hex(token.substring(1));
        }
        switch (token.toLowerCase(Locale.ROOT)) {
            case "rgb(", "rgba(":
                return rgb();
            case "hsl(", "hsla(":
                return hsl();
            case "oklch(":
                return oklch();
            case "oklab(":
                return oklab();
            case "light-dark(":
                return lightDark();
            case "color-mix(":
                return mix();
            default:
                String known = NAMES.getProperty(token.toLowerCase(Locale.ROOT));
                if (known == null) {
                    throw new IllegalArgumentException(token.endsWith("(") ? "is written with " + token + "), whose contrast is not known"
                            : "is no colour");
                }
                return hex(known);
        }
    }

    private static Colour hex(String digits) {
        String all = digits.length() < 5 ? digits.replaceAll(".", "$0$0") : digits;
        if (all.length() != 6 && all.length() != 8) {
            throw new IllegalArgumentException("is no colour: # is followed by 3, 4, 6 or 8 digits");
        }
        double alpha = all.length() == 6 ? 1 : part(all, 6);
        return new Colour(part(all, 0), part(all, 2), part(all, 4), alpha);
    }

    private static double part(String hex, int at) {
        return Integer.parseInt(hex, at, at + 2, 16) / (double) BYTE;
    }

    private Colour rgb() {
        double red = number(BYTE) / BYTE;
        skip(",");
        double green = number(BYTE) / BYTE;
        skip(",");
        double blue = number(BYTE) / BYTE;
        return new Colour(red, green, blue, alpha());
    }

    private Colour hsl() {
        double hue = angle();
        skip(",");
        double saturation = number(PERCENT) / PERCENT;
        skip(",");
        double lightness = number(PERCENT) / PERCENT;
        return Colour.ofHsl(hue, Math.max(0, Math.min(1, saturation)), Math.max(0, Math.min(1, lightness)), alpha());
    }

    private Colour oklch() {
        double lightness = number(1);
        double chroma = number(STRONGEST);
        double hue = angle();
        return Colour.of(new Lch(lightness, Math.max(0, chroma), hue), alpha());
    }

    private Colour oklab() {
        double lightness = number(1);
        double x = number(STRONGEST);
        double y = number(STRONGEST);
        return Colour.of(new Lch(lightness, Math.hypot(x, y), Math.toDegrees(Math.atan2(y, x))), alpha());
    }

    private double alpha() {
        double alpha = skip("/") || skip(",") ? number(1) : 1;
        expect(")");
        return alpha;
    }

    private Colour lightDark() {
        Colour light = colour();
        expect(",");
        Colour inDark = colour();
        expect(")");
        return dark ? inDark : light;
    }

    private Colour mix() {
        expect("in");
        String space = take();
        expect(",");
        double[] shares = {Double.NaN, Double.NaN};
        Colour[] colours = new Colour[2];
        for (int i = 0; i < 2; i++) {
            shares[i] = isShare() ? number(PERCENT) / PERCENT : Double.NaN;
            colours[i] = colour();
            shares[i] = isShare() ? number(PERCENT) / PERCENT : shares[i];
            expect(i == 0 ? "," : ")");
        }
        return mix(space, colours[0], colours[1], shares[0], shares[1]);
    }

    private boolean isShare() {
        String token = peek();
        return token.endsWith("%") || token.equals("calc(");
    }

    /** CSS Color Module Level 5, 3. */
    private static Colour mix(String space, Colour one, Colour two, double shareOfOne, double shareOfTwo) {
        double first = Double.isNaN(shareOfOne) ? Double.isNaN(shareOfTwo) ? 0.5 : 1 - shareOfTwo : shareOfOne;
        double second = Double.isNaN(shareOfTwo) ? 1 - first : shareOfTwo;
        double sum = first + second;
        if (sum <= 0) {
            throw new IllegalArgumentException("mixes nothing");
        }
        double alpha = (first * one.alpha() + second * two.alpha()) / sum;
        double weight = alpha == 0 ? 0 : second / sum * two.alpha() / alpha;
        double shown = alpha * Math.min(1, sum);
        switch (space) {
            case "srgb":
                return new Colour(between(one.red(), two.red(), weight), between(one.green(), two.green(), weight),
                        between(one.blue(), two.blue(), weight), shown);
            case "oklab":
                return mixed(one.lch(), two.lch(), weight, shown);
            case "oklch":
                return mixedByHue(one.lch(), two.lch(), weight, shown);
            default:
                throw new IllegalArgumentException("mixes colours in " + space + ", whose contrast is not known");
        }
    }

    private static Colour mixed(Lch one, Lch two, double weight, double alpha) {
        double x = between(one.chroma() * Math.cos(Math.toRadians(one.hue())), two.chroma() * Math.cos(Math.toRadians(two.hue())), weight);
        double y = between(one.chroma() * Math.sin(Math.toRadians(one.hue())), two.chroma() * Math.sin(Math.toRadians(two.hue())), weight);
        return Colour.of(new Lch(between(one.lightness(), two.lightness(), weight), Math.hypot(x, y), Math.toDegrees(Math.atan2(y, x))), alpha);
    }

    private static Colour mixedByHue(Lch one, Lch two, double weight, double alpha) {
        double from = one.chroma() < GREY ? two.hue() : one.hue();
        double way = two.chroma() < GREY ? 0 : ((two.hue() - from) % 360 + 540) % 360 - 180;
        return Colour.of(new Lch(between(one.lightness(), two.lightness(), weight), between(one.chroma(), two.chroma(), weight),
                from + way * weight), alpha);
    }

    private static double between(double one, double two, double weight) {
        return one + (two - one) * weight;
    }

    private double angle() {
        String token = peek();
        double value = number(360);
        return token.endsWith("turn") ? value * 360 : token.endsWith("grad") ? value * 0.9
                : token.endsWith("rad") ? Math.toDegrees(value) : value;
    }

    /** @param whole what 100 % stands for */
    private double number(double whole) {
        String token = take();
        if (token.equals("calc(")) {
            double result = sum(whole);
            expect(")");
            return result;
        }
        if (token.equalsIgnoreCase("none")) {
            return 0;
        }
        Matcher parts = NUMBER.matcher(token);
        if (!parts.matches()) {
            throw new IllegalArgumentException("is no colour");
        }
        double value = Double.parseDouble(parts.group(1));
        return "%".equals(parts.group(2)) ? value / PERCENT * whole : value;
    }

    private double sum(double whole) {
        double result = product(whole);
        while (peek().equals("+") || peek().equals("-")) {
            result += take().equals("+") ? product(whole) : -product(whole);
        }
        return result;
    }

    private double product(double whole) {
        double result = number(whole);
        while (peek().equals("*") || peek().equals("/")) {
            result = take().equals("*") ? result * number(whole) : result / number(whole);
        }
        return result;
    }

    private String peek() {
        return next < tokens.size() ? tokens.get(next) : "";
    }

    private String take() {
        String token = peek();
        next++;
        return token;
    }

    private boolean skip(String token) {
        boolean there = peek().equals(token);
        next += there ? 1 : 0;
        return there;
    }

    private void expect(String token) {
        if (!skip(token)) {
            throw new IllegalArgumentException("is no colour");
        }
    }

    private static Properties names() {
        Properties names = new Properties();
        try (InputStream file = ColourSyntax.class.getResourceAsStream("colour-names.properties")) {
            names.load(file);
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
