package org.rathaus.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.apache.wicket.AttributeModifier;
import org.apache.wicket.Component;
import org.apache.wicket.markup.head.IHeaderResponse;
import org.apache.wicket.markup.html.TransparentWebMarkupContainer;
import org.apache.wicket.markup.html.WebMarkupContainer;
import org.apache.wicket.markup.html.WebPage;
import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.protocol.http.WebApplication;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.api.town.Contact;
import org.rathaus.api.town.Town;
import org.rathaus.web.area.CoreRequest;
import org.rathaus.web.area.LanguageLinks;
import org.rathaus.web.internal.page.PageTexts;

/** The frame of every page: town, language, help, legal pages. Keeps no session. */
public abstract class TownPage extends WebPage {

    private static final long serialVersionUID = 1L;

    /** A page at an address. */
    protected TownPage(PageParameters parameters) {
        super(parameters);
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        CoreRequest request = CoreRequest.current();
        Optional<Town> town = request.town();
        add(new TransparentWebMarkupContainer("html").add(AttributeModifier.replace("lang", request.frameLanguage().toLanguageTag()),
                AttributeModifier.replace("dir", PageTexts.direction(request.frameLanguage()))));
        add(new Label("pageTitle", this::title));
        add(new WebMarkupContainer("description").add(AttributeModifier.replace("content", this::description)));
        add(new WebMarkupContainer("favicon").add(AttributeModifier.replace("href", FrameAssets.favicon())));
        add(new HtmlPart("metadata", this::metadata));
        add(new Label("official", town.map(it -> getString("official").replace("{0}", it.officialName()))
                .orElseGet(() -> getString("officialAll"))));
        add(new FrameBrand("brand"), new FrameAccount("frameAccount", isForCitizens()), languages("languages"));
        add(new PreviewNote("previewNote"), new CounterNote("counterNote"));
        add(new TransparentWebMarkupContainer("body").add(AttributeModifier.replace("class", () -> isWide() ? "portal-wide" : null)));
        add(new TransparentWebMarkupContainer("main"));
        add(new FrameHelp("help", town.flatMap(this::contact).orElse(null)));
        add(new FrameFooter("footer"));
        if (isSameForReaders()) {
            request.sameForReaders(WebApplication.get().getCspSettings().getNonce(getRequestCycle()));
        }
    }

    private String title() {
        String owner = CoreRequest.current().town().map(Town::name).orElseGet(() -> getString("installation"));
        return Stream.concat(titleParts().stream(), Stream.of(owner)).distinct().reduce((a, b) -> a + " – " + b).orElse("");
    }

    private void metadata(Html html) {
        Metadata metadata = new Metadata(CoreRequest.current(), html);
        metadata.colours();
        if (isSameForReaders()) {
            metadata.forOthers(mainPage(), title(), description());
        }
    }

    /** What the page is, most special first, for the browser's title; the town's name is added. */
    protected abstract List<String> titleParts();

    /** What the page offers, in a sentence, for search engines and previews of links. */
    protected String description() {
        return CoreRequest.current().town().flatMap(it -> it.text("home.intro", language())).orElseGet(() -> getString("officialAll"));
    }

    /** The path of the page that search engines are to list in the place of this one; empty: this one. */
    protected Optional<String> mainPage() {
        return Optional.empty();
    }

    /** Whom the help box names; empty: no help box. */
    protected Optional<Contact> contact(Town town) {
        return Optional.of(town.contact("*"));
    }

    /** Whether citizens may sign in on it. */
    protected boolean isForCitizens() {
        return true;
    }

    /** Whether the page uses the whole width, as lists of the staff do. */
    protected boolean isWide() {
        return false;
    }

    /** Whether the page looks the same to everybody who only reads, so that it need not be made for each. */
    protected boolean isSameForReaders() {
        return false;
    }

    /** How the reader changes the language: links to the same address. */
    protected Component languages(String id) {
        return new LanguageLinks(id);
    }

    /** The language of the page. */
    protected final Locale language() {
        return CoreRequest.current().language();
    }

    @Override
    public void renderHead(IHeaderResponse response) {
        super.renderHead(response);
        FrameAssets.render(response);
    }
}
