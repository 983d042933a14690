package org.rathaus.forms.internal.receipt;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The fonts of the brand base, as files. */
final class Fonts {

    private Fonts() {
    }

    static Path in(Path folder) {
        for (String face : List.of("FiraSans-Regular.ttf", "FiraSans-Medium.ttf")) {
            try (InputStream font = Fonts.class.getResourceAsStream("/fonts/" + face)) {
                Files.copy(font, folder.resolve(face));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return folder;
    }
}
