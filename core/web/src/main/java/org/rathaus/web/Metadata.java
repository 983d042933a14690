package org.rathaus.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.rathaus.api.town.Mailing;
import org.rathaus.api.town.Town;
import org.rathaus.web.area.CoreRequest;
import org.rathaus.web.area.LanguageLinks;

/**
 * What a page says of itself to browsers, search engines and previews of links. Addresses are full ones, as search engines
 * take no others, and only where the portal's own is known: what a request claims would be kept for others.
 */
final class Metadata {

    private final CoreRequest request;
    private final Html html;

    Metadata(CoreRequest request, Html html) {
        this.request = request;
        this.html = html;
    }

    /** The colour of the browser around the page. */
    void colours() {
        for (boolean dark : new boolean[] {false, true}) {
            request.town().flatMap(it -> it.brand().pageColour(dark)).ifPresent(colour -> html.open("meta").with("name", "theme-color")
                    .with("content", colour).with("media", "(prefers-color-scheme: " + (dark ? "dark" : "light") + ")"));
        }
    }

    /**
     * What search engines and previews of links read.
     *
     * @param mainPage the path of the page that search engines are to list in the place of this one; empty: this one
     */
    void forOthers(Optional<String> mainPage, String title, String description) {
        request.town().filter(Town::isUnfinished).ifPresent(it -> html.open("meta").with("name", "robots").with("content", "noindex"));
        mainPage.ifPresentOrElse(this::insteadOfThis, this::addresses);
        preview(title, description);
    }

    /** One address for the page whatever it was reached by, and one for each of its languages. */
    void addresses() {
        portal().ifPresent(it -> addresses(it + path()));
    }

    /** The page that search engines are to list in the place of this one. */
    void insteadOfThis(String path) {
        portal().ifPresent(it -> link("canonical", it + below(path)));
    }

    /**
     * Where citizens reach the pages of the town, or of the installation, without a slash at its end: as somebody who answers
     * for it has written down. Empty: nobody has.
     */
    private Optional<String> portal() {
        Optional<String> own = request.town().flatMap(Town::mailing).map(Mailing::portal).filter(it -> !it.isEmpty());
        String below = request.town().map(it -> "/" + it.id()).orElse("");
        return own.or(() -> Optional.of(request.core().address()).filter(it -> !it.isEmpty()).map(it -> it + below));
    }

    private void addresses(String page) {
        String tag = request.language().toLanguageTag();
        boolean isChosen = request.parameter(LanguageLinks.PARAMETER).equals(tag);
        link("canonical", page + (isChosen ? in(tag) : ""));
        List<String> languages = LanguageLinks.languages().stream().map(Locale::toLanguageTag).toList();
        languages.forEach(it -> link("alternate", page + in(it), it));
        link("alternate", page, "x-default");
        property("og:url", page);
    }

    /** For previews where people share a link (Open Graph protocol). */
    private void preview(String title, String description) {
        property("og:type", "website");
        property("og:title", title);
        property("og:description", description);
        property("og:locale", request.frameLanguage().getLanguage().equals("en") ? "en_GB" : "de_DE");
        request.town().map(Town::officialName).ifPresent(it -> property("og:site_name", it));
    }

    private String path() {
        String path = request.path();
        return below(path.equals(request.link("")) ? path : path.replaceAll("/+$", ""));
    }

    /** The path below the town. */
    private String below(String path) {
        return path.substring(request.link("").length() - 1);
    }

    private static String in(String language) {
        return "?" + LanguageLinks.PARAMETER + "=" + language;
    }

    private void link(String relation, String address) {
        html.open("link").with("rel", relation).with("href", address);
    }

    private void link(String relation, String address, String language) {
        html.open("link").with("rel", relation).with("hreflang", language).with("href", address);
    }

    private void property(String name, String value) {
        html.open("meta").with("property", name).with("content", value);
    }
}
