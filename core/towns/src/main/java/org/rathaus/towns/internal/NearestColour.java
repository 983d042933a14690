package org.rathaus.towns.internal;

import java.util.Optional;
import java.util.function.Predicate;

import org.rathaus.towns.internal.Colour.Lch;

/** Looks for the colour of the same hue that is as light as possible like another one and does what that does not. */
final class NearestColour {

    /** Of the lightness of OKLCH; about half of what a screen can show. */
    static final double STEP = 0.002;

    private NearestColour() {
    }

    /** @param fits whether a colour, as {@code #rrggbb}, will do */
    static Optional<String> to(Colour colour, Predicate<String> fits) {
        Lch lch = colour.lch();
        for (int i = 0; i * STEP <= 1 + STEP; i++) {
            for (double lightness : new double[] {lch.lightness() - i * STEP, lch.lightness() + i * STEP}) {
                // the last step on each side ends at black and at white
                if (lightness > -STEP && lightness < 1 + STEP) {
                    String hex = Colour.of(new Lch(lightness, lch.chroma(), lch.hue()), 1).hex();
                    if (fits.test(hex)) {
                        return Optional.of(hex);
                    }
                }
            }
        }
        return Optional.empty();
    }
}
