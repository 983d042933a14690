package org.rathaus.towns.internal;

/** The files of a town beside its {@code town.json}: read once, at the latest when somebody wants to see the town. */
final class LaterFiles {

    private final TownJson json;
    private TownReader reader;
    private BrokenTownException problem;
    private volatile TownFiles files;

    LaterFiles(TownReader reader, TownJson json) {
        this.reader = reader;
        this.json = json;
    }

    TownFiles read() throws BrokenTownException {
        TownFiles known = files;
        return known == null ? readOnce() : known;
    }

    private synchronized TownFiles readOnce() throws BrokenTownException {
        if (problem != null) {
            throw problem;
        }
        if (files == null) {
            try {
                files = reader.files(json);
                // with it go the brands that were read in the same look
                reader = null;
            } catch (BrokenTownException e) {
                problem = e;
                throw e;
            }
        }
        return files;
    }

    /** @throws IllegalStateException if one of them is broken; such a town is not found, and gone after the next look */
    TownFiles get() {
        try {
            return read();
        } catch (BrokenTownException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    boolean areRead() {
        return files != null;
    }
}
