package org.rathaus.backoffice.internal.staff;

import java.util.LinkedHashMap;
import java.util.Map;

import org.apache.wicket.Page;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rathaus.api.attachment.Attachments;
import org.rathaus.api.cases.CaseDesk;
import org.rathaus.api.cases.CaseExports;
import org.rathaus.api.cases.Correspondence;
import org.rathaus.api.cases.Letters;
import org.rathaus.api.cases.PersonalRecords;
import org.rathaus.api.cases.Receipts;
import org.rathaus.api.cases.Retention;
import org.rathaus.api.delivery.DeliveryDesk;
import org.rathaus.api.statistics.Statistics;
import org.rathaus.api.town.EnablementDesk;
import org.rathaus.backoffice.internal.GuardedArea;
import org.rathaus.backoffice.internal.Identities;
import org.rathaus.backoffice.internal.MemberPage;
import org.rathaus.backoffice.internal.account.AccountPages;
import org.rathaus.backoffice.internal.services.ServicePages;
import org.rathaus.web.AreaApplication;
import org.rathaus.web.WebArea;

/** Where a town's clerks work: {@code /<town>/staff}. */
@Component(service = WebArea.class)
public final class StaffArea extends GuardedArea {

    static final String DELIVERIES = "deliveries";

    private final CaseDesk desk;
    private final DeliveryDesk deliveries;
    private final Retention retention;
    private final PersonalRecords records;
    private final Attachments attachments;
    private final EnablementDesk enablement;
    private final Statistics statistics;
    private final CaseExports exports;
    private final Receipts receipts;
    private final Correspondence correspondence;
    private final Letters letters;

    @Activate
    public StaffArea(@Reference Identities identities, @Reference CaseDesk desk, @Reference DeliveryDesk deliveries,
            @Reference Retention retention, @Reference PersonalRecords records,
            @Reference Attachments attachments, @Reference EnablementDesk enablement, @Reference Statistics statistics,
            @Reference CaseExports exports, @Reference Receipts receipts, @Reference Correspondence correspondence,
            @Reference Letters letters) {
        super(identities);
        this.desk = desk;
        this.deliveries = deliveries;
        this.retention = retention;
        this.records = records;
        this.attachments = attachments;
        this.enablement = enablement;
        this.statistics = statistics;
        this.exports = exports;
        this.receipts = receipts;
        this.correspondence = correspondence;
        this.letters = letters;
    }

    /** The cases, for the page in work. */
    static CaseDesk desk() {
        return AreaApplication.area(StaffArea.class).desk;
    }

    /** What does not arrive, for the page in work. */
    static DeliveryDesk deliveries() {
        return AreaApplication.area(StaffArea.class).deliveries;
    }

    /** How long cases are kept, for the page in work. */
    static Retention retention() {
        return AreaApplication.area(StaffArea.class).retention;
    }

    /** What is kept of persons, for the page in work. */
    static PersonalRecords records() {
        return AreaApplication.area(StaffArea.class).records;
    }

    /** The files of cases, for the page in work. */
    static Attachments attachments() {
        return AreaApplication.area(StaffArea.class).attachments;
    }

    /** Where services are chosen, for the page in work. */
    public static EnablementDesk enablement() {
        return AreaApplication.area(StaffArea.class).enablement;
    }

    /** The cases of a period, for the page in work. */
    static CaseExports exports() {
        return AreaApplication.area(StaffArea.class).exports;
    }

    /** What citizens keep of cases, for the page in work. */
    static Receipts receipts() {
        return AreaApplication.area(StaffArea.class).receipts;
    }

    /** How much is used, for the page in work. */
    static Statistics statistics() {
        return AreaApplication.area(StaffArea.class).statistics;
    }

    /** What is said about cases, for the page in work. */
    static Correspondence correspondence() {
        return AreaApplication.area(StaffArea.class).correspondence;
    }

    /** Letters to citizens, for the page in work. */
    static Letters letters() {
        return AreaApplication.area(StaffArea.class).letters;
    }

    @Override
    public Scope scope() {
        return Scope.TOWN;
    }

    @Override
    public String path() {
        return "staff";
    }

    @Override
    public Class<? extends Page> homePage() {
        return WorkListPage.class;
    }

    @Override
    public boolean isTarget(String path) {
        return path.matches("case/[0-9a-f-]{36}(/keeping|/file/[0-9a-f-]{36})?|export/[a-z0-9-]{1,60}|person|deletions|"
                + "accounts(/[0-9a-f-]{36})?|account|audit|services(/[a-z0-9-]{1,60})?|" + BrandPage.PATH + "|" + CounterPage.PATH + "|" + StatisticsPage.PATH + "|" + DELIVERIES);
    }

    @Override
    protected Map<String, Class<? extends MemberPage>> memberPages() {
        Map<String, Class<? extends MemberPage>> pages = new LinkedHashMap<>();
        pages.put("case/#{id}", CasePage.class);
        pages.put("case/${id}/keeping", KeepingPage.class);
        pages.put("person", PersonPage.class);
        pages.put("deletions", DeletionsPage.class);
        pages.put(StatisticsPage.PATH, StatisticsPage.class);
        pages.put("case/#{id}/file/#{file}", CaseFilePage.class);
        pages.put("export/#{service}", ExportPage.class);
        pages.put(DELIVERIES, DeliveriesPage.class);
        pages.put(CounterPage.PATH, CounterPage.class);
        pages.putAll(ServicePages.pages());
        pages.put(BrandPage.PATH, BrandPage.class);
        pages.put(BrandReceiptPage.PATH, BrandReceiptPage.class);
        pages.putAll(AccountPages.pages(false));
        return pages;
    }
}
