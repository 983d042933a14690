package org.rathaus.devmode.internal.page;

import java.util.List;

import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.devmode.internal.mail.CaughtMail.Attachment;
import org.rathaus.web.FileDownload;
import org.rathaus.web.NotFoundException;
import org.rathaus.web.area.AreaPage;

/** A file of a mail, to be saved. */
public final class AttachmentPage extends AreaPage {

    private static final long serialVersionUID = 1L;

    /** The numbers of mail and file are in the address. */
    public AttachmentPage(PageParameters parameters) {
        super(parameters);
        List<Attachment> files = MailPage.find(parameters).attachments();
        String number = parameters.get("attachment").toString("");
        if (!number.matches("\\d{1,3}") || Integer.parseInt(number) >= files.size()) {
            throw new NotFoundException();
        }
        Attachment file = files.get(Integer.parseInt(number));
        throw FileDownload.of(file.name(), file.type(), file.content());
    }

    @Override
    protected List<String> titleParts() {
        return List.of();
    }
}
