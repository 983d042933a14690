package org.rathaus.service.lostandfound;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.web.Html;
import org.rathaus.web.HtmlPublicPage;
import org.rathaus.web.Kern;

/** A page of the service for everybody, written in one go. */
abstract class LostAndFoundPage extends HtmlPublicPage {

    private static final long serialVersionUID = 1L;

    LostAndFoundPage(PageParameters parameters) {
        super(parameters);
    }

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
        new Kern(html).back(serviceLink(path), serviceText(key));
    }
}
