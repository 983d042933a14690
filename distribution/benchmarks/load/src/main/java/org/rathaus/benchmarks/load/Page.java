package org.rathaus.benchmarks.load;

import java.net.URI;
import java.nio.charset.StandardCharsets;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A page as the citizen sees it after all redirects. */
final class Page {

    final URI uri;
    final int status;
    final String referrerPolicy;
    private final byte[] html;
    private Document document;

    Page(URI uri, int status, String referrerPolicy, byte[] html) {
        this.uri = uri;
        this.status = status;
        this.referrerPolicy = referrerPolicy == null ? "" : referrerPolicy;
        this.html = html;
    }

    String text() {
        return new String(html, StandardCharsets.UTF_8);
    }

    Document document() {
        if (document == null) {
            document = Jsoup.parse(text(), uri.toString());
        }
        return document;
    }

    /** The main part of the page, or all of it where it marks none. */
    Element main() {
        Element main = document().selectFirst("main, [role=main]");
        return main == null ? document().body() : main;
    }
}
