package org.rathaus.testkit;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * What the portal answered.
 *
 * @param address the address that was asked
 * @param status the HTTP status
 * @param headers the headers, by names in lower case
 * @param body the content
 */
public record Page(URI address, int status, Map<String, List<String>> headers, byte[] body) {

    /** A header, or an empty string. */
    public String header(String name) {
        return all(name).stream().findFirst().orElse("");
    }

    /** All headers of this name. */
    public List<String> all(String name) {
        return headers.getOrDefault(name.toLowerCase(java.util.Locale.ROOT), List.of());
    }

    /** The content as text. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** The content as HTML. */
    public Document html() {
        return Jsoup.parse(text(), address.toString());
    }

    /** The words that a reader sees, single spaced. */
    public String words() {
        return html().body().text().replace('\u00a0', ' ');
    }

    /** What the browser writes on the tab. */
    public String title() {
        return html().title();
    }

    /** The main heading, or an empty string. */
    public String heading() {
        return html().select("h1").text();
    }

    /** What the error summary says, in its order. */
    public List<String> errors() {
        return html().select("[data-error-summary] li").eachText();
    }

    /** The path and query of the page that this answer leads to. */
    public Optional<String> location() {
        return all("location").stream().findFirst().map(address::resolve).map(Page::pathAndQuery);
    }

    /** The path and query of this page. */
    public String path() {
        return pathAndQuery(address);
    }

    /** The path and query that a link on this page leads to. */
    public String target(String link) {
        return pathAndQuery(address.resolve(link));
    }

    private static String pathAndQuery(URI address) {
        return address.getRawPath() + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery());
    }

    @Override
    public String toString() {
        return status + " " + address + " " + headers + "\n" + text();
    }
}
