package org.rathaus.devmode.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.rathaus.kernel.testing.TextFiles;

class TextsTest {

    @Test
    void areCompleteInEnglish() throws IOException {
        assertEquals(List.of(), TextFiles.gaps(Locale.ENGLISH));
    }
}
