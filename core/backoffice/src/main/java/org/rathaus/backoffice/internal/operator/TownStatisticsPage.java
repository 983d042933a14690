package org.rathaus.backoffice.internal.operator;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.wicket.Component;
import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.link.ExternalLink;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.api.identity.Permission;
import org.rathaus.api.town.Town;
import org.rathaus.backoffice.internal.MemberPage;
import org.rathaus.backoffice.internal.Options;
import org.rathaus.backoffice.internal.statistics.Numbers;
import org.rathaus.backoffice.internal.statistics.Usage;
import org.rathaus.kernel.statistics.Figures;
import org.rathaus.kernel.statistics.Kind;
import org.rathaus.web.Chart;
import org.rathaus.web.Element;
import org.rathaus.web.FigureTable;
import org.rathaus.web.HtmlPart;

/** How much the installation is used: by month, and in one month by town. */
public final class TownStatisticsPage extends MemberPage {

    static final String PATH = "statistics";
    private static final long serialVersionUID = 1L;
    private static final int MONTHS = 12;
    private static final int SIZE = 50;

    private final transient List<YearMonth> months;
    private final transient Figures all;
    private final transient Map<String, Figures> byTown;
    private final YearMonth month;
    private final int page;

    /** {@code month} is one of the last twelve, {@code page} from 1. */
    public TownStatisticsPage(PageParameters parameters) {
        super(parameters, Permission.OPERATE, Permission.OPERATE);
        YearMonth now = YearMonth.from(request().today());
        months = Usage.months(now, MONTHS);
        month = months.stream().filter(it -> it.toString().equals(request().parameter("month"))).findFirst().orElse(now);
        String asked = request().parameter("page");
        page = asked.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(asked) : 1;
        all = OperatorArea.statistics().ofAll(member(), months.get(0), now);
        byTown = OperatorArea.statistics().byTown(member(), month);
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        Numbers numbers = new Numbers(language(), this::getString);
        Chart chart = new Chart("chart", getString("chart"), getString("chart.text"), new Usage(numbers, true).bars(months, all));
        List<List<String>> rows = new ArrayList<>();
        months.forEach(it -> rows.add(0, row(numbers.month(it), all.in(it), numbers)));
        add(new ExternalLink("back", areaLink("")));
        add(new HtmlPart("chart", chart::write), new HtmlPart("months", new FigureTable(getString("months"), columns("month"), rows)::write));
        add(filter(numbers), new Label("ofMonth", getString("ofMonth").replace("{0}", numbers.month(month))));
        addTowns(numbers);
    }

    private Component filter(Numbers numbers) {
        Map<String, String> names = new LinkedHashMap<>();
        months.forEach(it -> names.put(it.toString(), numbers.month(it)));
        return new Element("filter").attribute("action", areaLink(PATH)).with(new Options("month", names, month.toString()));
    }

    /** Those used most come first. */
    private void addTowns(Numbers numbers) {
        List<Town> used = request().core().towns().all().stream()
                .filter(it -> byTown.containsKey(it.id()) && !byTown.get(it.id()).counts().isEmpty())
                .sorted(Comparator.comparingLong((Town it) -> byTown.get(it.id()).users()).reversed().thenComparing(Town::name)).toList();
        List<List<String>> rows = used.stream().skip((page - 1L) * SIZE).limit(SIZE)
                .map(it -> row(it.officialName(), byTown.get(it.id()), numbers)).toList();
        add(new HtmlPart("towns", new FigureTable(getString("towns"), columns("town"), rows)::write).setVisible(!rows.isEmpty()));
        add(new Element("empty").when(rows.isEmpty()));
        add(new Element("pages").with(link("previous", page - 1, page > 1), link("next", page + 1, (long) page * SIZE < used.size()))
                .when(used.size() > SIZE));
    }

    private Component link(String id, int number, boolean visible) {
        return new Element(id + "Item").with(new ExternalLink(id, areaLink(PATH) + "?month=" + month + "&page=" + number)).when(visible);
    }

    private List<String> columns(String first) {
        return List.of(getString(first), getString("users"), getString("begun"), getString("sent"));
    }

    private static List<String> row(String name, Figures figures, Numbers numbers) {
        return List.of(name, numbers.of(figures.users()), numbers.of(figures.sum(Kind.START)), numbers.of(figures.sum(Kind.RECEIVED)));
    }

    @Override
    protected List<String> titleParts() {
        return List.of(getString("title"), getString("operatorArea"));
    }
}
