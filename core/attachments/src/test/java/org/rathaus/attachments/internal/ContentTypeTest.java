package org.rathaus.attachments.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.rathaus.api.form.FileType;

class ContentTypeTest {

    @TempDir
    Path folder;

    static Stream<Arguments> contents() {
        return Stream.of(
                arguments("PDF", Samples.pdf(), FileType.PDF),
                arguments("JPEG", Samples.jpeg(), FileType.JPEG),
                arguments("JPEG with Exif", Samples.photo(6), FileType.JPEG),
                arguments("PNG", Samples.png(), FileType.PNG),
                arguments("HTML", Samples.text("<!DOCTYPE html><html><body>x</body></html>"), null),
                arguments("HTML before JPEG", Samples.join(Samples.text("<html><script>x</script>"), Samples.jpeg()), null),
                arguments("HTML before PDF", Samples.join(Samples.text("<html>\n"), Samples.pdf()), null),
                arguments("HTML inside PDF", Samples.text("%PDF-1.4\n<script>alert(1)</script>\n%%EOF"), null),
                arguments("zip before PDF", Samples.join(Samples.text("PK\3\4xxxx"), Samples.pdf()), null),
                arguments("SVG", Samples.text("<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>"), null),
                arguments("GIF", Samples.text("GIF89a\1\0\1\0"), null),
                arguments("program", Samples.text("MZ\u0090\0\3\0\0\0"), null),
                arguments("Word", Samples.text("PK\3\4\24\0\6\0[Content_Types].xml"), null),
                arguments("text", Samples.text("Hiermit bevollmächtige ich"), null),
                arguments("nothing", new byte[0], null));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("contents")
    void looksAtTheContent(String name, byte[] content, FileType type) throws IOException {
        Path file = Files.write(folder.resolve("file"), content);
        assertEquals(Optional.ofNullable(type), ContentType.of(file));
    }
}
