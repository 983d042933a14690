package org.rathaus.auth.internal.citizen;

import java.util.function.Consumer;
import java.util.function.Function;

import org.rathaus.api.storage.EntityStore;

/**
 * Citizens' accounts in the database, town by town.
 *
 * @param entities of the model {@code auth}
 */
record CitizenStore(EntityStore entities) {

    <R> R read(String townId, Function<CitizenRows, R> work) {
        return entities.read(townId, it -> work.apply(new CitizenRows(it)));
    }

    <R> R write(String townId, Function<CitizenRows, R> work) {
        return entities.write(townId, it -> work.apply(new CitizenRows(it)));
    }

    void change(String townId, Consumer<CitizenRows> work) {
        write(townId, rows -> {
            work.accept(rows);
            return null;
        });
    }
}
