package org.rathaus.backoffice.internal.staff;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

import org.apache.wicket.markup.html.link.ExternalLink;
import org.apache.wicket.markup.html.panel.Panel;
import org.rathaus.api.service.ServiceTerms;
import org.rathaus.api.cases.Status;
import org.rathaus.backoffice.internal.Options;
import org.rathaus.web.Element;

/** Searches the work list by a form that is an address, so that a search can be kept as a bookmark. */
final class WorkListFilter extends Panel {

    private static final long serialVersionUID = 1L;

    WorkListFilter(String id, WorkListQuery query, Collection<ServiceTerms> services, String home) {
        super(id);
        setRenderBodyOnly(true);
        Map<String, String> names = new LinkedHashMap<>();
        Map<String, String> statuses = new LinkedHashMap<>();
        for (ServiceTerms terms : services) {
            names.put(terms.serviceId(), terms.title());
            terms.lifecycle().ifPresent(lifecycle -> lifecycle.statuses().stream().map(Status::id)
                    .forEach(status -> statuses.putIfAbsent(status, terms.statusName(status))));
        }
        add(new Element("form")
                .attribute("action", home)
                .with(new Element("text").attribute("value", query.text()))
                .with(new Options("service", names, query.service()))
                .with(new Options("status", statuses, query.status()))
                .with(new ExternalLink("reset", home).setVisible(query.isFiltered())));
    }
}
