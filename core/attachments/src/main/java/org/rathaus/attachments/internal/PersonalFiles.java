package org.rathaus.attachments.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rathaus.api.attachment.Attachment;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.cases.PersonalData;
import org.rathaus.kernel.attachment.AttachmentStore;

/** The files of a case as part of what is kept of a person: handed out with the rest, and destroyed with the case. */
@Component
public final class PersonalFiles implements PersonalData {

    private final AttachmentStore attachments;

    /** Of all cases. */
    @Activate
    public PersonalFiles(@Reference AttachmentStore attachments) {
        this.attachments = attachments;
    }

    @Override
    public void export(CaseFile file, Collector collector) throws IOException {
        for (Attachment attachment : attachments.ofCase(file.townId(), file.id())) {
            try (InputStream content = attachments.open(attachment)) {
                collector.add("attachments/" + attachment.file().name(), content);
            }
        }
    }

    @Override
    public void erase(String townId, String serviceId, UUID caseId) {
        attachments.deleteOfCase(townId, caseId);
    }
}
