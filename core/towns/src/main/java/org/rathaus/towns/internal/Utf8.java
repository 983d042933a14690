package org.rathaus.towns.internal;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;

/** Files of a town that are read as text. */
final class Utf8 {

    /** What stands in place of bytes that are none. */
    private static final char REPLACED = '\ufffd';

    private Utf8() {
    }

    /** @throws BrokenTownException if it is not UTF-8; tells the line */
    static String text(String file, byte[] bytes) throws BrokenTownException {
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.indexOf(REPLACED) >= 0) {
            require(file, bytes);
        }
        return text;
    }

    private static void require(String file, byte[] bytes) throws BrokenTownException {
        ByteBuffer read = ByteBuffer.wrap(bytes);
        if (StandardCharsets.UTF_8.newDecoder().decode(read, CharBuffer.allocate(bytes.length), true).isError()) {
            throw new BrokenTownException(file, line(new String(bytes, 0, read.position(), StandardCharsets.UTF_8)), "is not UTF-8");
        }
    }

    /** The line that follows this text. */
    static int line(String before) {
        return 1 + (int) before.chars().filter(it -> it == '\n').count();
    }
}
