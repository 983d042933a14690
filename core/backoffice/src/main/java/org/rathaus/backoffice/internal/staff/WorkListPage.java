package org.rathaus.backoffice.internal.staff;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.link.ExternalLink;
import org.apache.wicket.markup.repeater.RepeatingView;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.api.identity.Permission;
import org.rathaus.api.service.ServiceTerms;
import org.rathaus.api.cases.CaseDesk;
import org.rathaus.api.service.OfferedService;
import org.rathaus.backoffice.internal.MemberPage;
import org.rathaus.web.Element;

/** The cases of the town: what waits first, then all that the search finds. */
public final class WorkListPage extends MemberPage {

    private static final long serialVersionUID = 1L;

    /** What to list is in the query. */
    public WorkListPage(PageParameters parameters) {
        super(parameters, Permission.READ_CASES, Permission.READ_CASES);
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        WorkListQuery query = WorkListQuery.of(request());
        Map<String, ServiceTerms> services = offered();
        CaseDesk.Listing found = StaffArea.desk().list(member(), query.forDesk());
        add(new DeliveryAlarm("alarm", StaffArea.deliveries().backlogs(member()), areaLink(StaffArea.DELIVERIES)));
        add(new WaitingFigures("figures", services.values(), member(), query.status(), areaLink("")));
        add(new WorkListFilter("filter", query, services.values(), areaLink("")));
        add(new Label("count", getString(found.total() == 1 ? "count.one" : "count")
                .replace("{0}", String.valueOf(found.total()))));
        add(new CaseTable("cases", found.rows(), new LinkedHashMap<>(services), areaLink("case/")));
        add(new Element("empty").setVisible(found.rows().isEmpty()));
        add(new PageLinks("pages", query, found.total(), areaLink("")));
        add(exports(services));
        add(new UsagePanel("usage", member(), areaLink(StatisticsPage.PATH)));
        add(new ExternalLink("person", areaLink("person")));
        add(new ExternalLink("deletions", areaLink("deletions")));
    }

    private Map<String, ServiceTerms> offered() {
        Map<String, ServiceTerms> terms = new LinkedHashMap<>();
        request().core().catalog().offeredIn(request().requireTown()).stream().map(OfferedService::id)
                .filter(member()::covers).forEach(id -> terms.put(id, Terms.of(id)));
        return terms;
    }

    private Element exports(Map<String, ServiceTerms> services) {
        RepeatingView items = new RepeatingView("export");
        services.forEach((id, terms) -> items.add(new Element(items.newChildId())
                .with(new ExternalLink("link", areaLink("export/" + id)).add(new Label("name", terms.title())))));
        Element section = new Element("exports");
        section.add(items).setVisible(!services.isEmpty() && may(Permission.WORK_ON_CASES));
        return section;
    }

    @Override
    protected List<String> titleParts() {
        return List.of(getString("title"), getString("staffArea"));
    }
}
