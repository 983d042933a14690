package org.rathaus.backoffice.internal.operator;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.link.ExternalLink;
import org.apache.wicket.markup.repeater.RepeatingView;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.api.identity.Permission;
import org.rathaus.api.service.Texts;
import org.rathaus.api.town.Town;
import org.rathaus.backoffice.internal.MemberPage;
import org.rathaus.web.NotFoundException;

/** Says step by step how far a service has got in a town, and so why citizens cannot begin it. */
public final class WhyNotPage extends MemberPage {

    private static final long serialVersionUID = 1L;
    private static final String SERVICE = "service";
    private static final String TOWN = "town";
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{1,40}");

    private final String service;
    private final transient Town town;

    /** Is not found for a town that is not there, or what cannot be a service. */
    public WhyNotPage(PageParameters parameters) {
        super(parameters, Permission.OPERATE, Permission.OPERATE);
        service = Optional.of(request().parameter(SERVICE)).filter(ID.asMatchPredicate()).orElseThrow(NotFoundException::new);
        town = request().core().towns().find(request().parameter(TOWN)).orElseThrow(NotFoundException::new);
    }

    /** What follows the page's address. */
    static String query(Town town, String service) {
        return "?" + SERVICE + "=" + service + "&" + TOWN + "=" + town.id();
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        add(new ExternalLink("back", areaLink(OperatorArea.SERVICES)));
        add(new Label("title", title()));
        RepeatingView lines = new RepeatingView("line");
        OperatorArea.report().lines(service, Optional.of(town.id())).forEach(it -> lines.add(new Label(lines.newChildId(), it.strip())));
        add(lines);
    }

    private String title() {
        return Texts.fill(getString("title"), service, town.name());
    }

    @Override
    protected List<String> titleParts() {
        return List.of(title());
    }
}
