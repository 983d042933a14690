package org.rathaus.web.internal.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

import org.apache.wicket.markup.head.HeaderItem;
import org.apache.wicket.markup.head.MetaDataHeaderItem;
import org.apache.wicket.markup.html.form.upload.resource.FolderUploadsFileManager;
import org.apache.wicket.util.file.File;
import org.junit.jupiter.api.Test;

class ClassCallsTest {

    /** Never called. */
    private static final class Deadly {
        static final long BIG = 1L << 40;
        static final double SMALL = 0.5;

        static void end() {
            System.out.println(BIG + SMALL + "ü");
            Runtime.getRuntime().halt((int) BIG);
        }
    }

    private static ClassCalls calls(Class<?> type) throws IOException {
        try (InputStream in = type.getResourceAsStream(type.getName().replaceFirst(".*\\.", "") + ".class")) {
            return ClassCalls.read(in);
        }
    }

    @Test
    void findWhatEndsThePortal() throws IOException {
        assertEquals(Optional.of("java/lang/Runtime.halt"), calls(Deadly.class).deadly());
    }

    @Test
    void findNothingWhereNothingIs() throws IOException {
        assertEquals(Optional.empty(), calls(ClassCallsTest.class).deadly());
        assertEquals(17, calls(ClassCallsTest.class).release());
    }

    /** Never used. */
    private static final class Folders extends FolderUploadsFileManager {

        Folders() {
            super(new File(""));
        }
    }

    private static final class Keywords {

        static HeaderItem of(String foreign) {
            return MetaDataHeaderItem.forMetaTag("keywords", foreign);
        }
    }

    @Test
    void findWhatIsWeak() throws IOException {
        assertEquals(Optional.of("org/apache/wicket/markup/html/form/upload/resource/FolderUploadsFileManager"), calls(Folders.class).weak());
        assertEquals(Optional.of("org/apache/wicket/markup/head/MetaDataHeaderItem"), calls(Keywords.class).weak());
        assertEquals(Optional.empty(), calls(Deadly.class).weak());
    }

    @Test
    void refuseWhatIsNoClass() {
        assertThrows(IOException.class, () -> ClassCalls.read(new ByteArrayInputStream(new byte[100])));
    }
}
