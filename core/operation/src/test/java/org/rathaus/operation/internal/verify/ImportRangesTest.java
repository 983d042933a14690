package org.rathaus.operation.internal.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImportRangesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            org.rathaus.api.form;version="[1.12,2)",org.rathaus.web;version="[1.9,2)"     | []
            org.rathaus.api.form;version="1.12",org.apache.wicket                         | [imports org.rathaus.api.form from 1.12 on without an end: have bnd write the manifest]
            org.rathaus.web                                                               | [imports org.rathaus.web in any version: have bnd write the manifest]
            org.apache.wicket;version="10"                                                | []
            """)
    void endBeforeTheNextMajorVersion(String imports, String faults) {
        assertEquals(faults, ImportRanges.faults(imports).toString());
    }
}
