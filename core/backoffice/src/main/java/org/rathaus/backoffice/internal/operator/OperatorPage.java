package org.rathaus.backoffice.internal.operator;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.api.delivery.DeliveryDesk.Backlog;
import org.rathaus.api.service.PluginState;
import org.rathaus.api.town.Town;
import org.rathaus.backoffice.internal.ErrorNote;
import org.rathaus.backoffice.internal.MemberPage;
import org.rathaus.web.Element;

/** The installation at a glance: is all well, plugins, towns, accounts. A post invites a clerk. */
public final class OperatorPage extends MemberPage {

    private static final long serialVersionUID = 1L;

    private final transient Invitation invitation;

    /** Invites when a form was sent. */
    public OperatorPage(PageParameters parameters) {
        super(parameters);
        invitation = Invitation.of(request());
        if (request().isPost()) {
            invitation.send(request().core().towns(), area().accounts());
        }
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        List<PluginState> plugins = request().core().catalog().plugins();
        List<Town> towns = request().core().towns().all();
        add(new ErrorNote("error", invitation.problem().map(this::getString).orElse("")));
        add(invited(invitation.address(request())));
        List<Backlog> backlogs = OperatorArea.deliveries().allBacklogs(member());
        add(new HealthPanel("health", plugins, towns, backlogs));
        add(new PluginTable("plugins", plugins));
        add(new TownTable("towns", towns));
        add(new BacklogTable("deliveries", backlogs, towns.stream().collect(Collectors.toMap(Town::id, Town::name)),
                areaLink(OperatorArea.DELIVERIES)));
        add(new AccountTable("accounts", towns, area().accounts(), areaLink("")));
        add(new InvitationForm("invite", towns, invitation, areaLink("")));
        add(new InstallationFacts("facts"));
    }

    private Element invited(Optional<String> address) {
        Element panel = new Element("invited");
        panel.add(new Label("title", getString("invited").replace("{0}", invitation.name())));
        panel.add(new Element("link").attribute("value", address.orElse("")));
        panel.setVisible(address.isPresent());
        return panel;
    }

    @Override
    protected List<String> titleParts() {
        String prefix = invitation.problem().map(it -> getString("errorPrefix")).orElse("");
        return List.of(prefix + getString("title"));
    }
}
