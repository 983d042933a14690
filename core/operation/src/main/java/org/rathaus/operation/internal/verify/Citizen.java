package org.rathaus.operation.internal.verify;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Uses the portal with a browser that keeps cookies and runs no scripts: a citizen, or somebody of the staff. */
final class Citizen {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int MOST_REDIRECTS = 10;

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).cookieHandler(cookies).build();
    private final String portal;
    private String language;

    /**
     * An answer of the portal.
     *
     * @param path   the address that answered
     * @param status of HTTP
     * @param leadsTo another address; empty: none
     * @param type   of the content, as HTTP says it
     * @param text   the page
     */
    record Answer(String path, int status, String leadsTo, String type, String text) {

        boolean isPage() {
            return type.startsWith("text/html");
        }
    }

    /** @param portal where it answers, without a slash at the end */
    Citizen(String portal, String language) {
        this.portal = portal;
        this.language = language;
    }

    String language() {
        return language;
    }

    /** Reads another language from now on. */
    Citizen speaking(String other) {
        language = other;
        return this;
    }

    /** Opens a page, wherever its address leads. */
    Answer open(String path) throws IOException {
        Answer answer = send(path, request(path).GET());
        for (int i = 0; i < MOST_REDIRECTS && !answer.leadsTo().isEmpty(); i++) {
            answer = send(answer.leadsTo(), request(answer.leadsTo()).GET());
        }
        return answer;
    }

    /** Brings a cookie along from now on. */
    void carry(String name, String value) {
        HttpCookie cookie = new HttpCookie(name, value);
        cookie.setPath("/");
        cookie.setVersion(0);
        cookies.getCookieStore().add(URI.create(portal), cookie);
    }

    /** Sends a form as a page of the portal does. */
    Answer post(String path, Map<String, String> fields) throws IOException {
        String body = fields.entrySet().stream().map(it -> encoded(it.getKey()) + "=" + encoded(it.getValue())).collect(Collectors.joining("&"));
        return post(path, "application/x-www-form-urlencoded", BodyPublishers.ofString(body));
    }

    /** Sends a form with files, by the fields that take them. */
    Answer post(String path, Map<String, String> fields, Map<String, SampleFile> files) throws IOException {
        if (files.isEmpty()) {
            return post(path, fields);
        }
        String boundary = UUID.randomUUID().toString();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (Map.Entry<String, String> field : fields.entrySet()) {
            part(body, boundary, "name=\"" + field.getKey() + "\"\r\nContent-Type: text/plain; charset=UTF-8", field.getValue().getBytes(StandardCharsets.UTF_8));
        }
        for (Map.Entry<String, SampleFile> file : files.entrySet()) {
            part(body, boundary, "name=\"" + file.getKey() + "\"; filename=\"" + file.getValue().name() + "\"\r\nContent-Type: "
                    + file.getValue().type().mediaType(), file.getValue().content());
        }
        body.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return post(path, "multipart/form-data; boundary=" + boundary, BodyPublishers.ofByteArray(body.toByteArray()));
    }

    private static void part(ByteArrayOutputStream body, String boundary, String header, byte[] content) {
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; " + header + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    private Answer post(String path, String type, HttpRequest.BodyPublisher body) throws IOException {
        return send(path, request(path).header("Content-Type", type).header("Origin", portal).header("Sec-Fetch-Site", "same-origin").POST(body));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(portal + path)).timeout(PATIENCE).header("Accept-Language", language);
    }

    private Answer send(String path, HttpRequest.Builder request) throws IOException {
        try {
            HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            URI target = response.headers().firstValue("Location").map(response.uri()::resolve).orElse(null);
            return new Answer(path, response.statusCode(), target == null ? "" : local(target),
                    response.headers().firstValue("Content-Type").orElse(""), response.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static String local(URI target) {
        return target.getRawPath() + (target.getRawQuery() == null ? "" : "?" + target.getRawQuery());
    }

    Optional<String> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream().filter(it -> it.getName().equals(name)).map(HttpCookie::getValue).findFirst();
    }
}
