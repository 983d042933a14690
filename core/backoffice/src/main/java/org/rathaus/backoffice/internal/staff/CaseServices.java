package org.rathaus.backoffice.internal.staff;

import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rathaus.api.attachment.Attachment;
import org.rathaus.api.attachment.Attachments;
import org.rathaus.api.cases.CaseDesk;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.cases.Letters;
import org.rathaus.kernel.attachment.Previews;
import org.rathaus.kernel.cases.Corrections;
import org.rathaus.kernel.cases.Correspondence;
import org.rathaus.kernel.identity.SavedViews;

/**
 * What clerks work on cases with.
 *
 * @param desk           the cases
 * @param corrections    takes back what was done to them
 * @param correspondence what is said about them
 * @param letters        letters to citizens
 * @param attachments    their files
 * @param previews       pictures of these
 * @param views          the lists that clerks keep for themselves
 */
@Component(service = CaseServices.class)
public record CaseServices(CaseDesk desk, Corrections corrections, Correspondence correspondence, Letters letters, Attachments attachments, Previews previews,
        SavedViews views) {

    /** The files of a case that a member has opened; none of a sealed one. */
    List<Attachment> files(CaseFile file) {
        return file.isSealed() ? List.of() : attachments.ofCase(file.townId(), file.id());
    }

    /** All of them. */
    @Activate
    public CaseServices(@Reference CaseDesk desk, @Reference Corrections corrections, @Reference Correspondence correspondence,
            @Reference Letters letters, @Reference Attachments attachments, @Reference Previews previews, @Reference SavedViews views) {
        this.desk = desk;
        this.corrections = corrections;
        this.correspondence = correspondence;
        this.letters = letters;
        this.attachments = attachments;
        this.previews = previews;
        this.views = views;
    }
}
