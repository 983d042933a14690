package org.rathaus.web;

import java.util.Optional;

import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.api.service.OfferedService;
import org.rathaus.api.town.Contact;
import org.rathaus.api.town.Town;

/** A page of a service for everybody: what it is for, beside the form. */
public abstract class PublicPage extends PluginPage {

    private static final long serialVersionUID = 1L;

    /** A page at an address of the service. */
    protected PublicPage(PageParameters parameters) {
        super(parameters);
    }

    /** The address of another page of the service; an empty path is what explains it, {@code apply} begins its form. */
    protected final String serviceLink(String path) {
        return visit().publicLink(path);
    }

    @Override
    protected String description() {
        return serviceText("service.lead");
    }

    @Override
    protected final Optional<Contact> contact(Town town) {
        OfferedService offered = visit().offered();
        return Optional.of(town.contact(offered.id(), offered.descriptor().category().key(), "*"));
    }
}
