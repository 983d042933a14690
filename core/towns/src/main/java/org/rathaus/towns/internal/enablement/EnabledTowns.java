package org.rathaus.towns.internal.enablement;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rathaus.api.town.Town;
import org.rathaus.api.town.Towns;
import org.rathaus.towns.internal.FolderTowns;

/** The towns of the folders, with the services that their administrators chose. */
@Component(service = Towns.class, immediate = true)
public final class EnabledTowns implements Towns {

    private final Towns folders;
    private final Decisions decisions;
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();

    /** A town as long as neither its folder nor what was decided changes. */
    private record Kept(Town folder, Map<String, Decision> decided, EnabledTown town) {
    }

    @Activate
    public EnabledTowns(@Reference FolderTowns folders, @Reference Decisions decisions) {
        this((Towns) folders, decisions);
    }

    EnabledTowns(Towns folders, Decisions decisions) {
        this.folders = folders;
        this.decisions = decisions;
    }

    /** What was decided is read only of those that are asked for it. */
    @Override
    public List<Town> all() {
        return folders.all().stream().map(town -> (Town) new EnabledTown(town, () -> decisions.of(town.id()))).toList();
    }

    @Override
    public Optional<Town> find(String id) {
        return folders.find(id).map(this::now);
    }

    @Override
    public Optional<Town> byHost(String host) {
        return folders.byHost(host).map(this::now);
    }

    @Override
    public List<String> problems() {
        return folders.problems();
    }

    @Override
    public List<String> problems(String id) {
        return folders.problems(id);
    }

    /** The same object while nothing changes: what is kept for a town is kept by it. */
    private Town now(Town folder) {
        Map<String, Decision> decided = decisions.of(folder.id());
        return kept.compute(folder.id(), (id, before) -> before != null && before.folder() == folder && before.decided() == decided
                ? before : new Kept(folder, decided, new EnabledTown(folder, () -> decided))).town();
    }
}
