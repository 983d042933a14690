package org.rathaus.benchmarks.load;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.classic.MinimalHttpClient;
import org.apache.hc.client5.http.impl.io.BasicHttpClientConnectionManager;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.io.support.ClassicRequestBuilder;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/** One connection of its own for each worker; blocking input and output costs the driver the least time. */
final class ApacheTransport implements Transport {

    private final BasicHttpClientConnectionManager connection;
    private final MinimalHttpClient client;
    private final RequestConfig config;
    private final boolean fresh;

    ApacheTransport(int timeoutSeconds, boolean fresh) {
        Timeout timeout = Timeout.ofSeconds(timeoutSeconds);
        this.fresh = fresh;
        this.connection = new BasicHttpClientConnectionManager();
        this.connection.setConnectionConfig(ConnectionConfig.custom()
                .setConnectTimeout(timeout)
                .setSocketTimeout(timeout)
                // A browser notices that an idle connection was closed before it uses it.
                .setValidateAfterInactivity(TimeValue.ofMilliseconds(500))
                .build());
        this.client = HttpClients.createMinimal(connection);
        this.config = RequestConfig.custom().setResponseTimeout(timeout).build();
    }

    @Override
    public Reply send(URI uri, Map<String, String> headers, byte[] form) throws IOException {
        ClassicRequestBuilder builder = form == null ? ClassicRequestBuilder.get(uri) : ClassicRequestBuilder.post(uri);
        headers.forEach(builder::addHeader);
        if (form != null) {
            builder.setEntity(new ByteArrayEntity(form, ContentType.APPLICATION_FORM_URLENCODED));
        }
        ClassicHttpRequest request = builder.build();
        HttpClientContext context = HttpClientContext.create();
        context.setRequestConfig(config);
        HttpHost target = new HttpHost(uri.getScheme(), uri.getHost(), uri.getPort());
        return client.execute(target, request, context, response -> {
            Map<String, List<String>> fields = new HashMap<>();
            for (Header field : response.getHeaders()) {
                fields.computeIfAbsent(field.getName().toLowerCase(Locale.ROOT), name -> new ArrayList<>(1))
                        .add(field.getValue());
            }
            byte[] body = response.getEntity() == null ? new byte[0] : EntityUtils.toByteArray(response.getEntity());
            return new Reply(response.getCode(), fields, body == null ? new byte[0] : body);
        });
    }

    @Override
    public void endOfCitizen() {
        if (fresh) {
            connection.closeIdle(TimeValue.ZERO_MILLISECONDS);
        }
    }
}
