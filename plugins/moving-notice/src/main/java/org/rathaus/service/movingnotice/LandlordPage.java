package org.rathaus.service.movingnotice;

import java.time.Duration;

import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.link.ExternalLink;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.web.ClientLimit;
import org.rathaus.web.Element;
import org.rathaus.web.FileDownload;
import org.rathaus.web.PublicPage;

/** What the provider of a home has to confirm, for whoever moves and for the provider, and a form of it to print. */
public final class LandlordPage extends PublicPage {

    /** Where it lies. */
    static final String PATH = "landlord";

    private static final long serialVersionUID = 1L;
    private static final String PRINT = "print";
    private static final ClientLimit PRINTS = ClientLimit.of(20, Duration.ofMinutes(10));

    private final boolean isTooOften;

    /** With the parameter {@code print} the form to print. */
    public LandlordPage(PageParameters parameters) {
        super(parameters);
        boolean isWanted = !request().parameter(PRINT).isEmpty();
        isTooOften = isWanted && !PRINTS.allows(request().clientAddress());
        if (isWanted && !isTooOften) {
            byte[] pdf = service(MovingNotice.class).certificates().pdf(request().requireTown(), new LandlordForm(language()).document());
            throw FileDownload.of(getString("print.file") + ".pdf", "application/pdf", pdf);
        }
    }

    @Override
    protected String pageTitle() {
        return getString("title");
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        add(new ExternalLink("back", serviceLink("")), new Element("tooOften").with(new Label("text", getString("tooOften"))).when(isTooOften),
                new ExternalLink("print", serviceLink(PATH) + "?" + PRINT + "=1"), new ExternalLink("begin", serviceLink("apply")));
    }
}
