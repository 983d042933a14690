package org.rathaus.web;

import java.time.Duration;
import java.util.Optional;

import org.apache.wicket.Application;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.api.form.Prefill;
import org.rathaus.api.service.OfferedService;
import org.rathaus.api.town.Contact;
import org.rathaus.api.town.Town;
import org.rathaus.web.area.PluginApplication;

/** A page of a service for everybody: what it is for, beside the form. */
public abstract class PublicPage extends PluginPage {

    private static final long serialVersionUID = 1L;
    /** So that no cookie of a service has the name of one that signs somebody in. */
    private static final String COOKIE = "service-";

    /** A page at an address of the service. */
    protected PublicPage(PageParameters parameters) {
        super(parameters);
    }

    /** The address of another page of the service; an empty path is what explains it, {@code apply} begins its form. */
    protected final String serviceLink(String path) {
        return visit().publicLink(path);
    }

    /**
     * Begins the form anew with what the page knows, such as what stands on a letter whose code somebody has typed, and leads to its first
     * page; to be thrown when a form was sent. The values go into a draft of this browser, in place of one that it has, and
     * never into an address or a log. Only what the form asks in this town is taken; the text {@code prefill.<source>} says to citizens
     * where it is from.
     */
    protected final RuntimeException beginForm(Prefill known) {
        return ((PluginApplication) Application.get()).begin(known);
    }

    /** What a page of the service has asked this browser to keep under a name; the browser may say anything. */
    protected final Optional<String> kept(String name) {
        return visit().request().cookie(COOKIE + name);
    }

    /**
     * Asks the browser to keep something under a name, out of reach of scripts.
     *
     * @param path of the pages of the service that it is shown to; all below it are
     * @param time for how long
     */
    protected final void keep(String name, String value, String path, Duration time) {
        visit().request().setCookie(COOKIE + name, value, serviceLink(path), (int) time.toSeconds());
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
