package org.rathaus.backoffice.internal.staff;

import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.town.Town;

/** The receipt of a case that there is not. */
public final class BrandReceiptPage extends BrandDocumentPage {

    static final String PATH = "brand/receipt";
    private static final long serialVersionUID = 1L;

    /** Sends the document at once. */
    public BrandReceiptPage(PageParameters parameters) {
        super(parameters);
    }

    @Override
    byte[] document(Town town, CaseFile file) {
        return StaffArea.keeping().receipts().pdf(town, file, language());
    }
}
