package org.rathaus.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.cookie.BasicCookieStore;
import org.apache.hc.client5.http.cookie.Cookie;
import org.apache.hc.client5.http.entity.UrlEncodedFormEntity;
import org.apache.hc.client5.http.entity.mime.HttpMultipartMode;
import org.apache.hc.client5.http.entity.mime.MultipartEntityBuilder;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.cookie.BasicClientCookie;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.NameValuePair;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.message.BasicNameValuePair;
import org.apache.hc.core5.net.URIAuthority;
import org.apache.hc.core5.util.Timeout;

/**
 * Someone who uses the portal with a browser: keeps cookies and says with each form where it comes from. Repeats nothing
 * and follows no redirect unless told to, so that a test sees each answer. Safe for several threads.
 */
public final class Visitor implements AutoCloseable {

    private static final Timeout PATIENCE = Timeout.ofSeconds(30);

    private final int port;
    private final BasicCookieStore cookies = new BasicCookieStore();
    private final CloseableHttpClient client;
    private volatile String host = "127.0.0.1";
    private volatile String language = "de";

    /** Someone new at the portal that listens on this port of the loopback address. */
    public Visitor(int port) {
        this.port = port;
        PoolingHttpClientConnectionManager connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setMaxConnPerRoute(64)
                .setMaxConnTotal(64)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(PATIENCE)
                        .setSocketTimeout(PATIENCE)
                        .build())
                .build();
        client = HttpClients.custom()
                .setConnectionManager(connections)
                .setDefaultCookieStore(cookies)
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .build();
    }

    /** Comes by another host name from now on. */
    public Visitor by(String hostName) {
        host = hostName;
        return this;
    }

    /** Prefers another language from now on; the cookie of a choice on a page weighs more. */
    public Visitor speaking(String languageTag) {
        language = languageTag;
        return this;
    }

    /** Brings a cookie along from now on. */
    public Visitor carrying(String name, String value) {
        BasicClientCookie cookie = new BasicClientCookie(name, value);
        cookie.setDomain(host);
        cookie.setPath("/");
        cookies.addCookie(cookie);
        return this;
    }

    /** Asks for a page. */
    public Page get(String path) {
        return exchange("GET", path, List.of(), Map.of());
    }

    /** Asks for a page and goes where the answer leads. */
    public Page open(String path) {
        return follow(get(path));
    }

    /** Sends a form as a page of the portal would. */
    public Page post(String path, Map<String, String> fields) {
        List<NameValuePair> pairs = new ArrayList<>();
        fields.forEach((name, value) -> pairs.add(new BasicNameValuePair(name, value)));
        return post(path, pairs);
    }

    Page post(String path, List<NameValuePair> fields) {
        return exchange("POST", path, fields, Map.of("Sec-Fetch-Site", "same-origin", "Origin", origin()));
    }

    /** Sends a form with files as a page of the portal would. */
    Page post(String path, List<NameValuePair> fields, List<Upload> files) {
        var form = MultipartEntityBuilder.create().setCharset(StandardCharsets.UTF_8).setMode(HttpMultipartMode.LEGACY);
        var text = ContentType.TEXT_PLAIN.withCharset(StandardCharsets.UTF_8);
        fields.forEach(field -> form.addTextBody(field.getName(), field.getValue(), text));
        files.forEach(file -> form.addBinaryBody(file.field(), file.content(), ContentType.parse(file.type()), file.name()));
        return exchange("POST", path, form.build(), Map.of("Sec-Fetch-Site", "same-origin", "Origin", origin()));
    }

    /** Sends any request with exactly these headers beside those that every browser sends. */
    public Page send(String method, String path, Map<String, String> fields, Map<String, String> headers) {
        List<NameValuePair> pairs = new ArrayList<>();
        fields.forEach((name, value) -> pairs.add(new BasicNameValuePair(name, value)));
        return exchange(method, path, pairs, headers);
    }

    /** Goes where an answer leads, at most ten times. */
    public Page follow(Page answer) {
        Page page = answer;
        for (int i = 0; i < 10 && page.status() / 100 == 3; i++) {
            page = get(page.location().orElseThrow());
        }
        return page;
    }

    /** Fills in forms, beginning with the one at this address. */
    public FormWalk visit(String path) {
        return new FormWalk(this, open(path));
    }

    /** Fills in the forms of an page that was answered. */
    public FormWalk visit(Page answer) {
        return new FormWalk(this, answer);
    }

    /** The value of a cookie, or an empty string. */
    public String cookie(String name) {
        return cookies.getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .findFirst()
                .orElse("");
    }

    /** The names of all cookies that the portal has set. */
    public Set<String> cookieNames() {
        return cookies.getCookies().stream().map(Cookie::getName).collect(Collectors.toSet());
    }

    /** Where the forms of this visitor come from. */
    public String origin() {
        return "http://" + host + ":" + port;
    }

    private Page exchange(String method, String path, List<NameValuePair> fields, Map<String, String> headers) {
        var form = fields.isEmpty() ? null : new UrlEncodedFormEntity(fields, StandardCharsets.UTF_8);
        return exchange(method, path, form, headers);
    }

    private Page exchange(String method, String path, HttpEntity content, Map<String, String> headers) {
        var request = new HttpUriRequestBase(method, URI.create(origin() + path));
        request.setAuthority(new URIAuthority(host, port));
        request.setHeader("Accept", "text/html,*/*");
        request.setHeader("Accept-Language", language);
        headers.forEach(request::setHeader);
        request.setEntity(content);
        try {
            var target = new HttpHost("http", "127.0.0.1", port);
            return client.execute(target, request, HttpClientContext.create(), answer -> read(request, answer));
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        }
    }

    private static Page read(HttpUriRequestBase request, ClassicHttpResponse answer) throws IOException {
        Map<String, List<String>> headers = new HashMap<>();
        for (Header header : answer.getHeaders()) {
            headers.computeIfAbsent(header.getName().toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                    .add(header.getValue());
        }
        byte[] body = answer.getEntity() == null ? new byte[0] : EntityUtils.toByteArray(answer.getEntity());
        return new Page(URI.create(request.getRequestUri()).isAbsolute() ? URI.create(request.getRequestUri())
                : URI.create("http://" + request.getAuthority() + request.getRequestUri()), answer.getCode(), headers, body);
    }

    @Override
    public void close() {
        try {
            client.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
