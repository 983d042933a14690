package org.rathaus.towns.internal;

import java.util.function.Supplier;

/** The files of a town of which only {@code town.json} was read so far: read once, when somebody wants to see the town. */
final class LaterFiles implements Supplier<TownFiles> {

    private final TownReader reader;
    private final TownJson json;
    private TownFiles files;
    private BrokenTownException problem;

    LaterFiles(TownReader reader, TownJson json) {
        this.reader = reader;
        this.json = json;
    }

    /** @throws IllegalStateException if one of them is broken; such a town is not found, and gone after the next look */
    @Override
    public synchronized TownFiles get() {
        if (files == null && problem == null) {
            try {
                files = reader.files(json);
            } catch (BrokenTownException e) {
                problem = e;
            }
        }
        if (problem != null) {
            throw new IllegalStateException(problem.getMessage(), problem);
        }
        return files;
    }

    synchronized boolean isRead() {
        return files != null;
    }
}
