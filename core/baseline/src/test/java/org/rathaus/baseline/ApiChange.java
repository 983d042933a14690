package org.rathaus.baseline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import aQute.bnd.service.diff.Delta;
import aQute.bnd.service.diff.Diff;
import aQute.bnd.service.diff.Tree;
import aQute.bnd.service.diff.Type;
import aQute.bnd.version.Version;

/** What has become of exported packages, and whether their versions say so (Semantic Versioning as OSGi means it). */
final class ApiChange {

    private static final Set<Delta> BREAKS = Set.of(Delta.MAJOR, Delta.REMOVED);
    private static final Set<Delta> ADDS = Set.of(Delta.MINOR, Delta.ADDED);

    private ApiChange() {
    }

    /** One line for each package that has changed more than its version. */
    static List<String> faults(Tree now, Tree before) {
        List<String> faults = new ArrayList<>();
        now.diff(before).getChildren().stream().filter(change -> change.getType() == Type.PACKAGE).forEach(change -> {
            Delta delta = change.getDelta();
            if (delta == Delta.REMOVED) {
                faults.add(change.getName() + " is gone: plugins that import it no longer start");
            } else if (BREAKS.contains(delta)) {
                require(change, next(version(change.getOlder()), true), "plugins built before would break, as this has changed or gone: ", BREAKS, faults);
            } else if (delta == Delta.MINOR) {
                require(change, next(version(change.getOlder()), false), "this is new: ", ADDS, faults);
            }
        });
        return faults;
    }

    private static void require(Diff change, Version least, String because, Set<Delta> kind, List<String> faults) {
        Version now = version(change.getNewer());
        if (now.compareTo(least) < 0) {
            faults.add(change.getName() + " is " + now + " and must be " + least + " at least (@Version in its package-info.java); " + because
                    + String.join("; ", parts(change, kind, "").toList()));
        }
    }

    private static Version next(Version before, boolean breaks) {
        return breaks ? new Version(before.getMajor() + 1, 0, 0) : new Version(before.getMajor(), before.getMinor() + 1, 0);
    }

    private static Version version(Tree part) {
        return Arrays.stream(part.getChildren()).filter(it -> it.getType() == Type.VERSION).map(it -> new Version(it.getName())).findFirst()
                .orElse(Version.emptyVersion);
    }

    /** The outermost parts that have come, gone or changed into something else. */
    private static Stream<String> parts(Diff change, Set<Delta> kind, String place) {
        return change.getChildren().stream().filter(part -> part.getType() != Type.VERSION && kind.contains(part.getDelta())).flatMap(part -> {
            String name = place.isEmpty() ? part.getName() : place + " " + part.getName();
            List<String> inner = part.getDelta() == Delta.REMOVED || part.getDelta() == Delta.ADDED ? List.of() : parts(part, kind, name).toList();
            return inner.isEmpty() ? Stream.of(name) : inner.stream();
        });
    }
}
