package org.rathaus.backoffice.internal.staff;

import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.cases.Letters.Letter;
import org.rathaus.api.town.Town;

/** A letter about a case that there is not. */
public final class BrandLetterPage extends BrandDocumentPage {

    static final String PATH = "brand/letter";
    private static final long serialVersionUID = 1L;

    /** Sends the document at once. */
    public BrandLetterPage(PageParameters parameters) {
        super(parameters);
    }

    @Override
    byte[] document(Town town, CaseFile file) {
        Letter letter = new Letter(getString("subject"), getString("text"), member().name(), request().today(), getString("recipient").lines().toList());
        return StaffArea.cases().letters().pdf(town, file, letter);
    }
}
