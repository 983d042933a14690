package org.rathaus.backoffice.internal.staff;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rathaus.kernel.cases.CaseExports;
import org.rathaus.kernel.cases.PersonalRecords;
import org.rathaus.kernel.cases.Receipts;
import org.rathaus.kernel.cases.Retention;

/**
 * What is kept of cases, for how long, and how it is handed out.
 *
 * @param retention how long cases are kept
 * @param records   what is kept of persons
 * @param exports   the cases of a period
 * @param receipts  what citizens keep of cases
 */
@Component(service = KeepingServices.class)
public record KeepingServices(Retention retention, PersonalRecords records, CaseExports exports, Receipts receipts) {

    /** All of them. */
    @Activate
    public KeepingServices(@Reference Retention retention, @Reference PersonalRecords records, @Reference CaseExports exports,
            @Reference Receipts receipts) {
        this.retention = retention;
        this.records = records;
        this.exports = exports;
        this.receipts = receipts;
    }
}
