package org.rathaus.api.document;

import java.util.List;

import org.osgi.annotation.versioning.ProviderType;
import org.rathaus.api.town.Town;

/** Makes tagged PDFs (PDF/UA-1 and PDF/A-3a), in the fonts of the portal and with the name and the address of the town. */
@ProviderType
public interface Documents {

    /**
     * One file of documents, each of which begins on a page of its own.
     *
     * @param title of the file
     * @throws IllegalArgumentException  if there is no document
     * @throws java.io.UncheckedIOException if it cannot be written, such as for want of the fonts
     */
    byte[] pdf(Town town, String title, List<Document> documents);

    /** One document. */
    default byte[] pdf(Town town, Document document) {
        return pdf(town, document.title(), List.of(document));
    }

    /**
     * A4 sheets of labels or cards, as many as are needed.
     *
     * @throws IllegalArgumentException if there is no label
     */
    byte[] pdf(Town town, LabelSheet sheet);
}
