package org.rathaus.backoffice.internal.staff;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

import org.apache.wicket.markup.html.link.ExternalLink;
import org.apache.wicket.markup.html.panel.Panel;
import org.rathaus.api.cases.CaseDesk.Attention;
import org.rathaus.api.cases.CaseDesk.Order;
import org.rathaus.backoffice.internal.Options;
import org.rathaus.kernel.service.ServiceTerms;
import org.rathaus.web.Element;

/** Searches the work list by a form that is an address, so that a search can be kept as a bookmark. */
final class WorkListFilter extends Panel {

    private static final long serialVersionUID = 1L;

    private final transient WorkListQuery query;
    private final transient Collection<ServiceTerms> services;
    private final transient Colleagues colleagues;
    private final String home;

    WorkListFilter(String id, WorkListQuery query, Collection<ServiceTerms> services, Colleagues colleagues, String home) {
        super(id);
        this.query = query;
        this.services = services;
        this.colleagues = colleagues;
        this.home = home;
        setRenderBodyOnly(true);
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        Map<String, String> names = new LinkedHashMap<>();
        services.forEach(terms -> names.put(terms.serviceId(), terms.title()));
        add(new Element("form")
                .attribute("action", home)
                .with(new Element("text").attribute("value", query.text()))
                .with(new Options("service", names, query.service()))
                .with(new Options("status", Terms.statuses(services), query.status()))
                .with(new Options("assignee", colleagues.choices(getString("me"), getString("nobody")), query.assignee()))
                .with(new Options("attention", names("attention.", Stream.of(Attention.values()).filter(it -> it != Attention.ANY)),
                        WorkListQuery.name(query.attention())))
                .with(new Options("order", names("order.", Stream.of(Order.values())), WorkListQuery.name(query.order())))
                .with(new ExternalLink("reset", home + WorkListQuery.all().toAddress()).setVisible(query.isFiltered())));
    }

    private Map<String, String> names(String prefix, Stream<? extends Enum<?>> values) {
        Map<String, String> names = new LinkedHashMap<>();
        values.map(WorkListQuery::name).forEach(it -> names.put(it, getString(prefix + it)));
        return names;
    }
}
