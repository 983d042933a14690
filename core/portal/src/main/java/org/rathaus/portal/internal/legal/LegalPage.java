package org.rathaus.portal.internal.legal;

import java.util.List;
import java.util.Set;

import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.web.NotFoundException;
import org.rathaus.web.TownPage;

/** Imprint, privacy notice or accessibility statement, in the town's own words. */
public final class LegalPage extends TownPage {

    private static final long serialVersionUID = 1L;
    private static final Set<String> PAGES = Set.of("imprint", "privacy", "accessibility");

    private final String page;

    /** The page is the last part of the address. */
    public LegalPage(PageParameters parameters) {
        super(parameters);
        page = parameters.get("page").toString("");
        if (!PAGES.contains(page)) {
            throw new NotFoundException();
        }
    }

    @Override
    protected List<String> titleParts() {
        return List.of(getString("title." + page));
    }

    @Override
    protected boolean isSameForReaders() {
        return true;
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        String text = request().requireTown().text("legal." + page, language()).orElseThrow(NotFoundException::new);
        add(new Label("title", getString("title." + page)));
        add(new Prose("text", text));
    }
}
