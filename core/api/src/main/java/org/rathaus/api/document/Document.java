package org.rathaus.api.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What stands on one or more A4 pages below the town's letterhead, block by block. Immutable; every text is taken as it is,
 * so nothing a person typed becomes markup.
 */
public final class Document {

    /** A part of a document. */
    public sealed interface Block {
    }

    /** Whom it goes to, in the window of the envelope (DIN 5008); lines. */
    public record Recipient(List<String> lines) implements Block {
    }

    /** A heading within the document. */
    public record Heading(String text) implements Block {
    }

    /** A paragraph; its lines stay lines. */
    public record Paragraph(String text) implements Block {
    }

    /** Names and values, in their order. */
    public record Facts(Map<String, String> values) implements Block {
    }

    /** A table. */
    public record Table(List<String> columns, List<List<String>> rows) implements Block {
    }

    /** A QR code of a text, and what it says to whoever cannot scan it. */
    public record Code(String content, String says) implements Block {
    }

    /** A picture. */
    public record Picture(byte[] jpeg, String says) implements Block {
    }

    /** Lines to sign on, each with what stands below it. */
    public record Signatures(List<String> names) implements Block {
    }

    private final String title;
    private final Locale language;
    private final List<Block> blocks;

    private Document(String title, Locale language, List<Block> blocks) {
        this.title = title;
        this.language = language;
        this.blocks = List.copyOf(blocks);
    }

    /** An empty one with a title, which is its first heading. */
    public static Document of(String title, Locale language) {
        return new Document(title, language, List.of());
    }

    /** With one more part at its end. */
    public Document with(Block block) {
        List<Block> more = new ArrayList<>(blocks);
        more.add(block);
        return new Document(title, language, more);
    }

    /** Addressed to somebody. */
    public Document to(String... lines) {
        return with(new Recipient(List.of(lines)));
    }

    /** With a heading. */
    public Document heading(String text) {
        return with(new Heading(text));
    }

    /** With a paragraph. */
    public Document paragraph(String text) {
        return with(new Paragraph(text));
    }

    /** With names and values. */
    public Document facts(Map<String, String> values) {
        return with(new Facts(values));
    }

    /** With a table. */
    public Document table(List<String> columns, List<List<String>> rows) {
        return with(new Table(columns, rows));
    }

    /** With a QR code. */
    public Document code(String content, String says) {
        return with(new Code(content, says));
    }

    /** With lines to sign on. */
    public Document signatures(String... names) {
        return with(new Signatures(List.of(names)));
    }

    /** Its first heading. */
    public String title() {
        return title;
    }

    /** Its language. */
    public Locale language() {
        return language;
    }

    /** Its parts. */
    public List<Block> blocks() {
        return blocks;
    }

    /** Without what it says. */
    @Override
    public String toString() {
        return "Document";
    }
}
