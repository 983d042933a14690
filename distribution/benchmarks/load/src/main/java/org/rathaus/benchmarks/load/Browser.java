package org.rathaus.benchmarks.load;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;

import org.jsoup.nodes.Element;

import org.rathaus.benchmarks.load.Transport.Reply;

/** What one citizen uses for one journey: cookies, and the request headers that Chrome would send. */
final class Browser {

    private static final int MOST_REDIRECTS = 10;

    private final Transport transport;
    private final Stats stats;
    private final CookieJar cookies = new CookieJar();
    /** When the journey should have begun, for the first request only. */
    private long dueNanos;

    Browser(Transport transport, Stats stats, long dueNanos) {
        this.transport = transport;
        this.stats = stats;
        this.dueNanos = dueNanos;
    }

    /** Goes on with the cookies of a browser that was closed. */
    void keep(String header) {
        cookies.keep(header);
    }

    /** The Cookie header for an address, or empty. */
    String cookies(URI to) {
        String header = cookies.header(to);
        return header == null ? "" : header;
    }

    /** The citizen types an address or uses a bookmark. */
    Page open(URI uri) throws Failure, InterruptedException {
        return navigate(null, uri, null);
    }

    Page follow(Page from, URI uri) throws Failure, InterruptedException {
        return navigate(from, uri, null);
    }

    Page submit(Page from, URI action, String form) throws Failure, InterruptedException {
        return navigate(from, action, form.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    }

    /** The style sheets, images and icons of a page. */
    void fetchAssets(Page page) throws Failure, InterruptedException {
        for (Element link : page.document().select("link[rel=stylesheet][href], link[rel~=icon][href], img[src]")) {
            String address = link.absUrl(link.hasAttr("href") ? "href" : "src");
            if (!address.startsWith("http") || !sameOrigin(page.uri, URI.create(address))) {
                continue;
            }
            Map<String, String> headers = new LinkedHashMap<>();
            headers.put("Accept", link.tagName().equals("img") ? "image/*,*/*;q=0.8" : "text/css,*/*;q=0.1");
            headers.put("Sec-Fetch-Site", "same-origin");
            headers.put("Sec-Fetch-Mode", "no-cors");
            headers.put("Sec-Fetch-Dest", link.tagName().equals("img") ? "image" : "style");
            headers.put("Referer", referrer(page, URI.create(address)));
            Reply reply = send(URI.create(address), headers, null, page);
            if (reply.status() >= 400) {
                throw new Failure(Failure.Kind.STATUS, reply.status() + " for " + address, page);
            }
        }
    }

    private Page navigate(Page from, URI uri, byte[] form) throws Failure, InterruptedException {
        URI target = uri;
        byte[] body = form;
        for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
            Reply reply = send(target, navigationHeaders(from, target, body != null), body, from);
            String location = reply.header("location");
            if (reply.status() >= 300 && reply.status() < 400 && location != null) {
                target = target.resolve(location);
                if (reply.status() != 307 && reply.status() != 308) {
                    body = null;
                }
                continue;
            }
            byte[] html = decode(reply);
            stats.decoded(html.length);
            Page page = new Page(target, reply.status(), reply.header("referrer-policy"), html);
            if (reply.status() != 200) {
                throw new Failure(Failure.Kind.STATUS, reply.status() + " for " + (form == null ? "GET " : "POST ")
                        + uri.getPath(), page);
            }
            return page;
        }
        throw new Failure(Failure.Kind.STATUS, "endless redirects from " + uri.getPath(), from);
    }

    private static Map<String, String> navigationHeaders(Page from, URI target, boolean post) {
        Map<String, String> headers = new LinkedHashMap<>();
        if (post) {
            headers.put("Cache-Control", "max-age=0");
            // A page that forbids referrers hides its origin, too.
            headers.put("Origin", from.referrerPolicy.contains("no-referrer")
                    && !from.referrerPolicy.contains("downgrade") ? "null" : origin(from.uri));
        }
        headers.put("Upgrade-Insecure-Requests", "1");
        headers.put("Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,image/apng,"
                + "*/*;q=0.8,application/signed-exchange;v=b3;q=0.7");
        headers.put("Sec-Fetch-Site", from == null ? "none" : sameOrigin(from.uri, target) ? "same-origin" : "cross-site");
        headers.put("Sec-Fetch-Mode", "navigate");
        headers.put("Sec-Fetch-User", "?1");
        headers.put("Sec-Fetch-Dest", "document");
        if (from != null) {
            headers.put("Referer", referrer(from, target));
        }
        return headers;
    }

    private Reply send(URI uri, Map<String, String> headers, byte[] form, Page from)
            throws Failure, InterruptedException {
        headers.values().removeIf(java.util.Objects::isNull);
        headers.put("User-Agent", "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) "
                + "Chrome/140.0.0.0 Safari/537.36");
        headers.put("Accept-Encoding", "gzip, deflate");
        headers.put("Accept-Language", "de-DE,de;q=0.9,en;q=0.8");
        String cookie = cookies.header(uri);
        if (cookie != null) {
            headers.put("Cookie", cookie);
        }
        long begun = dueNanos != 0 ? dueNanos : System.nanoTime();
        dueNanos = 0;
        try {
            Reply reply = transport.send(uri, headers, form);
            stats.request(reply.status(), System.nanoTime() - begun, reply.wireBytes());
            cookies.store(uri, reply.headers().get("set-cookie"));
            return reply;
        } catch (IOException e) {
            Failure.Kind kind = kindOf(e);
            stats.requestFailed(kind);
            throw new Failure(kind, (form == null ? "GET " : "POST ") + uri.getPath() + ": " + e, from);
        }
    }

    private static Failure.Kind kindOf(IOException e) {
        if (e instanceof SocketTimeoutException || e instanceof HttpTimeoutException) {
            return Failure.Kind.TIMED_OUT;
        }
        return e instanceof ConnectException ? Failure.Kind.REFUSED : Failure.Kind.CUT;
    }

    private static byte[] decode(Reply reply) throws Failure {
        String encoding = reply.header("content-encoding");
        if (encoding == null || reply.body().length == 0) {
            return reply.body();
        }
        try (InputStream in = encoding.equals("gzip") ? new GZIPInputStream(new ByteArrayInputStream(reply.body()))
                : new InflaterInputStream(new ByteArrayInputStream(reply.body()))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new Failure(Failure.Kind.CONTENT, "undecodable " + encoding + ": " + e, null);
        }
    }

    /** Null where the policy of the page forbids it. */
    private static String referrer(Page from, URI target) {
        String address = from.uri.toString();
        int fragment = address.indexOf('#');
        String whole = fragment < 0 ? address : address.substring(0, fragment);
        boolean same = sameOrigin(from.uri, target);
        return switch (from.referrerPolicy) {
            case "no-referrer" -> null;
            case "same-origin" -> same ? whole : null;
            case "origin", "strict-origin" -> origin(from.uri) + "/";
            case "unsafe-url", "no-referrer-when-downgrade" -> whole;
            default -> same ? whole : origin(from.uri) + "/";
        };
    }

    private static boolean sameOrigin(URI a, URI b) {
        return origin(a).equals(origin(b));
    }

    private static String origin(URI uri) {
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }
}
