package org.rathaus.service.movingnotice;

import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.identity.Permission;
import org.rathaus.web.DeskPage;
import org.rathaus.web.FileDownload;
import org.rathaus.web.NotFoundException;

/** The confirmations of a case as they will be; changes nothing. */
public final class PreviewPage extends DeskPage {

    private static final long serialVersionUID = 1L;

    /** Case in the address; sends the file at once. */
    public PreviewPage(PageParameters parameters) {
        super(parameters, Permission.READ_CASES, Permission.WORK_ON_CASES);
        Certificates certificates = service(MovingNotice.class).certificates();
        CaseFile file = id(parameters.get("id").toString("")).flatMap(it -> certificates.find(member(), it))
                .filter(it -> !Confirmation.of(it).isEmpty()).orElseThrow(NotFoundException::new);
        throw FileDownload.of(file.reference() + ".pdf", "application/pdf", certificates.preview(request().requireTown(), file));
    }

    @Override
    protected String pageTitle() {
        return "";
    }
}
