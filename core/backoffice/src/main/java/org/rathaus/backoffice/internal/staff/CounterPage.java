package org.rathaus.backoffice.internal.staff;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.wicket.Component;
import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.link.ExternalLink;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.api.cases.Channel;
import org.rathaus.api.identity.Permission;
import org.rathaus.api.service.OfferedService;
import org.rathaus.backoffice.internal.ErrorNote;
import org.rathaus.backoffice.internal.MemberPage;
import org.rathaus.backoffice.internal.Options;
import org.rathaus.web.Element;
import org.rathaus.web.area.Counter;

/** Where a clerk begins to fill in a form for somebody: at the counter, on the telephone, from paper. */
public final class CounterPage extends MemberPage {

    /** Where it lies. */
    static final String PATH = "counter";

    private static final long serialVersionUID = 1L;

    private final transient Map<String, String> services = new LinkedHashMap<>();
    private final transient CounterForm form;
    private final transient Optional<Counter> now;
    private String problem = "";

    /** A post begins, and leads to the form. */
    public CounterPage(PageParameters parameters) {
        super(parameters, Permission.WORK_ON_CASES, Permission.WORK_ON_CASES);
        request().core().catalog().offeredIn(request().requireTown()).stream().map(OfferedService::id).filter(member()::covers)
                .forEach(id -> services.put(id, Terms.of(id).title()));
        now = Counter.of(request()).filter(it -> services.containsKey(it.serviceId()));
        form = request().isPost() ? CounterForm.sent(request()) : CounterForm.empty(request(), services.keySet());
        if (request().isPost()) {
            problem = form.problem(request(), services.keySet()).orElse("");
            begin();
        }
    }

    /** Does not return when all is well. */
    private void begin() {
        if (problem.isEmpty()) {
            Counter counter = form.counter();
            counter.begin(request());
            throw request().seeOther(request().link(counter.serviceId()));
        }
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        add(new ErrorNote("error", problem.isEmpty() ? "" : getString("error." + problem),
                problem.equals(CounterForm.CHANNEL) ? "channel-" + Channel.COUNTER.key() : problem));
        add(new ExternalLink("back", areaLink("")));
        add(unfinished());
        add(new Label("none", getString("none")).setVisible(services.isEmpty()));
        Element service = new Element("services").with(new Options("service", services, form.service()));
        Element channels = new Element("channels").with(radio(Channel.COUNTER), radio(Channel.PAPER));
        Element arrived = new Element("arrived").attribute("value", form.arrived()).attribute("max", request().today());
        add(new Element("form").attribute("action", areaLink(PATH)).with(isWrong(CounterForm.SERVICE) ? ErrorNote.markList(service, "") : service,
                isWrong(CounterForm.CHANNEL) ? ErrorNote.markGroup(channels) : channels,
                isWrong(CounterForm.ARRIVED) ? ErrorNote.mark(arrived, "arrived-hint") : arrived).when(!services.isEmpty()));
    }

    private boolean isWrong(String field) {
        return problem.equals(field);
    }

    private Component unfinished() {
        String service = now.map(Counter::serviceId).orElse("");
        return new Element("unfinished").with(new ExternalLink("goOn", request().link(service))
                .add(new Label("name", services.getOrDefault(service, "")))).when(now.isPresent() && !request().isPost());
    }

    private Component radio(Channel channel) {
        Element radio = new Element(channel.key()).attribute("value", channel.key());
        return form.channel().equals(channel.key()) ? radio.attribute("checked", "checked") : radio;
    }

    @Override
    protected List<String> titleParts() {
        return List.of((problem.isEmpty() ? "" : getString("errorPrefix")) + getString("title"), getString("staffArea"));
    }
}
