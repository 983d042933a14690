package org.rathaus.portal.internal.legal;

import java.util.ArrayList;
import java.util.List;

/**
 * A part of a town's long text. Blank lines part paragraphs, {@code # } starts a heading, {@code - } an item of a list.
 *
 * @param kind  what it is
 * @param lines its items, or its text as the only one
 */
record Block(Kind kind, List<String> lines) {

    enum Kind {
        HEADING, PARAGRAPH, LIST
    }

    static List<Block> of(String text) {
        List<Block> blocks = new ArrayList<>();
        for (String paragraph : text.strip().split("\\R[ \\t]*\\R\\s*")) {
            List<String> open = new ArrayList<>();
            for (String line : paragraph.lines().map(String::strip).toList()) {
                if (!open.isEmpty() && (kind(line) != kind(open.get(0)) || kind(line) == Kind.HEADING)) {
                    blocks.add(block(open));
                    open.clear();
                }
                open.add(line);
            }
            blocks.add(block(open));
        }
        blocks.removeIf(block -> block.lines().get(0).isEmpty());
        return blocks;
    }

    private static Kind kind(String line) {
        return line.startsWith("# ") ? Kind.HEADING : line.startsWith("- ") ? Kind.LIST : Kind.PARAGRAPH;
    }

    private static Block block(List<String> lines) {
        String together = String.join("\n", lines);
        return switch (kind(together)) {
            case HEADING -> new Block(Kind.HEADING, List.of(together.substring(2).strip()));
            case LIST -> new Block(Kind.LIST, lines.stream().map(line -> line.substring(2).strip()).toList());
            case PARAGRAPH -> new Block(Kind.PARAGRAPH, List.of(together));
        };
    }
}
