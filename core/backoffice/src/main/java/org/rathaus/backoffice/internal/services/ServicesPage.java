package org.rathaus.backoffice.internal.services;

import java.text.Collator;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.wicket.Component;
import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.link.ExternalLink;
import org.apache.wicket.markup.repeater.RepeatingView;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.api.identity.Permission;
import org.rathaus.api.identity.StaffMember;
import org.rathaus.api.service.Texts;
import org.rathaus.api.town.OfferPeriod;
import org.rathaus.backoffice.internal.ErrorNote;
import org.rathaus.backoffice.internal.Moments;
import org.rathaus.backoffice.internal.Options;
import org.rathaus.kernel.town.EnablementDesk.Check;
import org.rathaus.kernel.town.EnablementDesk.Copied;
import org.rathaus.kernel.town.EnablementDesk.Entry;
import org.rathaus.kernel.town.EnablementDesk.Grade;
import org.rathaus.kernel.town.SetUpCopy;
import org.rathaus.web.Element;
import org.rathaus.web.NotFoundException;

/** The services that are installed, and whether the town offers them. */
public final class ServicesPage extends ServicePages {

    private static final long serialVersionUID = 1L;
    private static final String FROM = "from";

    private final transient OtherTowns others;
    private final String from;
    private transient List<Copied> copied = List.of();
    private transient Optional<SetUpCopy> plan = Optional.empty();
    private String problem = "";

    /** Each service leads to its own page; with another town it shows what copying its set-up would set, and a post copies what was seen. */
    public ServicesPage(PageParameters parameters) {
        super(parameters);
        others = may(Permission.MANAGE_SERVICES) ? OtherTowns.of(request(), area().accounts()) : new OtherTowns(Map.of());
        from = request().parameter(FROM);
        if (request().isPost() || !from.isEmpty()) {
            copy(Optional.ofNullable(others.members().get(from)).orElseThrow(NotFoundException::new));
        }
    }

    private void copy(StaffMember there) {
        if (request().isPost()) {
            try {
                copied = desk().copy(there, member(), request().parameter("mark"));
                return;
            } catch (IllegalArgumentException e) {
                problem = e.getMessage();
            }
        }
        plan = Optional.of(desk().plan(there, member(), language()));
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        add(new ErrorNote("error", problem.isEmpty() ? "" : getString("problem." + problem)));
        add(new ExternalLink("back", areaLink("")));
        add(copied());
        add(list(desk().list(member())).when(plan.isEmpty()));
        Map<String, String> names = others.names(request());
        add(new Element("plan").with(plan.isEmpty() ? new Element("changes")
                : new CopyPanel("changes", plan.get(), Map.of(FROM, from), this::title, names.getOrDefault(from, from), areaLink(PATH))).when(plan.isPresent()));
        add(new Element("copy").with(new Element("form").attribute("action", areaLink(PATH)).with(new Options("town", names, "")))
                .when(!names.isEmpty() && plan.isEmpty()));
    }

    private Element list(List<Entry> entries) {
        Comparator<Entry> byTitle = Comparator.comparing(it -> title(it.serviceId()), Collator.getInstance(language())::compare);
        RepeatingView rows = new RepeatingView("service");
        Map<String, List<Check>> lacking = lacking(entries);
        entries.stream().sorted(byTitle).forEach(it -> rows.add(row(rows.newChildId(), it, lacking.getOrDefault(it.serviceId(), List.of()))));
        Label summary = new Label("summary", Texts.fill(getString(lacking.size() == 1 ? "lacking.one" : "lacking"), lacking.size()));
        return new Element("list").with(new Element("lacking").with(summary).when(!lacking.isEmpty()),
                new Element("table").with(rows).when(!entries.isEmpty()), new Element("empty").when(entries.isEmpty()));
    }

    private Component copied() {
        RepeatingView services = new RepeatingView("what");
        copied.forEach(it -> services.add(new Label(services.newChildId(),
                title(it.serviceId()) + ": " + getString(it.isLacking() ? "copied.lacking" : it.isOn() ? "copied.on" : "copied.off"))));
        return new Element("copied").with(services).when(request().isPost() && problem.isEmpty());
    }

    /** What those lack that citizens may use nevertheless, as nobody had to switch on what town.json offers. */
    private Map<String, List<Check>> lacking(List<Entry> entries) {
        Map<String, List<Check>> lacking = new HashMap<>();
        entries.stream().filter(it -> it.now().isOn()).forEach(it -> lacking.put(it.serviceId(),
                desk().checks(member(), it.serviceId()).stream().filter(check -> check.grade() == Grade.LACKING).toList()));
        lacking.values().removeIf(List::isEmpty);
        return lacking;
    }

    private Component row(String id, Entry entry, List<Check> lacking) {
        OfferPeriod period = entry.now().period();
        return new Element(id)
                .with(new ExternalLink("setUp", areaLink(PATH + "/" + entry.serviceId())).add(new Label("title", title(entry.serviceId()))))
                .with(OfferState.of(entry, request().now()).badge("state", this))
                .with(new OpenPoints("open", lacking, areaLink(PATH + "/" + entry.serviceId())))
                .with(new Label("opens", period.opens().map(it -> Moments.write(it, language())).orElse("–")))
                .with(new Label("ends", period.ends().map(it -> Moments.write(it, language())).orElse("–")))
                .with(new Label("holds", getString(entry.isDecided() ? "holds.portal" : "holds.file")));
    }

    @Override
    protected List<String> titleParts() {
        return List.of((problem.isEmpty() ? "" : getString("errorPrefix")) + getString("title"), getString(area().path() + "Area"));
    }
}
