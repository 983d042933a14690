package org.rathaus.service.lostandfound;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.web.Html;
import org.rathaus.web.HtmlPart;
import org.rathaus.web.PublicPage;

/** A page of the service for everybody, written in one go. */
abstract class LostAndFoundPage extends PublicPage {

    private static final long serialVersionUID = 1L;

    LostAndFoundPage(PageParameters parameters) {
        super(parameters);
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        add(new HtmlPart("content", this::write));
    }

    abstract void write(Html html);

    final LostAndFound office() {
        return service(LostAndFound.class);
    }

    final Words words() {
        return new Words(this::serviceText, language());
    }

    final LostAndFoundSettings settings() {
        return offer().settings(LostAndFoundSettings.class);
    }

    final String townId() {
        return request().requireTown().id();
    }

    /** Where somebody says that an item is theirs. */
    final String claimLink(FoundItem item) {
        return serviceLink("") + "?about=claim&item=" + URLEncoder.encode(item.number(), StandardCharsets.UTF_8);
    }

    final void back(Html html, String path, String key) {
        html.open("a", "kern-link portal-back").with("href", serviceLink(path)).icon("chevron-left").text(serviceText(key)).close("a");
    }
}
