package org.rathaus.web;

import org.apache.wicket.markup.head.CssHeaderItem;
import org.apache.wicket.markup.head.IHeaderResponse;
import org.apache.wicket.markup.head.JavaScriptHeaderItem;
import org.rathaus.api.town.Town;
import org.rathaus.web.area.CoreRequest;

/** The files that a browser loads with a page: those that all towns share, and those of the town's brand. */
final class FrameAssets {

    private FrameAssets() {
    }

    static void render(IHeaderResponse response) {
        CoreRequest request = CoreRequest.current();
        String assets = request.core().assets();
        response.render(CssHeaderItem.forUrl(assets + "/kern/kern.min.css"));
        response.render(CssHeaderItem.forUrl(assets + "/portal.css"));
        request.town().ifPresent(town -> response.render(CssHeaderItem.forUrl(brandFile(town, "tokens.css"))));
        response.render(JavaScriptHeaderItem.forUrl(assets + "/portal.js").setDefer(true));
    }

    /** The picture in the browser's tab; an empty one spares a browser to ask for what is not there. */
    static String favicon() {
        return CoreRequest.current().town().map(it -> brandFile(it, "favicon.svg")).orElse("data:,");
    }

    /** The address of a file of the town's brand, which changes with the brand, so that browsers may keep it for long. */
    static String brandFile(Town town, String file) {
        return CoreRequest.current().link("assets/" + town.brand().version() + "/" + file);
    }
}
