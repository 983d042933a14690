package org.rathaus.towns.internal;

/**
 * A colour of the screen.
 *
 * @param red   sRGB, from 0 to 1
 * @param green sRGB, from 0 to 1
 * @param blue  sRGB, from 0 to 1
 * @param alpha from 0, which lets everything through, to 1
 */
record Colour(double red, double green, double blue, double alpha) {

    private static final int FULL = 255;
    /** How far the search for the strongest colour that a screen can show goes. */
    private static final int HALVINGS = 24;
    private static final double GAMUT = 0.0001;

    /** A colour as lightness (0 to 1), chroma and hue (degrees) of OKLCH (CSS Color Module Level 4, 9.2). */
    record Lch(double lightness, double chroma, double hue) {
    }

    Colour {
        red = within(red);
        green = within(green);
        blue = within(blue);
        alpha = within(alpha);
    }

    /** The colour of these parts; one that no screen shows is the strongest of that lightness and hue that one does. */
    static Colour of(Lch lch, double alpha) {
        double lightness = within(lch.lightness());
        double[] wanted = rgb(lightness, lch.chroma(), lch.hue());
        if (isShown(wanted)) {
            return new Colour(wanted[0], wanted[1], wanted[2], alpha);
        }
        double shown = 0;
        double beyond = lch.chroma();
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (shown + beyond) / 2;
            if (isShown(rgb(lightness, middle, lch.hue()))) {
                shown = middle;
            } else {
                beyond = middle;
            }
        }
        double[] strongest = rgb(lightness, shown, lch.hue());
        return new Colour(strongest[0], strongest[1], strongest[2], alpha);
    }

    /** CSS Color Module Level 4, 7: HSL to sRGB. */
    static Colour ofHsl(double hue, double saturation, double lightness, double alpha) {
        double[] parts = new double[3];
        int[] turns = {0, 8, 4};
        for (int i = 0; i < parts.length; i++) {
            double k = ((turns[i] + hue / 30) % 12 + 12) % 12;
            parts[i] = lightness - saturation * Math.min(lightness, 1 - lightness) * Math.max(-1, Math.min(Math.min(k - 3, 9 - k), 1));
        }
        return new Colour(parts[0], parts[1], parts[2], alpha);
    }

    /** What is seen where this colour lies on another one. */
    Colour over(Colour ground) {
        return new Colour(red * alpha + ground.red * (1 - alpha), green * alpha + ground.green * (1 - alpha),
                blue * alpha + ground.blue * (1 - alpha), alpha + ground.alpha * (1 - alpha));
    }

    /** WCAG 2.2, relative luminance: 0 for black to 1 for white. */
    double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    /** WCAG 2.2, contrast ratio: 1 to 21. Both cover what is below. */
    double contrast(Colour other) {
        double one = luminance();
        double two = other.luminance();
        return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
    }

    Lch lch() {
        double r = linear(red);
        double g = linear(green);
        double b = linear(blue);
        double l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
        double m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
        double s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
        double x = 1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s;
        double y = 0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s;
        return new Lch(0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s, Math.hypot(x, y), Math.toDegrees(Math.atan2(y, x)));
    }

    /** As {@code #rrggbb}, which is rounded; says nothing of alpha. */
    String hex() {
        return "#%02x%02x%02x".formatted(Math.round(red * FULL), Math.round(green * FULL), Math.round(blue * FULL));
    }

    /** CSS Color Module Level 4, 18: OKLab to linear sRGB. */
    private static double[] rgb(double lightness, double chroma, double hue) {
        double x = chroma * Math.cos(Math.toRadians(hue));
        double y = chroma * Math.sin(Math.toRadians(hue));
        double l = cube(lightness + 0.3963377774 * x + 0.2158037573 * y);
        double m = cube(lightness - 0.1055613458 * x - 0.0638541728 * y);
        double s = cube(lightness - 0.0894841775 * x - 1.2914855480 * y);
        return new double[] {
            gamma(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
            gamma(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
            gamma(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s)};
    }

    private static boolean isShown(double... parts) {
        for (double part : parts) {
            if (part < -GAMUT || part > 1 + GAMUT) {
                return false;
            }
        }
        return true;
    }

    private static double linear(double part) {
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }

    private static double gamma(double part) {
        return part <= 0.0031308 ? part * 12.92 : 1.055 * Math.pow(part, 1 / 2.4) - 0.055;
    }

    private static double cube(double value) {
        return value * value * value;
    }

    private static double within(double part) {
        return Math.max(0, Math.min(1, part));
    }
}
