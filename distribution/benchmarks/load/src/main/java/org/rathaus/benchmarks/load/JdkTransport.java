package org.rathaus.benchmarks.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

/** The JDK's client, whose connections all citizens share. A second opinion on the first transport. */
final class JdkTransport implements Transport {

    private final HttpClient client;
    private final Duration timeout;

    JdkTransport(int timeoutSeconds) {
        timeout = Duration.ofSeconds(timeoutSeconds);
        client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(timeout)
                .build();
    }

    @Override
    public Reply send(URI uri, Map<String, String> headers, byte[] form) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri).timeout(timeout);
        headers.forEach(request::setHeader);
        if (form != null) {
            request.setHeader("Content-Type", "application/x-www-form-urlencoded");
            request.POST(BodyPublishers.ofByteArray(form));
        }
        HttpResponse<byte[]> response = client.send(request.build(), BodyHandlers.ofByteArray());
        return new Reply(response.statusCode(), response.headers().map(), response.body());
    }
}
