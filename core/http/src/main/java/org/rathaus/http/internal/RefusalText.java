package org.rathaus.http.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;

import org.rathaus.api.service.Texts;

/** A page that needs nothing but itself, because at this point there is no town, no language and no other file. */
enum RefusalText {

    /** The address or the request cannot be read. */
    MALFORMED,
    /** More was sent than is taken. */
    TOO_LARGE,
    /** The client stopped in the middle. */
    TIMEOUT,
    /** The portal starts. */
    STARTING,
    /** Everything else. */
    FAILED;

    private static final Texts TEXTS = Texts.of(RefusalText.class);
    private static final String STYLE = "body{font:1.125rem/1.5 'Fira Sans',system-ui,sans-serif;max-width:38rem;margin:0 auto;padding:2rem 1rem;"
            + "color:#171a2b;background:#fff;overflow-wrap:anywhere}h1,h2{line-height:1.25}a{color:inherit}"
            + "section+section{border-top:1px solid;margin-top:2rem;padding-top:1rem}"
            + "@media(prefers-color-scheme:dark){body{color:#fff;background:#171a2b}}";

    /** What a content security policy must allow for the page's style. */
    static final String STYLE_SOURCE = "'sha256-" + Base64.getEncoder().encodeToString(sha256(STYLE)) + "'";

    /** What is said for a status of HTTP. */
    static RefusalText of(int status) {
        return switch (status) {
            case 408 -> TIMEOUT;
            case 413, 414, 431 -> TOO_LARGE;
            case 501, 505 -> MALFORMED;
            case 503 -> STARTING;
            default -> status < 500 ? MALFORMED : FAILED;
        };
    }

    /** The whole page. */
    String html() {
        return "<!DOCTYPE html>\n<html lang=\"de\"><head><meta charset=\"utf-8\"><title>" + text(Locale.GERMAN, "title")
                + "</title><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><style>" + STYLE
                + "</style></head><body><main><section>" + part(Locale.GERMAN, "h1")
                + "</section><section lang=\"" + Texts.EASY_GERMAN.toLanguageTag() + "\">" + part(Texts.EASY_GERMAN, "h2")
                + "</section><section lang=\"en\">" + part(Locale.ENGLISH, "h2") + "</section></main></body></html>\n";
    }

    private String part(Locale language, String heading) {
        return "<" + heading + ">" + text(language, "title") + "</" + heading + "><p>" + text(language, "text") + "</p><p><a href=\"/\">"
                + TEXTS.get(language, "toHome") + "</a></p>";
    }

    private String text(Locale language, String part) {
        return TEXTS.get(language, name().toLowerCase(Locale.ROOT) + "." + part);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
