package org.rathaus.towns.internal.enablement;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.rathaus.api.town.Town;
import org.rathaus.api.town.Towns;
import org.rathaus.towns.internal.FolderTowns;
import org.rathaus.towns.internal.Folders;

/** Folders of two towns that offer the one service, and lack legal texts until they are complete. */
final class TwoTowns implements Towns {

    private static final String TEXTS = "texts.utf8.properties";
    private static final String ENGLISH = "texts_en.utf8.properties";
    private static final String LEGAL = "\nlegal.imprint=A\nlegal.privacy=B\nlegal.accessibility=C\n";

    private final Folders folders;
    private final String ours;
    private FolderTowns towns;

    TwoTowns(Path folder, String ours, String others) {
        this.ours = ours;
        try {
            folders = new Folders(Files.createTempDirectory(folder, "towns"));
            folders.town(ours, "Unsere", "ABC").town(others, "Andere", "DEF");
            for (String town : List.of(ours, others)) {
                folders.replace(town, "town.json", "\"transfer-block\": {}", "\"dog-tax\": {\"copies\": 1, \"colour\": \"red\"}");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        towns = folders.read();
    }

    /** Has all legal texts from now on, and says that cases stay in the overview. */
    void complete() {
        change("town.json", "\"copies\": 1", "\"copies\": 1, \"delivery\": \"overview\"");
        change(TEXTS, "home.intro", LEGAL + "home.intro");
        change(ENGLISH, "home.title", LEGAL + "home.title");
    }

    void change(String file, String old, String with) {
        try {
            folders.replace(ours, file, old, with);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        towns = folders.read();
    }

    void write(String file, String content) {
        try {
            folders.file(ours, file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<Town> all() {
        return towns.all();
    }

    @Override
    public Optional<Town> find(String id) {
        return towns.find(id);
    }

    @Override
    public Optional<Town> byHost(String host) {
        return towns.byHost(host);
    }
}
