package org.rathaus.devmode.internal.page;

import java.nio.file.Path;
import java.util.List;

import org.apache.wicket.markup.head.IHeaderResponse;
import org.apache.wicket.markup.head.JavaScriptHeaderItem;
import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.link.ExternalLink;
import org.apache.wicket.markup.repeater.RepeatingView;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.api.service.Texts;
import org.rathaus.devmode.internal.DeveloperMode;
import org.rathaus.devmode.internal.Outcome;
import org.rathaus.devmode.internal.people.People;
import org.rathaus.devmode.internal.people.Person;
import org.rathaus.web.Element;
import org.rathaus.web.HtmlPart;
import org.rathaus.web.area.AreaPage;

/** What is being written and how it goes, where it can be seen, the mails, and who can be signed in as. */
public final class OverviewPage extends AreaPage {

    private static final long serialVersionUID = 1L;

    /** At the area's own address. */
    public OverviewPage(PageParameters parameters) {
        super(parameters);
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        DeveloperMode mode = DevArea.mode();
        Outcome outcome = mode.outcome();
        String folder = mode.folder().map(Path::toString).orElse("");
        add(new Label("folder", folder.isEmpty() ? getString("noFolder") : Texts.fill(getString("folder"), mode.service(), folder)));
        add(new Label("outcome", Texts.fill(getString("outcome." + outcome.state()), outcome.millis())));
        add(new HtmlPart("faults", html -> FaultList.write(outcome.faults(), html)).setVisible(outcome.isBroken()));
        RepeatingView places = new RepeatingView("place");
        request().core().towns().all().stream().filter(it -> it.offers(mode.service()))
                .forEach(it -> places.add(new Element(places.newChildId()).with(new ExternalLink("link", "/" + it.id() + "/" + mode.service(), it.name()))));
        add(new Element("places").with(places).when(places.size() > 0));
        add(new ExternalLink("mails", DevArea.address(DevArea.MAILS), Texts.fill(getString("mails"), DevArea.mailbox().mails().size())));
        add(new Label("password", Texts.fill(getString("password"), People.PASSWORD)));
        RepeatingView people = new RepeatingView("person");
        DevArea.people().all().forEach(it -> people.add(row(people.newChildId(), it)));
        add(people);
    }

    private Element row(String id, Person person) {
        return new Element(id).with(new Label("kind", getString("kind." + person.kind().name())), new Label("login", person.login()),
                new ExternalLink("address", person.address(), person.address()), new Label("code", DevArea.people().code(person)));
    }

    @Override
    protected List<String> titleParts() {
        return List.of(getString("title"));
    }

    @Override
    public void renderHead(IHeaderResponse response) {
        super.renderHead(response);
        response.render(JavaScriptHeaderItem.forUrl(BuildFilter.SCRIPT).setDefer(true));
    }
}
