package org.rathaus.api.document;

import java.util.List;
import java.util.Locale;

/**
 * Labels or cards on A4 sheets, filled row by row.
 *
 * @param title    of the file
 * @param language of the texts
 * @param format   how they lie on the sheet
 * @param labels   in their order
 */
public record LabelSheet(String title, Locale language, Format format, List<Label> labels) {

    /**
     * How labels lie on an A4 sheet; lengths in millimetres.
     *
     * @param columns labels side by side
     * @param rows    labels one below the other
     * @param width   of a label
     * @param height  of a label
     * @param left    margin of the sheet
     * @param top     margin of the sheet
     * @param isFramed whether lines show where to cut
     */
    public record Format(int columns, int rows, double width, double height, double left, double top, boolean isFramed) {

        /** 24 address labels of 70 x 37 mm. */
        public static final Format ADDRESSES = new Format(3, 8, 70, 37, 0, 0.5, false);
        /** 8 cards of 105 x 74 mm (A7), to be cut. */
        public static final Format CARDS = new Format(2, 4, 105, 74, 0, 0.5, true);
    }

    /**
     * One of them.
     *
     * @param heading may be empty
     * @param lines   what stands on it
     * @param code    what its QR code says; empty: it has none
     */
    public record Label(String heading, List<String> lines, String code) {

        /** The lines do not change. */
        public Label {
            lines = List.copyOf(lines);
        }

        /** Without what it says. */
        @Override
        public String toString() {
            return "Label";
        }
    }

    /** The labels do not change. */
    public LabelSheet {
        labels = List.copyOf(labels);
    }
}
