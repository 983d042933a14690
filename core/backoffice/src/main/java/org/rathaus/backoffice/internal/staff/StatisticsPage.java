package org.rathaus.backoffice.internal.staff;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.apache.wicket.Component;
import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.link.ExternalLink;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.api.identity.Permission;
import org.rathaus.api.service.OfferedService;
import org.rathaus.backoffice.internal.MemberPage;
import org.rathaus.backoffice.internal.Options;
import org.rathaus.backoffice.internal.statistics.Numbers;
import org.rathaus.backoffice.internal.statistics.Usage;
import org.rathaus.kernel.service.ServiceTerms;
import org.rathaus.kernel.statistics.Figures;
import org.rathaus.kernel.statistics.Kind;
import org.rathaus.kernel.statistics.Statistics;
import org.rathaus.web.Chart;
import org.rathaus.web.Element;
import org.rathaus.web.FigureTable;
import org.rathaus.web.HtmlPart;
import org.rathaus.web.NotFoundException;

/** How much the town's portal, or one of its services, was used in the last twelve months. */
public final class StatisticsPage extends MemberPage {

    static final String PATH = "statistics";
    private static final long serialVersionUID = 1L;
    private static final int MONTHS = 12;

    private final String service;
    private final transient List<YearMonth> months;
    private final transient Figures all;
    private final transient Map<String, ServiceTerms> services;

    /** {@code service} asks for one service, {@code csv} for all that is kept as a table. */
    public StatisticsPage(PageParameters parameters) {
        super(parameters, Permission.READ_STATISTICS, Permission.READ_STATISTICS);
        YearMonth now = YearMonth.from(request().today());
        months = Usage.months(now, MONTHS);
        if (!request().parameter("csv").isEmpty()) {
            Figures kept = StaffArea.statistics().of(member(), now.minusMonths(Statistics.MONTHS - 1L), now);
            throw new StreamedFile(member().townId() + "-usage-" + request().today() + ".csv", "text/csv; charset=utf-8",
                    out -> UsageCsv.write(kept, out));
        }
        all = StaffArea.statistics().of(member(), months.get(0), now);
        services = services();
        service = request().parameter("service");
        if (!service.isEmpty()) {
            member().require(Permission.READ_STATISTICS, service);
            if (!services.containsKey(service)) {
                throw new NotFoundException();
            }
        }
    }

    private Map<String, ServiceTerms> services() {
        Map<String, ServiceTerms> terms = new LinkedHashMap<>();
        Stream.concat(request().core().catalog().offeredIn(request().requireTown()).stream().map(OfferedService::id),
                all.services().stream()).filter(member()::covers).forEach(id -> terms.computeIfAbsent(id, Terms::of));
        return terms;
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        boolean ofTown = service.isEmpty() && member().services().isEmpty();
        Numbers numbers = new Numbers(language(), this::getString);
        Usage usage = new Usage(numbers, ofTown);
        Figures chosen = service.isEmpty() ? all : all.ofService(service);
        String used = getString(ofTown ? "users" : "views");
        YearMonth now = months.get(MONTHS - 1);
        Figures current = chosen.in(now);
        String lead = getString("lead").replace("{0}", numbers.month(now)).replace("{1}", numbers.of(usage.used(current)))
                .replace("{2}", used).replace("{3}", numbers.of(current.sum(Kind.START))).replace("{4}", numbers.of(current.sum(Kind.RECEIVED)));
        add(new ExternalLink("back", areaLink("")), new Label("lead", lead), filter());
        Chart chart = new Chart("chart", getString("chart").replace("{0}", used), getString("chart.text"), usage.bars(months, chosen));
        add(new HtmlPart("chart", chart::write));
        add(new HtmlPart("months", new FigureTable(getString("months"), columns("month", used), usage.rows(months, chosen))::write));
        add(services(numbers), steps(chosen, numbers), channels(chosen, numbers));
        add(new Label("howUsed", getString(ofTown ? "how.users" : "how.views")));
        add(new ExternalLink("csv", areaLink(PATH) + "?csv=1"));
    }

    private Component filter() {
        Map<String, String> names = new LinkedHashMap<>();
        services.forEach((id, terms) -> names.put(id, terms.title()));
        return new Element("filter").attribute("action", areaLink(PATH)).with(new Options("service", names, service))
                .with(new ExternalLink("reset", areaLink(PATH)).setVisible(!service.isEmpty()));
    }

    private List<String> columns(String first, String used) {
        return List.of(getString(first), used, getString("begun"), getString("sent"), getString("decided"), getString("half"), getString("most"));
    }

    private Component services(Numbers numbers) {
        Usage ofServices = new Usage(numbers, false);
        List<List<String>> rows = services.values().stream().map(it -> ofServices.row(it.title(), all.ofService(it.serviceId()))).toList();
        FigureTable table = new FigureTable(getString("services"), columns("service", getString("views")), rows);
        return new Element("services").with(new HtmlPart("table", table::write)).when(service.isEmpty() && !rows.isEmpty());
    }

    private Component steps(Figures chosen, Numbers numbers) {
        StepTable steps = new StepTable(Terms.of(service), chosen, numbers);
        boolean enough = !service.isEmpty() && steps.hasEnough();
        FigureTable table = new FigureTable(getString("steps"), List.of(getString("step"), getString("finished"), getString("ofBegun"),
                getString("left")), enough ? steps.rows(getString("begun"), getString("sent")) : List.of());
        return new Element("steps").with(new HtmlPart("table", table::write).setVisible(enough), new Element("tooFew").when(!enough))
                .when(!service.isEmpty());
    }

    private Component channels(Figures chosen, Numbers numbers) {
        Map<String, Long> channels = chosen.byDetail(Kind.RECEIVED);
        List<List<String>> rows = channels.entrySet().stream().map(it -> List.of(getString("channel." + it.getKey(), null, it.getKey()),
                numbers.of(it.getValue()), numbers.share(it.getValue(), chosen.sum(Kind.RECEIVED)))).toList();
        FigureTable table = new FigureTable(getString("channels"), List.of(getString("channel"), getString("sent"), getString("share")), rows);
        return new Element("channels").with(new HtmlPart("table", table::write)).when(!rows.isEmpty());
    }

    @Override
    protected List<String> titleParts() {
        return List.of(getString("title"), getString("staffArea"));
    }
}
