package org.rathaus.towns.internal;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;

/** The brands that one look at the towns finds: equal files are one brand, which is checked, and lies in the memory, once. */
final class SharedBrands {

    private static final PassedFiles PASSED = new PassedFiles();

    private final Map<Content, FileBrand> known = new ConcurrentHashMap<>();

    /**
     * What the files of a brand hold.
     *
     * @param sum by which it is found; a sum of all bytes that costs little even in code that is not yet compiled
     */
    private record Content(long sum, List<ByteBuffer> files) {

        static Content of(Map<String, byte[]> files) {
            CRC32 sum = new CRC32();
            FileBrand.FILES.forEach(file -> sum.update(files.get(file)));
            return new Content(sum.getValue(), FileBrand.FILES.stream().map(files::get).map(ByteBuffer::wrap).toList());
        }

        @Override
        public int hashCode() {
            return Long.hashCode(sum);
        }
    }

    /**
     * The brand of these files.
     *
     * @throws BrokenTownException if not everybody could read it, or it does more than colour and draw
     */
    FileBrand of(Map<String, byte[]> files) throws BrokenTownException {
        Content content = Content.of(files);
        FileBrand brand = known.get(content);
        if (brand != null) {
            return brand;
        }
        check(files);
        FileBrand made = new FileBrand(files);
        FileBrand other = known.putIfAbsent(content, made);
        return other == null ? made : other;
    }

    private static void check(Map<String, byte[]> files) throws BrokenTownException {
        byte[] tokens = files.get("tokens.css");
        PASSED.pass("colours", tokens, () -> ContrastCheck.check(TokensCheck.check(Utf8.text("tokens.css", tokens))));
        for (String drawing : List.of("logo.svg", "favicon.svg")) {
            PASSED.pass("drawing", files.get(drawing), () -> SvgCheck.check(drawing, files.get(drawing)));
        }
    }
}
