package org.rathaus.kernel.attachment;

import java.util.Optional;

import org.osgi.annotation.versioning.ProviderType;
import org.rathaus.api.attachment.Attachment;

/** Documents as pictures, to be looked at within the portal: nothing of what somebody wrote into a document reaches a browser. */
@ProviderType
public interface Previews {

    /** How many pages of a document are shown at most. */
    int PAGES = 3;

    /**
     * The first pages of a PDF document, one below the other, as a JPEG picture.
     *
     * @return empty if it is no document that can be shown in a few seconds, or too many are asked for at once
     * @throws java.io.UncheckedIOException if the document cannot be read or is not what was kept
     */
    Optional<byte[]> firstPages(Attachment document);
}
