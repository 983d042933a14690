package org.rathaus.backoffice.internal.operator;

import java.util.List;
import java.util.stream.Collectors;

import org.apache.wicket.Component;
import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.link.ExternalLink;
import org.apache.wicket.markup.html.panel.Panel;
import org.apache.wicket.markup.repeater.RepeatingView;
import org.rathaus.api.service.OfferedService;
import org.rathaus.api.town.Town;
import org.rathaus.web.Element;
import org.rathaus.web.area.CoreRequest;

/** The towns, where they are reached and which running services they offer. */
final class TownTable extends Panel {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 50;

    private final transient List<Town> towns;
    private final String address;
    private final String services;

    /**
     * @param address  of the towns' accounts, below which each has its own
     * @param services the address of the services of all towns
     */
    TownTable(String id, List<Town> towns, String address, String services) {
        super(id);
        this.towns = towns;
        this.address = address;
        this.services = services;
        setRenderBodyOnly(true);
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        RepeatingView rows = new RepeatingView("town");
        towns.stream().limit(SHOWN).forEach(town -> rows.add(row(rows.newChildId(), town)));
        add(new Element("table").with(rows).setVisible(!towns.isEmpty()));
        add(new Element("more").with(new Label("number", String.valueOf(towns.size()))).setVisible(towns.size() > SHOWN));
        add(new ExternalLink("all", services));
        add(new Element("empty").setVisible(towns.isEmpty()));
    }

    private Component row(String id, Town town) {
        CoreRequest request = CoreRequest.current();
        List<OfferedService> offered = request.core().catalog().offeredIn(town);
        List<String> services = offered.stream().map(OfferedService::id).toList();
        String lowered = offered.stream().filter(it -> it.isLowered(town)).map(OfferedService::id).collect(Collectors.joining(", "));
        return new Element(id)
                .with(new Label("name", town.officialName()))
                .with(new ExternalLink("home", request.link(town.id() + "/"), request.absolute(town.id() + "/")))
                .with(new Label("hosts", String.join(", ", town.hosts())).setVisible(!town.hosts().isEmpty()))
                .with(new Label("services", services.isEmpty() ? getString("services.none")
                        : String.join(", ", services)))
                .with(new Label("lowered", getString("lowered").replace("{0}", lowered)).setVisible(!lowered.isEmpty()))
                .with(new ExternalLink("accounts", address + town.id() + "/accounts").add(new Label("of", town.name())))
                .with(new Element("noMail").setVisible(town.mailing().isEmpty()));
    }
}
