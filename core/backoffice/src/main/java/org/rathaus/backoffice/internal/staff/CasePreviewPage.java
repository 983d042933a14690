package org.rathaus.backoffice.internal.staff;

import java.util.List;

import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.api.attachment.Attachment;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.identity.Permission;
import org.rathaus.backoffice.internal.MemberPage;
import org.rathaus.web.NotFoundException;

/** The first pages of a document that a citizen sent with a case of the member's town, as a picture. */
public final class CasePreviewPage extends MemberPage {

    private static final long serialVersionUID = 1L;

    /** Case and file are in the address; sends the picture at once. That the case was opened is written down. */
    public CasePreviewPage(PageParameters parameters) {
        super(parameters, Permission.READ_CASES, Permission.READ_CASES);
        CaseFile file = StaffArea.cases().desk().open(member(), CasePage.id(parameters.get("id").toString("")))
                .orElseThrow(NotFoundException::new);
        String id = parameters.get("file").toString("");
        Attachment document = StaffArea.cases().files(file).stream()
                .filter(it -> it.id().toString().equals(id)).findFirst().orElseThrow(NotFoundException::new);
        byte[] picture = StaffArea.cases().previews().firstPages(document).orElseThrow(NotFoundException::new);
        throw new StreamedFile("preview.jpg", "image/jpeg", out -> out.write(picture));
    }

    @Override
    protected List<String> titleParts() {
        return List.of(getString("staffArea"));
    }
}
