package org.rathaus.forms.internal.draft;

import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.rathaus.api.storage.EntityStore;
import org.rathaus.kernel.form.DraftDeletions;
import org.rathaus.storage.testing.TestDatabase;

/** No drafts at first, once per kind of database. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
abstract class DraftsContract {

    static final DraftDeletions NO_PROTOCOL = (town, service, count) -> { };
    static final Instant START = Instant.parse("2026-11-22T10:00:00Z");

    static EntityStore store;

    /** Another one for each test. */
    @TempDir
    Path folder;

    @Parameter
    TestDatabase database;

    @BeforeParameterizedClassInvocation
    static void open(TestDatabase database) {
        store = database.store(new FormsModel());
    }

    @BeforeEach
    void forget() {
        Stream.of("ours", "foreign", "norderstedt").forEach(town -> store.write(town, rows -> Stream.of("StoredLink", "StoredDraft")
                .mapToInt(it -> rows.createQuery("DELETE FROM " + it + " e").executeUpdate()).sum()));
    }
}
