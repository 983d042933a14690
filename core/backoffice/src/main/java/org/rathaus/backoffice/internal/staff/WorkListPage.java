package org.rathaus.backoffice.internal.staff;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.link.ExternalLink;
import org.apache.wicket.markup.repeater.RepeatingView;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.api.cases.CaseDesk;
import org.rathaus.api.cases.CaseDesk.Refused;
import org.rathaus.api.identity.Permission;
import org.rathaus.backoffice.internal.ErrorNote;
import org.rathaus.backoffice.internal.MemberPage;
import org.rathaus.kernel.cases.Corrections.Outcome;
import org.rathaus.kernel.identity.SavedViews.View;
import org.rathaus.kernel.service.ServiceTerms;
import org.rathaus.web.Element;

/** The cases of the town: what waits first, then all that the search finds, and what can be done to those chosen. */
public final class WorkListPage extends MemberPage {

    private static final long serialVersionUID = 1L;
    private static final String DONE = "done";

    private final transient WorkListQuery query;
    private final transient WorkListChange change;
    private final transient ViewChange viewChange;
    private final transient List<View> views;
    private final transient Colleagues colleagues;
    private transient Outcome outcome = new Outcome(0, List.of());
    private String problem = "";

    /**
     * What to list is in the query; without one it is what the member has chosen to see first. A post does something to the cases
     * chosen, or to the member's own lists.
     */
    public WorkListPage(PageParameters parameters) {
        super(parameters, Permission.READ_CASES, Permission.WORK_ON_CASES);
        query = WorkListQuery.of(request());
        change = WorkListChange.of(request(), member());
        colleagues = Colleagues.of(member());
        viewChange = ViewChange.of(request());
        views = StaffArea.cases().views().list(member());
        if (request().isPost()) {
            apply();
        } else if (parameters.isEmpty()) {
            views.stream().filter(View::isFirst).findFirst().ifPresent(it -> {
                throw request().seeOther(areaLink("") + it.address());
            });
        }
    }

    /** Does not return when all is done. */
    private void apply() {
        String operation = request().parameter("op");
        if (viewChange.isAny()) {
            problem = viewChange.apply(StaffArea.cases().views(), member(), query);
            leave(operation);
        } else if (operation.equals(TakingBack.UNDO)) {
            outcome = TakingBack.apply(request(), member());
            problem = outcome.equals(new Outcome(0, List.of())) ? TakingBack.UNDO : "";
            leave(operation);
        } else {
            problem = change.problem(colleagues);
            List<Refused> refused = problem.isEmpty() ? change.apply(StaffArea.cases().desk(), member(), colleagues) : List.of();
            outcome = new Outcome(change.chosen().size() - refused.size(), refused);
            leave(String.valueOf(change.chosen().size()));
        }
    }

    private void leave(String done) {
        if (problem.isEmpty() && outcome.refused().isEmpty()) {
            throw request().seeOther(areaLink("") + query.toAddress() + "&" + DONE + "=" + done);
        }
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        Map<String, ServiceTerms> services = services();
        CaseDesk.Listing found = StaffArea.cases().desk().list(member(), query.forDesk(member()));
        add(new ErrorNote("error", problem.isEmpty() ? "" : getString("error." + problem)));
        add(new RefusedCases("refused", outcome.refused(), outcome.cases(), areaLink("case/")));
        add(saved());
        add(new ExternalLink("counter", areaLink(CounterPage.PATH)).setVisible(may(Permission.WORK_ON_CASES)
                && services.keySet().stream().anyMatch(request().requireTown()::offers)));
        add(new DeskLinks("desks", request().core().catalog(), services.values(), areaLink("service/")));
        add(new UndoPanel("undo", TakingBack.last(member()), areaLink("") + query.toAddress()));
        add(new DeliveryAlarm("alarm", StaffArea.deliveries().backlogs(member()), areaLink(StaffArea.DELIVERIES)));
        add(new WaitingFigures("figures", services.values(), member(), query, areaLink("")));
        add(new ViewPanel("views", views, query, viewChange, areaLink(""), may(Permission.WORK_ON_CASES)));
        add(new WorkListFilter("filter", query, services.values(), colleagues, areaLink("")));
        add(new Label("count", count(found.total())));
        add(new Element("list").attribute("action", areaLink("") + query.toAddress())
                .with(new CaseTable("cases", found.rows(), new LinkedHashMap<>(services), colleagues, change, areaLink("case/")),
                        new BulkForm("bulk", change, services.values(), colleagues).setVisible(change.isPossible()))
                .when(!found.rows().isEmpty()));
        add(new Element("empty").setVisible(found.rows().isEmpty()));
        add(new PageLinks("pages", query, found.next(), areaLink("")));
        add(exports(services));
        add(new UsagePanel("usage", member(), areaLink(StatisticsPage.PATH)));
        add(new ExternalLink("person", areaLink("person")));
        add(new ExternalLink("deletions", areaLink("deletions")));
    }

    private Element saved() {
        String done = request().isPost() ? "" : done(request().parameter(DONE));
        return new Element("saved").with(new Label("what", done)).when(!done.isEmpty());
    }

    private String done(String what) {
        if (what.matches("[1-9][0-9]{0,2}")) {
            return getString(what.equals("1") ? "done.one" : "done").replace("{0}", what);
        }
        return List.of(ViewChange.SAVE, ViewChange.FORGET, TakingBack.UNDO).contains(what) ? getString("done." + what) : "";
    }

    private String count(int total) {
        String key = total == 1 ? "count.one" : total > CaseDesk.MOST_COUNTED ? "count.many" : "count";
        return getString(key).replace("{0}", String.valueOf(total));
    }

    /** Also those that were switched off: their cases are still worked on. */
    private Map<String, ServiceTerms> services() {
        Map<String, ServiceTerms> terms = new LinkedHashMap<>();
        request().requireTown().services().stream().sorted().filter(member()::covers).map(Terms::of).filter(ServiceTerms::isRunning)
                .forEach(it -> terms.put(it.serviceId(), it));
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
        boolean isWrong = !problem.isEmpty() || !outcome.refused().isEmpty();
        return List.of((isWrong ? getString("errorPrefix") : "") + getString("title"), getString("staffArea"));
    }
}
