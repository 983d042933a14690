package org.rathaus.towns.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.rathaus.towns.internal.Colour.Lch;

/**
 * Looks for colours that pass together where no single change will do. What stands behind others goes as little as possible
 * towards white (in the dark: black), and one by one each colour in front becomes the nearest that all those before it allow.
 */
final class JointColours {

    /** Each halves what the colours behind change more than they must. */
    private static final int HALVINGS = 4;
    private static final String ACTION = "--kern-color-action-default";
    private static final String ON_ACTION = "--kern-color-action-on-default";
    private static final String OF_ACTIONS = "--kern-color-action-";
    private static final List<String> EXTREMES = List.of("#ffffff", "#000000");

    private final Theme theme;
    private final Map<String, Token> town;
    private final Palette palette;
    /** Properties of pairs that others stand on, then those in front. */
    private final List<String> roles;
    private final List<String> grounds;
    private final List<String> fronts;

    /** @param town what counts of the town's tokens; all can be read */
    JointColours(Theme theme, Map<String, Token> town) {
        this.theme = theme;
        this.town = town;
        this.palette = new Palette(theme, town, Map.of());
        Set<String> behind = new LinkedHashSet<>();
        Set<String> inFront = new LinkedHashSet<>();
        Set<String> ofButtons = new LinkedHashSet<>(List.of(ON_ACTION));
        for (ContrastPair pair : ContrastPair.ALL) {
            behind.add(pair.ground());
            (pair.on().startsWith(OF_ACTIONS) ? ofButtons : behind).add(pair.on());
            inFront.add(pair.colour());
        }
        // what is on the main buttons comes after them
        inFront.remove(ON_ACTION);
        Set<String> ordered = new LinkedHashSet<>(behind);
        ordered.addAll(inFront);
        ordered.addAll(ofButtons);
        this.roles = List.copyOf(ordered);
        this.grounds = owned(behind);
        this.fronts = new ArrayList<>(owned(ordered));
        fronts.removeAll(grounds);
    }

    /** What the town says that has a part in these properties, in their order. */
    private List<String> owned(Set<String> properties) {
        return properties.stream().flatMap(it -> seen(it, palette).origins().stream()).filter(town::containsKey).filter(this::isColour)
                .distinct().sorted(Comparator.comparing(this::rank)).toList();
    }

    /** The first place of the order in which it has a part. */
    private int rank(String property) {
        int rank = 0;
        while (!seen(roles.get(rank), palette).origins().contains(property)) {
            rank++;
        }
        return rank;
    }

    /** Values for some of the town's properties with which everything passes; empty if this way leads to none. */
    Optional<Map<String, String>> find() {
        Optional<Map<String, String>> found = with(0);
        if (found.isEmpty()) {
            found = with(1);
            double tooLittle = 0;
            double enough = 1;
            for (int i = 0; found.isPresent() && i < HALVINGS; i++) {
                double middle = (tooLittle + enough) / 2;
                Optional<Map<String, String>> less = with(middle);
                found = less.isPresent() ? less : found;
                enough = less.isPresent() ? middle : enough;
                tooLittle = less.isPresent() ? tooLittle : middle;
            }
        }
        return found.map(this::reduced);
    }

    /** @param share how far the colours behind go, from 0 to 1 */
    private Optional<Map<String, String>> with(double share) {
        Map<String, String> changes = new HashMap<>();
        if (share > 0) {
            grounds.forEach(it -> changes.put(it, moved(it, share)));
        }
        Set<String> open = new HashSet<>(fronts);
        for (String property : fronts) {
            open.remove(property);
            if (!settle(property, open, changes)) {
                return Optional.empty();
            }
        }
        return passesAll(changes) ? Optional.of(changes) : Optional.empty();
    }

    private String moved(String ground, double share) {
        Lch lch = seen(ground, palette).colour().lch();
        double end = theme.isDark() ? 0 : 1;
        return Colour.of(new Lch(lch.lightness() + share * (end - lch.lightness()), lch.chroma(), lch.hue()), 1).hex();
    }

    /** Makes a property fit to all that is settled; false if nothing does. */
    private boolean settle(String property, Set<String> open, Map<String, String> changes) {
        Palette now = new Palette(theme, town, changes);
        List<ContrastPair> concerned = ContrastPair.ALL.stream().filter(it -> hasPart(Set.of(property), it, now) && !hasPart(open, it, now)).toList();
        boolean leavesRoom = property.equals(ACTION) && open.contains(ON_ACTION);
        Map<String, String> tried = new HashMap<>(changes);
        if (fits(concerned, tried) && (!leavesRoom || hasRoom(tried))) {
            return true;
        }
        Optional<String> nearest = NearestColour.to(seen(property, now).colour(), hex -> {
            tried.put(property, hex);
            return fits(concerned, tried) && (!leavesRoom || hasRoom(tried));
        });
        nearest.ifPresent(it -> changes.put(property, it));
        return nearest.isPresent();
    }

    /** Whether black or white can be read on the main buttons. */
    private boolean hasRoom(Map<String, String> changes) {
        Map<String, String> tried = new HashMap<>(changes);
        List<ContrastPair> buttons = ContrastPair.ALL.stream().filter(it -> it.colour().equals(ON_ACTION))
                .filter(it -> !town.containsKey(it.on()) || it.on().equals(ACTION)).toList();
        return EXTREMES.stream().anyMatch(hex -> {
            tried.put(ON_ACTION, hex);
            return fits(buttons, tried);
        });
    }

    /** With each change taken back, or made smaller, as far as the others allow. */
    private Map<String, String> reduced(Map<String, String> found) {
        Map<String, String> changes = new LinkedHashMap<>(found);
        for (String property : List.copyOf(changes.keySet())) {
            String needed = changes.remove(property);
            if (!passesAll(changes)) {
                Map<String, String> tried = new HashMap<>(changes);
                changes.put(property, NearestColour.to(seen(property, palette).colour(), hex -> {
                    tried.put(property, hex);
                    return passesAll(tried);
                }).orElse(needed));
            }
        }
        dropNeedless(changes);
        return changes;
    }

    /** What has become smaller may have made another change needless. */
    private void dropNeedless(Map<String, String> changes) {
        for (String property : List.copyOf(changes.keySet())) {
            String needed = changes.remove(property);
            if (passesAll(changes)) {
                dropNeedless(changes);
                return;
            }
            changes.put(property, needed);
        }
    }

    private boolean passesAll(Map<String, String> changes) {
        return fits(ContrastPair.ALL, changes);
    }

    private boolean fits(List<ContrastPair> pairs, Map<String, String> changes) {
        Palette then = new Palette(theme, town, changes);
        return pairs.stream().allMatch(it -> ContrastCheck.passes(it, then));
    }

    private static boolean hasPart(Set<String> properties, ContrastPair pair, Palette palette) {
        return properties.stream().anyMatch(it -> ContrastCheck.hasPart(it, pair, palette));
    }

    private boolean isColour(String property) {
        try {
            return palette.seen(property) != null;
        } catch (Palette.Unreadable e) {
            return false;
        }
    }

    private static Palette.Seen seen(String property, Palette palette) {
        return ContrastCheck.seen(property, palette);
    }
}
