package org.rathaus.backoffice.internal.operator;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.wicket.AttributeModifier;
import org.apache.wicket.Component;
import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.link.ExternalLink;
import org.apache.wicket.markup.html.panel.Panel;
import org.apache.wicket.markup.repeater.RepeatingView;
import org.rathaus.api.cases.Status.Tone;
import org.rathaus.api.service.Texts;
import org.rathaus.api.town.OfferPeriod;
import org.rathaus.api.town.Town;
import org.rathaus.backoffice.internal.Badge;
import org.rathaus.kernel.town.UnfinishedTowns.Unfinished;
import org.rathaus.web.Element;
import org.rathaus.web.PortalRequest;
import org.rathaus.web.area.CoreRequest;

/** Towns in rows, services with their versions in columns. */
final class ServiceMatrix extends Panel {

    private static final long serialVersionUID = 1L;

    private final transient List<Town> towns;
    private final transient List<ServiceColumn> services;
    private final transient Map<String, Unfinished> unfinished;
    private final String why;

    /**
     * @param unfinished those of the towns that lack something, by their ids
     * @param why        the address of the page that says why a service is not offered
     */
    ServiceMatrix(String id, List<Town> towns, List<ServiceColumn> services, Map<String, Unfinished> unfinished, String why) {
        super(id);
        this.towns = towns;
        this.services = services;
        this.unfinished = unfinished;
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
        add(new Element("table").attribute("aria-label", getString("title")).with(heads, rows).when(!towns.isEmpty()));
    }

    private Component row(String id, Town town) {
        RepeatingView cells = new RepeatingView("cell");
        services.forEach(it -> cells.add(new Element(cells.newChildId()).attribute("data-label", it.title())
                .with(state(town, it), why(town, it), open(town, it))));
        return new Element(id).with(new Label("name", town.name()), new Label("id", town.id()), open(town), cells);
    }

    /** What lacks whatever the town offers. */
    private Element open(Town town) {
        return open(lacking(town).map(it -> it.itself().size()).orElse(0), town.id() + "/", town.name());
    }

    /** What lacks for this service beside that. */
    private Element open(Town town, ServiceColumn service) {
        return open(lacking(town).map(it -> it.services().getOrDefault(service.id(), List.of()).size()).orElse(0), town.id() + "/" + service.id(),
                service.id() + ", " + town.name());
    }

    private Element open(int points, String place, String whose) {
        String words = Texts.fill(getString(points == 1 ? "matrix.point" : "matrix.points"), points);
        return new Element("open").with(new ExternalLink("link", CoreRequest.current().link(place), words)
                .add(AttributeModifier.replace("aria-label", words + ": " + whose))).when(points > 0);
    }

    private Optional<Unfinished> lacking(Town town) {
        return Optional.ofNullable(unfinished.get(town.id()));
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
