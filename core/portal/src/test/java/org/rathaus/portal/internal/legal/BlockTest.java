package org.rathaus.portal.internal.legal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.rathaus.portal.internal.legal.Block.Kind.HEADING;
import static org.rathaus.portal.internal.legal.Block.Kind.LIST;
import static org.rathaus.portal.internal.legal.Block.Kind.PARAGRAPH;

import java.util.List;

import org.junit.jupiter.api.Test;

class BlockTest {

    @Test
    void partsParagraphsAtBlankLines() {
        assertEquals(List.of(new Block(PARAGRAPH, List.of("one\ntwo")), new Block(PARAGRAPH, List.of("three"))),
                Block.of("one\ntwo\n \n\nthree\n"));
    }

    @Test
    void knowsHeadingsAndLists() {
        assertEquals(List.of(new Block(HEADING, List.of("Title")), new Block(PARAGRAPH, List.of("We need:")),
                new Block(LIST, List.of("name", "day"))), Block.of("# Title\nWe need:\n- name\n- day"));
    }

    @Test
    void hasNothingInAnEmptyText() {
        assertEquals(List.of(), Block.of(" \n\n "));
    }
}
