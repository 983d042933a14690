package org.rathaus.towns.internal;

import java.text.CollationKey;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.rathaus.api.town.Town;

/** The towns of one moment, of which no two share a host name or a reference prefix. Immutable once made. */
final class TownDirectory {

    private final Map<String, FolderTown> byId = new LinkedHashMap<>();
    private final Map<String, FolderTown> byClaim = new HashMap<>();
    private final List<Town> byName;
    private final List<String> problems = new ArrayList<>();

    /** No towns. */
    TownDirectory() {
        byName = List.of();
    }

    /**
     * The towns of these folders. Where two want the same name, the one that had it keeps it, and the other stays what
     * it was before, if it can.
     *
     * @param folders in the order in which they are served where nobody had what several want
     */
    TownDirectory(TownDirectory before, Collection<TownFolder> folders) {
        Map<Boolean, List<TownFolder>> wantingMore = folders.stream().collect(Collectors.partitioningBy(it -> wantsMore(it, before)));
        wantingMore.get(false).forEach(it -> add(it, before));
        wantingMore.get(true).forEach(it -> add(it, before));
        Collator german = Collator.getInstance(Locale.GERMAN);
        byName = byId.values().stream().map(it -> new Named(german.getCollationKey(it.name()), it))
                .sorted(Comparator.comparing(Named::key).thenComparing(it -> it.town().id())).map(Named::town).toList();
    }

    /** A town and its place among the others, which is worked out once for each and not for each two. */
    private record Named(CollationKey key, Town town) {
    }

    private static boolean wantsMore(TownFolder folder, TownDirectory before) {
        return !folder.latest().equals(before.find(folder.id())) && !claims(before.find(folder.id())).containsAll(claims(folder.latest()));
    }

    private static Set<String> claims(Optional<FolderTown> town) {
        return town.stream().flatMap(TownDirectory::claims).collect(Collectors.toSet());
    }

    private void add(TownFolder folder, TownDirectory before) {
        problems.addAll(folder.problems());
        Stream.of(folder.latest(), before.find(folder.id()).filter(FolderTown::isRead)).flatMap(Optional::stream).distinct()
                .filter(this::isFree).findFirst().ifPresent(this::add);
    }

    private void add(FolderTown town) {
        byId.put(town.id(), town);
        claims(town).forEach(claim -> byClaim.put(claim, town));
    }

    /** From one that turns out to be broken everything can be had. */
    private boolean isFree(FolderTown town) {
        Optional<String> taken = claims(town).filter(it -> byClaim.containsKey(it) && byClaim.get(it).isReadable()).findFirst();
        taken.ifPresent(claim -> problems.add(town.id() + "/town.json: " + claim + " belongs to "
                + byClaim.get(claim).id() + " already"));
        return taken.isEmpty();
    }

    private static Stream<String> claims(FolderTown town) {
        return Stream.concat(Stream.of("referencePrefix " + town.referencePrefix()),
                town.hosts().stream().map(TownDirectory::host));
    }

    private static String host(String name) {
        return "host " + name.toLowerCase(Locale.ROOT);
    }

    List<Town> all() {
        return byName;
    }

    Optional<FolderTown> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    Optional<FolderTown> byHost(String name) {
        return Optional.ofNullable(byClaim.get(host(name)));
    }

    List<String> problems() {
        return List.copyOf(problems);
    }
}
