package org.rathaus.backoffice.internal.staff;

import java.util.List;

import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.identity.Permission;
import org.rathaus.backoffice.internal.MemberPage;
import org.rathaus.web.FileDownload;
import org.rathaus.web.NotFoundException;

/** A file that a citizen sent with a case of the member's town. */
public final class CaseFilePage extends MemberPage {

    private static final long serialVersionUID = 1L;

    /** Case and file are in the address; sends the file at once. That the case was opened is written down. */
    public CaseFilePage(PageParameters parameters) {
        super(parameters, Permission.READ_CASES, Permission.READ_CASES);
        CaseFile file = StaffArea.cases().desk().open(member(), CasePage.id(parameters.get("id").toString("")))
                .orElseThrow(NotFoundException::new);
        throw FileDownload.of(StaffArea.cases().attachments(), StaffArea.cases().files(file),
                parameters.get("file").toString(""));
    }

    @Override
    protected List<String> titleParts() {
        return List.of(getString("staffArea"));
    }
}
