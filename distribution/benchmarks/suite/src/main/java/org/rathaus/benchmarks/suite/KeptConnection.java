package org.rathaus.benchmarks.suite;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.ParseException;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.io.entity.StringEntity;

/** A browser's connection, which is kept from request to request. */
final class KeptConnection implements Exchange {

    private final CloseableHttpClient http = HttpClients.custom().disableAutomaticRetries().disableRedirectHandling()
            .disableCookieManagement().build();

    @Override
    public Answer ask(URI address, String cookie, String form) throws IOException {
        var request = new HttpUriRequestBase(form == null ? "GET" : "POST", address);
        request.setHeader("Sec-Fetch-Site", "same-origin");
        if (!cookie.isEmpty()) {
            request.setHeader("Cookie", cookie);
        }
        if (form != null) {
            request.setEntity(new StringEntity(form, ContentType.APPLICATION_FORM_URLENCODED));
        }
        return http.execute(request, KeptConnection::answer);
    }

    private static Answer answer(ClassicHttpResponse response) throws IOException {
        try {
            Header cookie = response.getFirstHeader("Set-Cookie");
            String body = response.getEntity() == null ? "" : EntityUtils.toString(response.getEntity(), StandardCharsets.UTF_8);
            return new Answer(response.getCode(), cookie == null ? "" : cookie.getValue().replaceAll(";.*", ""), body);
        } catch (ParseException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        http.close();
    }
}
