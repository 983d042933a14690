package org.rathaus.api.cases;

import java.time.LocalDate;
import java.util.List;

import org.osgi.annotation.versioning.ProviderType;
import org.rathaus.api.town.Town;

/** Writes letters to citizens, such as a decision, with the letterhead of the town. */
@ProviderType
public interface Letters {

    /** In place of a question, where a letter is kept among the files of its case. */
    String KEPT_AS = "letter";

    /**
     * What a clerk writes.
     *
     * @param subject   one line
     * @param text      the letter itself, in paragraphs; neither greeting nor signature is added
     * @param author    who signs it (VwVfG § 37 (3))
     * @param date      the day of the letter
     * @param recipient what stands in the window of the envelope (DIN 5008, six lines); empty: the letter has no window
     */
    record Letter(String subject, String text, String author, LocalDate date, List<String> recipient) {

        /** The lines do not change. */
        public Letter {
            recipient = List.copyOf(recipient);
        }

        /** To nobody by post. */
        public Letter(String subject, String text, String author, LocalDate date) {
            this(subject, text, author, date, List.of());
        }

        /** Without what it says. */
        @Override
        public String toString() {
            return "Letter";
        }
    }

    /**
     * The letter as a tagged PDF (PDF/UA-1 and PDF/A-3a), in the citizen's language where the town speaks it.
     *
     * @return the bytes of the document
     * @throws java.io.UncheckedIOException if it cannot be written, such as for want of the fonts
     */
    byte[] pdf(Town town, CaseFile file, Letter letter);
}
