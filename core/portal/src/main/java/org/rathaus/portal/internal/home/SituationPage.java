package org.rathaus.portal.internal.home;

import java.util.List;
import java.util.Optional;

import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.link.ExternalLink;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.api.town.Contact;
import org.rathaus.api.town.Town;
import org.rathaus.portal.internal.legal.Prose;
import org.rathaus.web.Element;
import org.rathaus.web.NotFoundException;
import org.rathaus.web.area.AreaPage;

/** What to do on an occasion in life: the town's word, its services, and who helps. Asks no database. */
public final class SituationPage extends AreaPage {

    private static final long serialVersionUID = 1L;

    /** Below the town, before the occasion's id. */
    static final String PATH = "situation/";

    private final transient Occasion occasion;

    /** The occasion is the last part of the address. */
    public SituationPage(PageParameters parameters) {
        super(parameters);
        String id = parameters.get("id").toString("");
        List<Occasion> all = HomeContent.of(request()).occasions();
        occasion = all.stream().filter(it -> it.id().equals(id)).findFirst().orElseThrow(NotFoundException::new);
    }

    @Override
    protected List<String> titleParts() {
        return List.of(occasion.name());
    }

    @Override
    protected String description() {
        return occasion.lead().isEmpty() ? super.description() : occasion.lead();
    }

    @Override
    protected boolean isSameForReaders() {
        return true;
    }

    @Override
    protected Optional<Contact> contact(Town town) {
        return Optional.of(town.contact(occasion.areas()));
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        Contact contact = contact(request().requireTown()).orElseThrow();
        add(new ExternalLink("back", request().link("")));
        add(new Label("title", occasion.name()), new Label("lead", occasion.lead()).setVisible(!occasion.lead().isEmpty()));
        add(new Element("text").with(new Prose("prose", occasion.text())).when(!occasion.text().isEmpty()));
        add(new Element("offline").with(new Label("name", contact.name()),
                new ExternalLink("phone", "tel:" + contact.phone().replaceAll("[^+0-9]", ""), contact.phone())).when(occasion.cards().isEmpty()));
        add(new ServiceGroups("groups", occasion.cards()));
    }
}
