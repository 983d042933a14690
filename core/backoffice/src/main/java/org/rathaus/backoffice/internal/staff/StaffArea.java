package org.rathaus.backoffice.internal.staff;

import java.util.LinkedHashMap;
import java.util.Map;

import org.apache.wicket.Page;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rathaus.backoffice.internal.GuardedArea;
import org.rathaus.backoffice.internal.Identities;
import org.rathaus.backoffice.internal.MemberPage;
import org.rathaus.backoffice.internal.account.AccountPages;
import org.rathaus.backoffice.internal.services.ServicePages;
import org.rathaus.kernel.delivery.DeliveryDesk;
import org.rathaus.kernel.statistics.Statistics;
import org.rathaus.kernel.town.EnablementDesk;
import org.rathaus.web.area.AreaApplication;
import org.rathaus.web.area.WebArea;

/** Where a town's clerks work: {@code /<town>/staff}. */
@Component(service = WebArea.class)
public final class StaffArea extends GuardedArea {

    static final String DELIVERIES = "deliveries";

    private final CaseServices cases;
    private final KeepingServices keeping;
    private final DeliveryDesk deliveries;
    private final EnablementDesk enablement;
    private final Statistics statistics;

    @Activate
    public StaffArea(@Reference Identities identities, @Reference CaseServices cases, @Reference KeepingServices keeping,
            @Reference DeliveryDesk deliveries, @Reference EnablementDesk enablement, @Reference Statistics statistics) {
        super(identities);
        this.cases = cases;
        this.keeping = keeping;
        this.deliveries = deliveries;
        this.enablement = enablement;
        this.statistics = statistics;
    }

    /** What to work on cases with, for the page in work. */
    static CaseServices cases() {
        return AreaApplication.area(StaffArea.class).cases;
    }

    /** What is kept of cases, for the page in work. */
    static KeepingServices keeping() {
        return AreaApplication.area(StaffArea.class).keeping;
    }

    /** What does not arrive, for the page in work. */
    static DeliveryDesk deliveries() {
        return AreaApplication.area(StaffArea.class).deliveries;
    }

    /** Where services are chosen, for the page in work. */
    public static EnablementDesk enablement() {
        return AreaApplication.area(StaffArea.class).enablement;
    }

    /** How much is used, for the page in work. */
    static Statistics statistics() {
        return AreaApplication.area(StaffArea.class).statistics;
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
        return path.matches("service/[a-z0-9-]{1,60}(/[a-zA-Z0-9-]{1,80}){0,4}|case/[0-9a-f-]{36}(/keeping|/file/[0-9a-f-]{36})?|export/[a-z0-9-]{1,60}|person|deletions|"
                + "accounts(/[0-9a-f-]{36})?|account|audit|services(/[a-z0-9-]{1,60})?|" + BrandPage.PATH + "|" + CounterPage.PATH + "|"
                + StatisticsPage.PATH + "|" + DELIVERIES);
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
        pages.put("case/${id}/file/${file}/preview", CasePreviewPage.class);
        pages.put("export/#{service}", ExportPage.class);
        pages.put(DELIVERIES, DeliveriesPage.class);
        pages.put(CounterPage.PATH, CounterPage.class);
        pages.put(DeskDoorPage.PATH, DeskDoorPage.class);
        pages.putAll(ServicePages.pages());
        pages.put(BrandPage.PATH, BrandPage.class);
        pages.put(BrandReceiptPage.PATH, BrandReceiptPage.class);
        pages.put(BrandLetterPage.PATH, BrandLetterPage.class);
        pages.putAll(AccountPages.pages(false));
        return pages;
    }
}
