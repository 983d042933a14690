package org.rathaus.backoffice.internal.staff;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;

import org.rathaus.api.cases.CaseFile;

/** Cases to write, one after the other. */
public interface CaseSource {

    /** What is done with each. */
    interface Writing {

        /** Writes it. */
        void write(CaseFile file) throws IOException;
    }

    /** Gives each. */
    void each(Consumer<CaseFile> consumer);

    /** Writes each. */
    default void write(Writing writing) throws IOException {
        try {
            each(file -> {
                try {
                    writing.write(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
