package org.rathaus.portal.internal.legal;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.link.ExternalLink;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.api.service.Texts;
import org.rathaus.api.town.Town;
import org.rathaus.web.Element;
import org.rathaus.web.NotFoundException;
import org.rathaus.web.area.AreaPage;

/**
 * Imprint, privacy notice or accessibility statement, in the town's own words; where the town has them, also what the portal
 * is, in easy German and about videos in sign language (BITV 2.0, section 4).
 */
public final class LegalPage extends AreaPage {

    private static final long serialVersionUID = 1L;
    private static final String EASY = "easy-language";
    private static final String ACCESSIBILITY = "accessibility";
    private static final Set<String> PAGES = Set.of("imprint", "privacy", ACCESSIBILITY, EASY, "sign-language");

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
        Town town = request().requireTown();
        // whoever needs it may have come in any language
        Locale wanted = page.equals(EASY) ? Texts.EASY_GERMAN : language();
        String key = "legal." + page;
        String text = town.text(key, wanted).orElseThrow(NotFoundException::new);
        Locale spoken = town.languageOf(key, wanted).orElse(wanted);
        add(new Label("title", getString("title." + page)));
        Element prose = new Element("prose").with(new Prose("text", text));
        add(spoken.equals(request().frameLanguage()) ? prose : prose.attribute("lang", spoken.toLanguageTag()));
        add(new Element("feedback").with(new ExternalLink("link", request().link("feedback"))).when(page.equals(ACCESSIBILITY)));
    }
}
