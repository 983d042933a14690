package org.rathaus.towns.internal;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.rathaus.towns.internal.Palette.Unreadable;

/**
 * Whether everybody can read what a {@code tokens.css} colours, in light and in dark. What fails is told with the nearest colour that
 * does not; all these colours together pass.
 */
final class ContrastCheck {

    private final Theme theme;
    private final List<Token> tokens;
    private final List<Theme> themes;
    private final Map<String, Token> town;
    private final Palette palette;
    private final Map<String, String> changes = new HashMap<>();
    /** The first pair that fails, by the property that is to change. */
    private final Map<String, ContrastPair> faults = new LinkedHashMap<>();
    private final Set<ContrastPair> hopeless = new HashSet<>();

    private ContrastCheck(List<Token> tokens, Theme theme, List<Theme> themes) {
        this.theme = theme;
        this.tokens = tokens;
        this.themes = themes;
        this.town = KernColours.counting(tokens, theme);
        this.palette = new Palette(theme, town, Map.of());
    }

    static void check(List<Token> tokens) throws BrokenTownException {
        List<Theme> themes = tokens.stream().anyMatch(Token::knowsChoice) ? Theme.ALL : Theme.UNCHOSEN;
        Set<String> problems = new LinkedHashSet<>();
        Set<List<Object>> passed = new HashSet<>();
        for (Theme theme : themes) {
            ContrastCheck check = new ContrastCheck(tokens, theme, themes);
            List<Object> same = List.of(theme.isDark(), check.values());
            if (!passed.contains(same)) {
                Set<String> found = check.problems();
                problems.addAll(found);
                if (found.isEmpty()) {
                    passed.add(same);
                }
            }
        }
        if (!problems.isEmpty()) {
            throw new BrokenTownException(List.copyOf(problems));
        }
    }

    private Map<String, String> values() {
        Map<String, String> values = new HashMap<>();
        town.forEach((property, token) -> values.put(property, token.value()));
        return values;
    }

    private Set<String> problems() {
        Set<String> problems = unreadable();
        if (problems.isEmpty()) {
            mend();
            if (!hopeless.isEmpty()) {
                new JointColours(theme, town).find().ifPresent(this::mendAll);
            }
            faults.forEach((property, pair) -> problems.add(problem(property, pair, Optional.of(changes.get(property)))));
            hopeless.forEach(pair -> problems.add(problem(townsWordsIn(pair).findFirst().orElseThrow(), pair, Optional.empty())));
        }
        return problems;
    }

    private Set<String> unreadable() {
        Set<String> problems = new LinkedHashSet<>();
        for (ContrastPair pair : ContrastPair.ALL) {
            for (String property : List.of(pair.colour(), pair.on(), pair.ground())) {
                try {
                    palette.seen(property);
                } catch (Unreadable e) {
                    String source = e.origins().stream().filter(town::containsKey).reduce((first, last) -> last).orElseThrow();
                    problems.add(at(source) + property + " " + e.getMessage() + "; write it as #rrggbb, rgb(), hsl(), oklch() or a name");
                }
            }
        }
        return problems;
    }

    private void mend() {
        for (Optional<ContrastPair> failing = failing(); failing.isPresent(); failing = failing()) {
            ContrastPair pair = failing.get();
            Optional<String> mended = Stream.of(true, false)
                    .flatMap(all -> townsPartsIn(pair).filter(part -> mend(pair, part, all))).findFirst();
            if (mended.isPresent()) {
                faults.putIfAbsent(mended.get(), pair);
                hopeless.clear();
            } else {
                hopeless.add(pair);
            }
        }
    }

    /** Takes these changes in place of all others. */
    private void mendAll(Map<String, String> together) {
        hopeless.clear();
        faults.clear();
        changes.clear();
        changes.putAll(together);
        together.keySet().stream().sorted(Comparator.comparing(it -> town.get(it).line()))
                .forEach(it -> faults.put(it, fault(it, palette).or(() -> fault(it, beside(it))).orElseThrow()));
    }

    private static Optional<ContrastPair> fault(String property, Palette palette) {
        return ContrastPair.ALL.stream().filter(it -> hasPart(property, it, palette) && !passes(it, palette)).findFirst();
    }

    /** The colours as they would be if only this one stayed. */
    private Palette beside(String property) {
        Map<String, String> others = new HashMap<>(changes);
        others.remove(property);
        return new Palette(theme, town, others);
    }

