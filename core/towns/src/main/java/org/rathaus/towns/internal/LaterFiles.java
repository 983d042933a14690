package org.rathaus.towns.internal;

/** The files of a town, of which only the announcement is read so far: the rest once, at the latest when somebody wants to see the town. */
final class LaterFiles {

    private byte[] json;
    private TownReader reader;
    private BrokenTownException problem;
    private volatile TownFiles files;

    /** @param json what {@code town.json} holds, so that all that is told of the town was once in it at the same time */
    LaterFiles(TownReader reader, byte[] json) {
        this.reader = reader;
        this.json = json;
    }

    /** Files that are read. */
    LaterFiles(TownFiles files) {
        this.files = files;
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
                // with the reader go the brands of its look
                reader = null;
                json = null;
            } catch (BrokenTownException e) {
                problem = e;
                throw e;
            }
        }
        return files;
    }

    boolean areRead() {
        return files != null;
    }
}
