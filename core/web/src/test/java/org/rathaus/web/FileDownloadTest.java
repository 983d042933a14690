package org.rathaus.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileDownloadTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a b-1.pdf         | attachment; filename="a b-1.pdf"; filename*=UTF-8''a%20b-1.pdf
            Ölçü.pdf          | attachment; filename="_l__.pdf"; filename*=UTF-8''%C3%96l%C3%A7%C3%BC.pdf
            a"; x="y\\.pdf    | attachment; filename="a__ x__y_.pdf"; filename*=UTF-8''a%22%3B%20x%3D%22y%5C.pdf
            100%.pdf          | attachment; filename="100_.pdf"; filename*=UTF-8''100%25.pdf
            """)
    void namesFilesInAnyScript(String name, String header) {
        assertEquals(header, FileDownload.disposition(name));
    }
}