    private Optional<ContrastPair> failing() {
        Palette now = new Palette(theme, town, changes);
        return ContrastPair.ALL.stream().filter(it -> !hopeless.contains(it) && !passes(it, now)).findFirst();
    }

    /**
     * Changes a property so that the pair passes.
     *
     * @param all whether all other pairs in which it has a part must pass too, or only those that do already
     */
    private boolean mend(ContrastPair pair, String property, boolean all) {
        Palette now = new Palette(theme, town, changes);
        List<ContrastPair> concerned = ContrastPair.ALL.stream().filter(it -> it.equals(pair) || hasPart(property, it, now))
                .filter(it -> all || it.equals(pair) || passes(it, now)).toList();
        Map<String, String> tried = new HashMap<>(changes);
        Optional<String> nearest = NearestColour.to(seen(property, now).colour(), hex -> {
            tried.put(property, hex);
            Palette then = new Palette(theme, town, tried);
            return concerned.stream().allMatch(it -> passes(it, then));
        });
        nearest.ifPresent(it -> changes.put(property, it));
        return nearest.isPresent();
    }

    private Stream<String> townsPartsIn(ContrastPair pair) {
        return townsWordsIn(pair).filter(this::isColour);
    }

    /** What the town says of the pair: of the colour in front first. */
    private Stream<String> townsWordsIn(ContrastPair pair) {
        return Stream.of(pair.colour(), pair.on(), pair.ground(), ContrastPair.PAGE)
                .filter(it -> it.equals(pair.colour()) || it.equals(pair.on()) || isThrough(pair, palette))
                .flatMap(it -> seen(it, palette).origins().stream()).distinct().filter(town::containsKey);
    }

    static boolean hasPart(String property, ContrastPair pair, Palette palette) {
        return Stream.of(pair.colour(), pair.on()).anyMatch(it -> seen(it, palette).origins().contains(property))
                || isThrough(pair, palette)
                && Stream.of(pair.ground(), ContrastPair.PAGE).anyMatch(it -> seen(it, palette).origins().contains(property));
    }

    private static boolean isThrough(ContrastPair pair, Palette palette) {
        return seen(pair.on(), palette).colour().alpha() < 1;
    }

    private boolean isColour(String property) {
        try {
            return palette.seen(property) != null;
        } catch (Unreadable e) {
            return false;
        }
    }

    static boolean passes(ContrastPair pair, Palette palette) {
        return ratio(pair, palette) >= pair.atLeast();
    }

    private static double ratio(ContrastPair pair, Palette palette) {
        try {
            return pair.ratio(palette);
        } catch (Unreadable e) {
            throw new IllegalStateException(e);
        }
    }

    static Palette.Seen seen(String property, Palette palette) {
        try {
            return palette.seen(property);
        } catch (Unreadable e) {
            throw new IllegalStateException(e);
        }
    }

    private String problem(String property, ContrastPair pair, Optional<String> legal) {
        boolean isAlone = !passes(pair, palette);
        // rounded down: what lacks a little is not to look as if it lacked nothing
        double ratio = Math.floor(ratio(pair, isAlone ? palette : beside(property)) * 100) / 100;
        String fault = String.format(Locale.ROOT, "%s%s: %s gives %s a contrast of %.2f:1 in %s (%s on %s%s), but needs %s:1; ", at(property), property,
                town.get(property).value(), pair.what(), ratio, theme, pair.colour(), pair.on(),
                isAlone ? "" : ", with the other colours named here", pair.atLeast() == 3 ? "3" : "4.5");
        if (legal.isEmpty()) {
            return fault + "with the other colours of the file no lightness of it will do, so change those too";
        }
        String nearest = legal.get();
        return fault + "the nearest legal colour is " + nearest + (isShared(property) ? ", for " + theme
                + " only: @media (prefers-color-scheme: " + theme + ") { :root { " + property + ": " + nearest + "; } }" : "");
    }

    /** Whether the same line says what the property is in light and in dark. */
    private boolean isShared(String property) {
        return themes.stream().filter(it -> it.isDark() != theme.isDark())
                .anyMatch(it -> town.get(property).equals(KernColours.counting(tokens, it).get(property)));
    }

    private String at(String property) {
        return "tokens.css, line " + town.get(property).line() + ": ";
    }
}
