package org.rathaus.kernel.statistics;

import java.time.YearMonth;
import java.util.Map;

import org.osgi.annotation.versioning.ProviderType;
import org.rathaus.api.identity.StaffMember;

/** How much a town's portal is used, for its staff, and how much each town's, for the operator. */
@ProviderType
public interface Statistics {

    /** How many months the numbers are kept, this one included. */
    int MONTHS = 60;

    /**
     * What was counted in the member's town until now; decisions of the last minute may be missing. Who is limited to some services gets those only.
     *
     * @param to the last month
     * @throws org.rathaus.api.identity.NotPermittedException if the role does not permit it
     */
    Figures of(StaffMember member, YearMonth from, YearMonth to);

    /**
     * What was counted in all towns together until last night: visits, starts and receipts.
     *
     * @param to the last month
     * @throws org.rathaus.api.identity.NotPermittedException if the member is no operator
     */
    Figures ofAll(StaffMember operator, YearMonth from, YearMonth to);

    /**
     * The same of one month, town by town.
     *
     * @return by the town's id; towns of which nothing was counted are missing
     * @throws org.rathaus.api.identity.NotPermittedException if the member is no operator
     */
    Map<String, Figures> byTown(StaffMember operator, YearMonth month);
}
