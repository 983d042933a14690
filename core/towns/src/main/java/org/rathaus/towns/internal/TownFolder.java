package org.rathaus.towns.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A town's folder as it was last read.
 *
 * @param id       the folder's name
 * @param files    those that were read for the newest state
 * @param latest   the newest readable state, if there ever was one
 * @param problems why the newest state is not readable; empty if it is
 */
record TownFolder(String id, Sighting files, Optional<FolderTown> latest, List<String> problems) {

    /**
     * The folder as it is now, with all its files; an equal object if nothing in it has changed.
     *
     * @param brands those that were read in the same look
     */
    static TownFolder look(Path folder, TownFolder before, SharedBrands brands) {
        if (before == null || !before.files.isCurrent()) {
            TownReader reader = new TownReader(folder, brands);
            return read(reader.id(), reader.sighting(), before, reader::read);
        }
        Optional<FolderTown> announced = before.latest.filter(it -> !it.isRead());
        return announced.isPresent() ? read(before.id, before.files, before, announced.get()::read) : before;
    }

    /** The folder by its {@code town.json} alone; the next look reads the rest. */
    static TownFolder announced(Path folder, SharedBrands brands) {
        TownReader reader = new TownReader(folder, brands);
        return read(reader.id(), reader.sighting(), null, reader::announcement);
    }

    private interface Reading {
        FolderTown read() throws BrokenTownException;
    }

    private static TownFolder read(String id, Sighting files, TownFolder before, Reading reading) {
        try {
            return new TownFolder(id, files, Optional.of(reading.read()), List.of());
        } catch (BrokenTownException e) {
            List<String> problems = e.problems().stream().map(it -> id + "/" + it).toList();
            return new TownFolder(id, files, Optional.ofNullable(before).flatMap(TownFolder::latest).filter(FolderTown::isRead), problems);
        }
    }
}
