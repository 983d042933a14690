package org.rathaus.kernel.cases;

import java.util.Locale;

import org.osgi.annotation.versioning.ProviderType;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.town.Town;

/** Writes the acknowledgement that a citizen keeps: that, when and with what answers a case was received. */
@ProviderType
public interface Receipts {

    /**
     * The acknowledgement as a tagged PDF (PDF/UA-1 and PDF/A-3a). It tells the status at receipt, and never the secret
     * of the status page. Where the service's plugin does not run, ids stand in for its texts.
     *
     * @param town     the town of the case
     * @param language the language of the document; what the citizen typed stays as typed
     * @return the bytes of the document
     * @throws java.io.UncheckedIOException if it cannot be written, such as for want of the fonts
     */
    byte[] pdf(Town town, CaseFile file, Locale language);
}
