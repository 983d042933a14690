package org.rathaus.backoffice.internal.operator;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.apache.wicket.Component;
import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.panel.Panel;
import org.apache.wicket.markup.repeater.RepeatingView;
import org.rathaus.api.cases.Status.Tone;
import org.rathaus.api.town.OfferPeriod;
import org.rathaus.api.town.Town;
import org.rathaus.backoffice.internal.Badge;
import org.rathaus.kernel.service.PluginState;
import org.rathaus.web.Element;
import org.rathaus.web.PortalRequest;

/** Towns in rows, services with their versions in columns. */
final class ServiceMatrix extends Panel {

    private static final long serialVersionUID = 1L;

    private final transient List<Town> towns;
    private final transient List<ServiceColumn> services;
    private final String why;

    /** @param why the address of the page that says why a service is not offered */
    ServiceMatrix(String id, List<Town> towns, List<ServiceColumn> services, String why) {
        super(id);
        this.towns = towns;
        this.services = services;
        this.why = why;
        setRenderBodyOnly(true);
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        RepeatingView heads = new RepeatingView("head");
        services.forEach(it -> heads.add(new Element(heads.newChildId()).with(new Label("service", it.title()),
                new Label("remark", it.remark().isEmpty() ? "" : "(" + getString("matrix." + it.remark()) + ")"))));
        RepeatingView rows = new RepeatingView("town");
        towns.forEach(it -> rows.add(row(rows.newChildId(), it)));
        add(new Element("table").with(heads, rows).when(!towns.isEmpty()));
    }

    private Component row(String id, Town town) {
        RepeatingView cells = new RepeatingView("cell");
        services.forEach(it -> cells.add(new Element(cells.newChildId()).attribute("data-label", it.title())
                .with(state(town, it), why(town, it))));
        return new Element(id).with(new Label("name", town.name()), new Label("id", town.id()), cells);
    }

    private Element why(Town town, ServiceColumn service) {
        return new Element("why")
                .attribute("href", why + WhyNotPage.query(town, service.id()))
                .attribute("aria-label", getString("matrix.why") + " " + service.id() + ", " + town.name())
                .when(!town.offers(service.id()) || !service.isRunning());
    }

    private Badge state(Town town, ServiceColumn service) {
        Instant now = PortalRequest.current().now();
        OfferPeriod period = town.offerPeriod(service.id());
        if (!town.offers(service.id())) {
            return new Badge("state", Optional.empty(), getString("matrix.off"));
        }
        if (!service.isRunning()) {
            return new Badge("state", Optional.of(Tone.DANGER), getString("matrix.lost"));
        }
        return period.isToCome(now) ? new Badge("state", Optional.of(Tone.INFO), getString("matrix.toCome"))
                : period.isOver(now) ? new Badge("state", Optional.of(Tone.WARNING), getString("matrix.over"))
                : new Badge("state", Optional.of(Tone.SUCCESS), getString("matrix.open"));
    }
}
