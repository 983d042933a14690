package org.rathaus.operation.internal.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PortalImportsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            org.rathaus.api.form;version="[1.12,2)",org.rathaus.web;version="[1.9,2)"     | []
            org.rathaus.api.form;version="1.12",org.apache.wicket                         | [imports org.rathaus.api.form from 1.12 on \
            without an end: have bnd write the manifest]
            org.rathaus.web                                                               | [imports org.rathaus.web in any version: have bnd write the manifest]
            org.apache.wicket;version="10"                                                | []
            org.rathaus.web.area;version="[1.0,2)"                                        | [imports org.rathaus.web.area, which the \
            portal's own bundles have for each other]
            org.rathaus.kernel.cases;version="[1.0,2)"                                    | [imports org.rathaus.kernel.cases, which the \
            portal's own bundles have for each other]
            """)
    void areForPluginsAndEndBeforeTheNextMajorVersion(String imports, String faults) {
        assertEquals(faults, PortalImports.faults(imports).toString());
    }

    @Test
    void areReadFromWhatTheBuildHasJustMade(@TempDir Path classes) throws IOException {
        Files.createDirectories(classes.resolve("META-INF"));
        Files.writeString(classes.resolve("META-INF/MANIFEST.MF"), "Manifest-Version: 1.0\nImport-Package: org.rathaus.kernel.identity;version=\"[1.0,2)\"\n");
        assertEquals(List.of("imports org.rathaus.kernel.identity, which the portal's own bundles have for each other"), PortalImports.faults(classes));
    }
}
